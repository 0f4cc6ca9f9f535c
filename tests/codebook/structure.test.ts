import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { loadStructure } from '../../src/codebook/structure.ts';

it('the structure of the agreement has all chapters, official addresses and themes of the codebook', () => {
  const parts = loadStructure('corpus/usmca/structure.tsv');
  const themes = new Set<string>(loadCodebook('corpus/codebook').themes.map((theme) => theme.id));
  const chapters = parts.filter((part) => part.kind === 'chapter');
  expect(chapters.map((part) => Number(part.number))).toEqual(
    Array.from({ length: 34 }, (_, index) => index + 1),
  );
  for (const part of parts) for (const theme of part.themes) expect(themes).toContain(theme);
  // An address that nobody was seen to cite is not in the table.
  for (const { url, urlBasis } of chapters) {
    if (url !== null) expect(url).toMatch(/^https:\/\/ustr\.gov\/sites\/default\/files\/.+\.pdf$/);
    expect(urlBasis).toBe(url === null ? '' : 'cited');
  }
});
