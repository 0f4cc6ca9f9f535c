import { describe, expect, test } from 'vitest';
import { confidentialMarking } from '../../../src/ingestion/confidential/markings.ts';
import { confidentialByName, nameSign, twinName } from '../../../src/ingestion/confidential/names.ts';
import { pairTwins } from '../../../src/ingestion/confidential/twins.ts';
import { contentOf } from '../../../src/ingestion/readers/content-of.ts';
import { plainBlocks } from '../../../src/ingestion/readers/plain-blocks.ts';
import { docketId, submissionId } from '../../../src/model/ids.ts';
import type { FileStatus, LedgerFile } from '../../../src/model/source.ts';

describe('names', () => {
  test.each([
    ['BC-Fictional Steel comments.pdf', 'perhaps'],
    ['BC_FictionalSteel.pdf', 'perhaps'],
    ['P-Fictional Steel comments.pdf', 'public'],
    ['a/b/Fictional Steel (P) - PUBLIC VERSION.pdf', 'public'],
    ['Fictional Steel - Public Version (BCI deleted).pdf', 'public'],
    ['Fictional Steel_NON-CONFIDENTIAL.docx', 'public'],
    ['Fictional Steel - BUSINESS CONFIDENTIAL VERSION.pdf', 'confidential'],
    ['Fictional_Steel_BCI.pdf', 'confidential'],
    ['Contains BCI Fictional Steel.docx', 'confidential'],
    ['BC Dairy Council letter.pdf', 'none'],
    ['public health comments.pdf', 'none'],
    ['Comments on confidentiality.pdf', 'none'],
    ['Pacific ports.pdf', 'none'],
  ])('%s: %s', (path, sign) => expect(nameSign(path)).toBe(sign));

  test.each([
    ['BC-Fictional Steel comments.pdf', 'P-Fictional Steel comments.docx'],
    ['Fictional Steel - BCI.pdf', 'Fictional Steel - Public Version.pdf'],
    ['x/Fictional Steel (C).pdf', 'y/Fictional Steel (P).pdf'],
  ])('%s and %s are twins', (one, other) => expect(twinName(one)).toBe(twinName(other)));

  test('"BC" is a sign beside a public twin alone; the same bytes share the fate', () => {
    const file = (path: string, sha256: string) => ({ path, sha256 });
    const alone = [file('BC-Lumber Council.pdf', 'a'), file('Other letter.pdf', 'b')];
    expect(confidentialByName(alone).size).toBe(0);
    const beside = [file('BC-Steel.pdf', 'a'), file('P-Steel.pdf', 'b'), file('scan 3.pdf', 'a')];
    expect([...confidentialByName(beside).keys()].map(({ path }) => path)).toEqual([
      'BC-Steel.pdf',
      'scan 3.pdf',
    ]);
  });
});

const marking = (text: string, isSuspect = false): string | null =>
  confidentialMarking(contentOf({ text, blocks: plainBlocks(text) }), isSuspect);
const LETTER = 'Fictional Steel makes wire.\n\nWe ask that the duty stay.';

describe('markings', () => {
  test.each([
    'BUSINESS CONFIDENTIAL',
    'CONTAINS BUSINESS CONFIDENTIAL INFORMATION',
    '*** Business Confidential Version ***',
    'BUSINESS PROPRIETARY INFORMATION',
    'CONFIDENTIAL TREATMENT REQUESTED',
  ])('"%s" on the first page is a stamp', (stamp) => {
    expect(marking(`${stamp}\n\n${LETTER}`)).toContain(stamp.trim());
  });

  test.each([
    LETTER,
    `PUBLIC VERSION | Business confidential information deleted in brackets\n\n${LETTER}`,
    `PUBLIC VERSION\n\nBUSINESS CONFIDENTIAL INFORMATION HAS BEEN DELETED\n\n${LETTER} [[ ]]`,
    `${LETTER}\n\nA certificate accompanies the confidential version, which was filed separately under the notice and is not part of this letter.`,
    `Confidentiality of business data under Chapter 19 matters to us.\n\n${LETTER}`,
    `Business confidential information is marked [[***]] where it was deleted.\n\n${LETTER} [[   ]]`,
  ])('no stamp: %s', (text) => expect(marking(text)).toBeNull());

  test('words in double brackets, where the first page speaks of confidential information', () => {
    const text =
      'In this filing business confidential information stands in double brackets.\n\nWe sold [[4,100 tons]].';
    expect(marking(text)).toContain('double brackets');
    expect(marking('We sold [[4,100 tons]] of wire, as the wiki says.')).toBeNull();
  });

  test('a suspect name and a mention anywhere', () => {
    const text = `${LETTER}\n\nThe annex holds business confidential information of two members.`;
    expect(marking(text)).toBeNull();
    expect(marking(text, true)).toContain('BC');
  });
});

test('a confidential file is paired with its public twin, in its own submission first', () => {
  const file = (submission: string, path: string, status: FileStatus): LedgerFile => ({
    docket: docketId('T'),
    ...{ submission: submissionId(submission), path, status, size: 1, sha256: null, reason: null },
  });
  const ledger = [
    file('1', 'a/BC-Steel.pdf', 'confidential'),
    file('2', 'b/P-Steel.pdf', 'read'),
    file('1', 'a/P-Steel.pdf', 'read'),
    file('3', 'c/figures BCI.pdf', 'confidential'),
    file('3', 'c/letter (P).pdf', 'read'),
    file('4', 'd/BC-Glass.pdf', 'confidential'),
    file('5', 'e/P-Glass.pdf', 'read'),
    file('6', 'f/Wool BCI.pdf', 'confidential'),
  ];
  expect([...pairTwins(ledger)].map(([{ path }, twin]) => [path, twin?.path ?? null])).toEqual([
    ['a/BC-Steel.pdf', 'a/P-Steel.pdf'],
    ['c/figures BCI.pdf', 'c/letter (P).pdf'],
    ['d/BC-Glass.pdf', 'e/P-Glass.pdf'],
    ['f/Wool BCI.pdf', null],
  ]);
});
