import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/ingestion/document.ts';
import { exactDuplicates } from '../../src/ingestion/duplicates.ts';
import { cutPassages } from '../../src/ingestion/passages.ts';
import { contentOf } from '../../src/ingestion/readers/content-of.ts';
import { plainBlocks } from '../../src/ingestion/readers/plain-blocks.ts';
import { readFile } from '../../src/ingestion/readers/read-file.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { openSource } from '../../src/ingestion/sources/open-source.ts';
import { NO_SUBMITTER } from '../../src/ingestion/sources/record.ts';
import { identifySubmitter } from '../../src/ingestion/submitter.ts';
import type { ReadText } from '../../src/model/document.ts';
import { docketId, documentId, sha256Id, submissionId } from '../../src/model/ids.ts';
import type { SourceSubmission, SubmitterFields } from '../../src/model/source.ts';
import type { Submitter } from '../../src/model/submission.ts';
import { hasReal, REAL } from './real-data.ts';

const SUBMISSION: SourceSubmission = {
  docket: docketId('D'),
  id: submissionId('x'),
  kind: 'comment',
  title: null,
  date: null,
  submitter: NO_SUBMITTER,
  comment: null,
  record: null,
  files: [],
  missing: [],
  extra: {},
  warnings: [],
};

async function identify(
  content: ReadText,
  fields: Partial<SubmitterFields> = {},
  placed = true,
): Promise<Submitter> {
  const submission = { ...SUBMISSION, submitter: { ...NO_SUBMITTER, ...fields } };
  const place = { submission, id: documentId('x.txt'), file: 'x.txt', sha256: null, format: 'text' } as const;
  const document = await toDocument(content, place);
  return identifySubmitter(submission, [document], placed ? await cutPassages(document) : []);
}

const plain = (text: string): ReadText => contentOf({ text, blocks: plainBlocks(text) });
const DATE =
  'November 3, 2025\n\nTrade Policy Staff Committee\n600 17th Street NW\nWashington, DC 20508\n\nDear Chair:\n\n';

describe('who speaks', () => {
  it.each<[string, string, string | null, string | null, Submitter['from']]>([
    [
      'capitals at the top',
      `ACME STEEL CORPORATION\nGary, Indiana\n\n${DATE}We make steel.`,
      'Acme Steel Corporation',
      'company',
      'letterhead',
    ],
    [
      'a name with an acronym',
      `National Widget Association (NWA)\n\n${DATE}Our members.`,
      'National Widget Association',
      'trade_association',
      'letterhead',
    ],
    [
      'the first sentence',
      `${DATE}The Bolt Makers Council (“BMC”) appreciates this chance.`,
      'Bolt Makers Council',
      'trade_association',
      'letterhead',
    ],
    [
      'on behalf of',
      `${DATE}On behalf of the Sisters of Open Doors Network, I write.`,
      'Sisters of Open Doors Network',
      'ngo',
      'letterhead',
    ],
    [
      'the title',
      `Comments of the Nut and Bolt Federation\n\n${DATE}We agree.`,
      'Nut and Bolt Federation',
      'trade_association',
      'letterhead',
    ],
    [
      'the signature',
      `${DATE}We agree with it all.\n\nSincerely,\n\nAnn Lee\nPresident\nUnited Bolt Workers Local 7`,
      'United Bolt Workers Local 7',
      'union',
      'signature',
    ],
    [
      'a person',
      `Dear Sir,\n\nI am writing as a nurse.\n\nSincerely,\nAnn Lee\nMonroe, Michigan`,
      null,
      'individual',
      'signature',
    ],
    [
      'a law firm',
      `DOE & ROE LLP\n\n${DATE}These comments are filed.`,
      'Doe & Roe LLP',
      'law_firm_for_client',
      'letterhead',
    ],
    ['nobody', 'Just words that go nowhere.', null, null, 'file'],
  ])('%s', async (_, text, organization, type, from) => {
    const found = await identify(plain(text));
    expect([found.organization, found.type, found.from]).toEqual([organization, type, from]);
    if (found.evidence)
      expect(text.slice(found.evidence.start, found.evidence.end)).toBe(found.evidence.quote);
    else expect(from).toBe('file');
  });

  it('prefers the record and keeps what the letter says instead', async () => {
    const letter = plain(`BOLT MAKERS COUNCIL\n\n${DATE}We make bolts.`);
    expect(await identify(letter, { organization: 'Doe & Roe LLP' })).toMatchObject({
      name: 'Doe & Roe LLP',
      from: 'record',
      otherName: 'Bolt Makers Council',
      type: 'law_firm_for_client',
    });
    expect(await identify(letter, { organization: 'The Bolt Makers Council, Inc.' })).toMatchObject({
      otherName: null,
    });
    expect(await identify(letter, { organization: 'N/A', firstName: 'Ann', lastName: 'Lee' })).toMatchObject({
      name: 'Bolt Makers Council',
      otherName: 'Ann Lee',
    });
    expect(await identify(plain('Extend it.'), { firstName: 'Ann', lastName: 'Lee' })).toMatchObject({
      name: 'Ann Lee',
      organization: null,
      type: 'individual',
      from: 'record',
    });
  });
});

describe.skipIf(!hasReal)('who speaks in the real docket, its records hidden (needs ../shared)', () => {
  it('finds the organisation of the record in most letters', async () => {
    const rows: { id: string; recorded: string; found: string; right: boolean }[] = [];
    for await (const item of openSource(`${REAL}/docket-USTR-2015-0010`)) {
      if (item.item !== 'submission' || item.submission.kind !== 'comment') continue;
      const [file] = item.submission.files;
      const recorded = item.submission.submitter.organization;
      if (!file || recorded === null) continue;
      const outcome = await readFile(await file.read(), {
        name: file.path,
        ocr: 'never',
        limits: DEFAULT_LIMITS,
      });
      if (!('content' in outcome)) throw new Error(outcome.reason);
      const { name } = await identify(outcome.content, {}, false);
      // The record agrees when it does not call the letter's name another one.
      const { otherName } = await identify(outcome.content, { organization: recorded }, false);
      rows.push({
        id: item.submission.id,
        recorded,
        found: name,
        right: otherName === null && /\s/.test(name),
      });
    }
    for (const { id, recorded, found, right } of rows)
      if (!right) console.log(`${id}: ${recorded} → ${found}`);
    const share = rows.filter(({ right }) => right).length / rows.length;
    console.log(`organisations found without the record: ${share.toFixed(2)} of ${rows.length} letters`);
    expect(rows.length).toBe(12);
    expect(share).toBeGreaterThanOrEqual(0.6);
  });
});

it('exact duplicates are known by the first of them', () => {
  const file = (path: string, hash: string | null) => ({
    path,
    sha256: hash === null ? null : sha256Id(hash),
  });
  const files = [
    file('a', '1'),
    file('b', '2'),
    file('c', '1'),
    file('d', null),
    file('e', null),
    file('f', '1'),
  ];
  const found = [...exactDuplicates(files)].map(([copy, first]) => [copy.path, first.path]);
  expect(found).toEqual([
    ['c', 'a'],
    ['f', 'a'],
  ]);
});
