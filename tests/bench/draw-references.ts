/**
 * Draws paragraphs that hold something like a reference, seeded and by stratum, in two halves, and prints them to be
 * labelled: `npx tsx tests/bench/draw-references.ts SHUFFLE`. The second pass of labelling uses another SHUFFLE.
 */
import { paragraphsOf, referenceSources } from './reference-sources.ts';
import { seeded } from './seeded.ts';

/** Anything that a reader might take for a reference; far more than are. */
const CUE =
  /(?:\b(?:articles?|arts?\.|art[ií]culos?|chapters?|ch\.|cap[ií]tulos?|chapitres?|annex(?:es)?|annexes?|anexos?|appendix|ap[ée]ndice|sections?|secc?\.|secci[oó]n|side letter)\s{1,3}(?:\d|[IVX]+\b|[A-Z]\b)|§\s*\d|\d\s+U\.?\s?S\.?\s?C\b|\d\s+C\.?\s?F\.?\s?R\b)/gi;
const LONGEST = 2500;
const QUOTA = { letters: 400, docket: 84, statutes: 88, report: 400 };

interface Drawn {
  readonly stratum: string;
  readonly file: string;
  readonly hash: string;
  readonly half: 'development' | 'test';
  readonly text: string;
}

const random = seeded(20_261_124);
const shuffled = <T>(items: readonly T[], draw: () => number): T[] =>
  items
    .map((item) => ({ item, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const drawn: Drawn[] = [];
for (const stratum of ['letters', 'docket', 'statutes', 'report'] as const) {
  const candidates = referenceSources()
    .filter((source) => source.stratum === stratum)
    .flatMap(({ file, text }) =>
      paragraphsOf(text).map(({ start, end, hash }) => ({
        stratum,
        file,
        hash,
        text: text.slice(start, end),
      })),
    )
    .filter(({ text }) => text.length <= LONGEST && (text.match(CUE) ?? []).length > 0);
  const seen = new Set<string>();
  let hits = 0;
  for (const one of shuffled(candidates, random)) {
    if (hits >= QUOTA[stratum]) break;
    if (seen.has(one.hash)) continue;
    seen.add(one.hash);
    hits += (one.text.match(CUE) ?? []).length;
    drawn.push({ ...one, half: drawn.length % 2 === 0 ? 'development' : 'test' });
  }
}

const pass = Number(process.argv[2] ?? 1);
const order = pass === 1 ? drawn : shuffled(drawn, seeded(pass));
for (const [index, { stratum, file, hash, half, text }] of order.entries()) {
  process.stdout.write(`#${index} ${hash} ${half} ${stratum} ${file}\n${text}\n\n`);
}
