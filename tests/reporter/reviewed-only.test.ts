import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../src/model/decision.ts';
import type { ReviewMark } from '../../src/model/position.ts';
import type { PublicRecord } from '../../src/model/record.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderMatrixCsv } from '../../src/reporter/matrix/matrix-csv.ts';
import { renderMatrixMarkdown } from '../../src/reporter/matrix/matrix-markdown.ts';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { renderMarkdown } from '../../src/reporter/render/markdown.ts';
import { renderAskSummaries } from '../../src/reporter/summary/ask-summary.ts';
import { renderSubmitterSummaries } from '../../src/reporter/summary/submitter-summary.ts';
import { CODEBOOK, makeRecord } from './make-record.ts';

const filing = (
  id: string,
  ask: string,
  basis: 'rules' | 'review',
  status: 'settled' | 'unclear' = 'settled',
) => ({
  id,
  name: `Dairy ${id}`,
  text: `We of ${id} want labels.`,
  overall: 'X1',
  stances: [{ ask, stance: 'support' as const, basis, status, quotes: [`We of ${id} want labels.`] }],
});
const DONE = { by: 'Ana', on: '2026-11-01', decision: 'a'.repeat(12) as EntryId } as const;
/** Puts a mark on the position of a submission. */
const marked = (record: PublicRecord, id: string, review: ReviewMark): PublicRecord => ({
  ...record,
  submissions: record.submissions.map((one) =>
    one.submission.id === id
      ? {
          ...one,
          reading: {
            ...one.reading,
            positions: one.reading.positions.map((position) => ({ ...position, review })),
          },
        }
      : one,
  ),
});

const plain = makeRecord([
  filing('one', 'S1.a', 'review'),
  filing('two', 'S1.a', 'rules'),
  filing('three', 'S1.b', 'rules', 'unclear'),
  { id: 'four', name: 'Dairy four', text: 'Good day.' },
]);
const record = marked(
  marked(marked(plain, 'one', { ...DONE, state: 'reviewed' }), 'two', { ...DONE, by: 'Zoe', state: 'stale' }),
  'three',
  { ...DONE, by: 'Ben', state: 'stale' },
);
const memo = (reviewedOnly: boolean): string =>
  renderMarkdown(
    buildMemo(record, CODEBOOK, { date: '2026-11-24', slice: reviewedOnly ? { reviewedOnly } : {} }),
  );

describe('what a person has reviewed', () => {
  test('is named at the head of the memo, with who and when; whose decision is stale is not named', () => {
    expect(buildMatrix(record, CODEBOOK).review).toEqual({ by: ['Ana'], last: '2026-11-01' });
    expect(memo(false)).toContain(
      'Reviewed in part by Ana, last on November 1, 2026: 1 of 3 positions; the others are machine-read, not reviewed.',
    );
    expect(memo(true)).toContain('Reviewed by Ana, last on November 1, 2026: the one position counted here.');
    expect(memo(false)).toContain('1 of 3 positions is reviewed');
    expect(memo(false)).toContain('Not reviewed: 1 of 2.');
  });

  test('a decision on another text shows in the cell', () => {
    expect(renderMatrixCsv(buildMatrix(record, CODEBOOK))).toContain(
      'unclear (unreviewed: decided on another text)',
    );
    expect(renderSubmitterSummaries(buildMatrix(record, CODEBOOK), CODEBOOK)).toContain(
      'decided on another text',
    );
  });
});

describe('--reviewed-only', () => {
  const matrix = buildMatrix(record, CODEBOOK, { reviewedOnly: true });

  test('does not count what it leaves out as silence', () => {
    const counts = matrix.columns.map(({ counts: { spoken, silent, withheld, of } }) => [
      spoken.submitters,
      withheld,
      silent.submitters,
      silent.submissions,
      of.submitters,
    ]);
    expect(counts).toEqual([
      [1, 1, 2, 2, 4],
      [0, 1, 3, 3, 4],
    ]);
    for (const { byType } of matrix.columns) expect(byType.company?.withheld).toBe(1);
  });

  test('says in every report what is left out', () => {
    expect(renderMatrixCsv(matrix)).toMatch(/Dairy two,.*left out as not reviewed,left out,\n/);
    expect(renderMatrixMarkdown(matrix)).toContain(
      'Silent on all of these: 2 submitters of 4. Left out as not reviewed: 1.',
    );
    expect(renderAskSummaries(matrix, CODEBOOK)).toMatch(
      /## Asks on which nothing is reviewed\n\n- \*\*S1\.b\*\*/,
    );
    expect(renderAskSummaries(matrix, CODEBOOK)).not.toContain('Asks on which the record is silent');
    expect(renderSubmitterSummaries(matrix, CODEBOOK)).toContain('Left out as not reviewed: 1 position.');
    expect(memo(true)).toContain('On 1 other ask nothing is reviewed');
    expect(memo(true)).toContain('silent: 2 of 4 read');
    expect(memo(true)).toContain('Left out as not reviewed: 1.');
    expect(memo(true)).not.toContain('The record is silent on');
    expect(memo(true)).toMatch(/Left out as not reviewed \| 4/);
  });
});
