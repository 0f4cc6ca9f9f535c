import { describe, expect, test } from 'vitest';
import { clientOf } from '../../src/ingestion/client.ts';
import { toDocument } from '../../src/ingestion/document.ts';
import { contentOf } from '../../src/ingestion/readers/content-of.ts';
import { plainBlocks } from '../../src/ingestion/readers/plain-blocks.ts';
import { signatoriesOf } from '../../src/ingestion/signatories.ts';
import type { Document } from '../../src/model/document.ts';
import { docketId, documentId, submissionId } from '../../src/model/ids.ts';
import { sliceSpan } from '../../src/model/span.ts';

const letter = (text: string): Promise<Document> =>
  toDocument(contentOf({ text, blocks: plainBlocks(text) }), {
    submission: { docket: docketId('D'), id: submissionId('x'), kind: 'comment' },
    ...{ id: documentId('x.txt'), file: 'x.txt', sha256: null, format: 'text' },
  });

const OPENING = 'Dear Ambassador:\n\nThe undersigned organizations ask that the agreement be kept whole.\n\n';
const BODY = `${OPENING}${'We have seen what it does for the towns along the border. '.repeat(6)}\n\n`;

describe('signatories of a joint letter', () => {
  const NAMES = ['Fictional Growers Association', 'Invented Millers Guild', 'Made-up Ports Conference'];

  test.each([
    ['a list', `${BODY}Sincerely,\n\n${NAMES.map((name, i) => `${i + 1}. ${name}`).join('\n')}`],
    ['lines', `${BODY}Respectfully,\n\n${NAMES.join('\n')}\n\ncc: Committee on Finance`],
    ['one line', `${BODY}Signed (in the order of the alphabet):\n\n${NAMES.join('; ')}; and 12 more.`],
    [
      'officers between',
      `${BODY}Sincerely,\n\n${NAMES.map((name) => `/s/ Ann Lee\nPresident\n${name}`).join('\n\n')}`,
    ],
  ])('%s', async (_, text) => {
    const document = await letter(text);
    const found = signatoriesOf(document);
    expect(found.map(({ name }) => name)).toEqual(NAMES);
    for (const { name, span } of found) expect(sliceSpan(document.text, span)).toBe(name);
  });

  test.each([
    [
      'one organisation with its officer',
      'We make wire.\n\nSincerely,\n\nAnn Lee\nPresident\nFictional Wire Company',
    ],
    [
      'a report behind the close',
      `We make wire.\n\nSincerely,\n\nFictional Wire Company\n\nTable of Contents\n\n${NAMES.join('\n')}`,
    ],
    [
      'a list of members in the text',
      `Our members are:\n\n${NAMES.join('\n')}\n\nThey make ${'bread '.repeat(40)}.`,
    ],
  ])('%s is no joint letter', async (_, text) => expect(signatoriesOf(await letter(text))).toEqual([]));
});

describe('the client of a law firm', () => {
  const isFirm = (name: string): boolean => name.startsWith('Fictional & Partners');

  test.each([
    [
      'On behalf of our client, Invented Harness, S.A. de C.V., we submit these comments.',
      'Invented Harness, S.A. de C.V.',
    ],
    ['We are counsel to the Made-up Rice Federation in this matter.', 'Made-up Rice Federation'],
    ['Re: Comments of Invented Glass Corp. on the review', 'Invented Glass Corp.'],
    ['On behalf of Fictional & Partners LLP I thank the Committee.', null],
    ['These comments are filed on behalf of a producer ("Producer") that wishes to stay unnamed.', null],
    ['On behalf of United States producers, thank you.', null],
  ])('%s', async (text, name) => {
    const document = await letter(text);
    const found = clientOf(document, isFirm);
    expect(found?.name ?? null).toBe(name);
    if (found) expect(sliceSpan(document.text, found.span)).toBe(found.name);
  });
});
