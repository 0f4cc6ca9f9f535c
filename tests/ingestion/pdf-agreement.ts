import type { ReadText } from '../../src/model/document.ts';

/** Letters or digits after NFKC and lower-casing; hyphens between letters are taken out on both sides. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/(\p{L})[-‐‑]\s*\n?\s*(?=\p{L})/gu, '$1')
    .match(/\p{L}+|\p{N}+/gu) ?? [];

export function multisetF1(ours: readonly string[], theirs: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of ours) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      both++;
      counts.set(word, left - 1);
    }
  }
  return ours.length + theirs.length === 0 ? 1 : (2 * both) / (ours.length + theirs.length);
}

/** Length of the longest common subsequence, by patience over matching places. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>();
  b.forEach((word, i) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [i]);
    else list.push(i);
  });
  const tails: number[] = [];
  for (const word of a) {
    const list = places.get(word) ?? [];
    for (let k = list.length - 1; k >= 0; k--) {
      const place = list[k] ?? 0;
      let low = 0;
      let high = tails.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tails[middle] ?? 0) < place) low = middle + 1;
        else high = middle;
      }
      tails[low] = place;
    }
  }
  return tails.length;
}

/** Our text of each page without furniture, which the canonical text puts last wherever it is printed. */
export function bodyOfPages(content: ReadText): string[] {
  const pages = content.pages.map(() => '');
  const end = content.blocks.find((block) => block.kind === 'furniture')?.span.start ?? content.text.length;
  for (const run of content.runs) {
    pages[run.page - 1] += `${content.text.slice(run.start, Math.min(run.end, end))} `;
  }
  return pages;
}

/** Share of the common words that stand in the same order, page by page; of several texts of theirs the nearest counts. */
export function orderOfPages(ours: readonly string[], theirs: readonly (readonly string[])[]): number {
  let common = 0;
  let total = 0;
  ours.forEach((page, i) => {
    const a = wordsOf(page);
    const best = (theirs[i] ?? [])
      .map((text) => wordsOf(text))
      .map((b) => ({ common: commonSubsequence(a, b), total: Math.max(1, Math.min(a.length, b.length)) }))
      .sort((p, q) => q.common / q.total - p.common / p.total)[0];
    common += best?.common ?? 0;
    total += best?.total ?? 1;
  });
  return total === 0 ? 1 : common / total;
}
