import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainBlocks } from '../../../src/ingestion/readers/plain-blocks.ts';
import { annotatedDocx } from '../../../src/reporter/render/docx/annotated-docx.ts';
import { segmentsOf } from '../../../src/reporter/verify/annotations.ts';
import { openVerifier } from '../../../src/reporter/verify/verify-document.ts';
import { recordOf } from './record-of.ts';

const RECORD = recordOf([
  {
    id: 'S-1',
    name: 'Mill Owners of the Lakes',
    pages: ['The mechanism may be used in all three countries.'],
  },
]);
const TEXT =
  '# Memo\n\nThey say “the mechanism must be used in all three countries <w:t>” (S-1.pdf, p. 1).\n\n| a | b |\n| - | - |\n| “mechanism may be used in all” (S-1.pdf) | x |\n';

describe('the marked copy for Word', async () => {
  const memo = { document: { text: TEXT, blocks: plainBlocks(TEXT) }, notation: 'markdown' as const };
  const { findings } = openVerifier(RECORD)(memo);
  const bytes = await annotatedDocx('memo.md', memo, findings);
  const part = (name: string): string => strFromU8(unzipSync(bytes)[`word/${name}.xml`] ?? new Uint8Array());

  test('marks every finding by word and comments on it', () => {
    expect(findings.map(({ result }) => result)).toEqual(['altered', 'found']);
    expect(part('document')).toContain('[ALTERED] ');
    expect(part('document').match(/<w:commentReference/g)).toHaveLength(2);
    expect(part('comments')).toMatch(/ALTERED: S-1\.pdf, p\. 1; .*restore the words of the source/);
    expect(part('document')).toContain('&lt;w:t&gt;');
  });

  test('is the same file each time', async () => {
    expect(await annotatedDocx('memo.md', memo, findings)).toEqual(bytes);
  });

  test('keeps every character of a stretch in one segment', () => {
    const segments = segmentsOf({ start: 0, end: TEXT.length }, findings);
    expect(segments.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
    expect(segments.filter(({ finding }) => finding !== null)).toHaveLength(2);
  });
});
