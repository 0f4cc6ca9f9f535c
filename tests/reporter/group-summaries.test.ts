import { describe, expect, test } from 'vitest';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderMarkdown } from '../../src/reporter/render/markdown.ts';
import { themeSummaries } from '../../src/reporter/summary/theme-summary.ts';
import { typeSummaries } from '../../src/reporter/summary/type-summary.ts';
import { verifyMemo } from '../../src/reporter/verify-memo.ts';
import { expectGolden } from './golden-file.ts';
import { TRADE_CODEBOOK, tradeRecord } from './trade-record.ts';

const matrix = buildMatrix(tradeRecord, TRADE_CODEBOOK);

describe.each([
  ['theme', themeSummaries],
  ['type', typeSummaries],
] as const)('summaries by %s', (by, summarise) => {
  const memo = summarise(matrix, TRADE_CODEBOOK, { fictional: true });
  const markdown = renderMarkdown(memo);

  test('are the golden ones, and quote nothing that is not in the record', () => {
    verifyMemo(memo, tradeRecord.textOf);
    expectGolden(`${by}s.md`, markdown);
  });

  test('give both sides, conditions and a picture, and never quote what is unclear', () => {
    expect(markdown).toMatch(/Consistent with R2\.a\.\*\* Fictional Axle Workers/);
    expect(markdown).toMatch(/Consistent with R2\.a, on a condition\.\*\* Made-up Motors/);
    expect(markdown).toMatch(/Contrary to R2\.a\.\*\* Invented Importers Council/);
    expect(markdown).not.toMatch(/Consistent with R3\.a[^\n]*Made-up Motors/);
    expect(memo.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  });
});

test('a theme names who is silent on it, a group the themes on which it is', () => {
  expect(renderMarkdown(themeSummaries(matrix, TRADE_CODEBOOK))).toMatch(
    /2 of 4 submitters read carry the theme\. 19 asks.*?do not carry it:\*\* companies; individuals\./su,
  );
  expect(renderMarkdown(typeSummaries(matrix, TRADE_CODEBOOK))).toMatch(
    /## Individuals.*?Themes on which they say nothing:\*\* Rules of origin/su,
  );
});
