import { comparableWords } from '../../src/ingestion/voices/comparable-words.ts';
import { findFamilies } from '../../src/ingestion/voices/families.ts';
import { hashSet, shinglesOf } from '../../src/text/shingles.ts';
import {
  ORDINARY,
  overlapOf,
  pairFigures,
  plantFamilies,
  realComments,
  SEVERE,
} from '../ingestion/voices/planted-letters.ts';
import { seeded } from './seeded.ts';

/**
 * `npx tsx tests/bench/form-letters.ts [real|made]`: how well planted form letters are found among real comments, and
 * how the time of grouping made comments grows with their number.
 */
const setsOf = (texts: readonly string[]): Uint32Array[] =>
  texts.map((text) => hashSet(shinglesOf(comparableWords(text))));

function real(edits: 'ordinary' | 'severe'): void {
  const comments = realComments();
  for (const seed of [31, 32, 33, 34, 35]) {
    const how = edits === 'ordinary' ? ORDINARY : SEVERE;
    const texts = plantFamilies(comments, { seed, background: 900, families: 12, most: 24, ...how });
    const families = findFamilies(setsOf(texts.map(({ text }) => text)));
    const figures = pairFigures(texts, families);
    const unrelated = families.flatMap((members) => {
      const own = members.filter((place) => texts[place]?.family === null);
      const pairs = own.flatMap((a, i) => own.slice(i + 1).map((b) => [a, b] as const));
      return pairs.filter(([a, b]) => overlapOf(texts[a]?.text ?? '', texts[b]?.text ?? '') < 0.3);
    });
    const show = (value: number): string => value.toFixed(4);
    console.log(
      `${edits}, seed ${seed}: ${texts.length} texts, ${figures.truePairs} true pairs: precision ${show(figures.precision)}`,
      `recall ${show(figures.recall)} F1 ${show(figures.f1)}; ${figures.falsePairs.length} false pairs;`,
      `real comments joined that share under 30% of their words: ${unrelated.length}`,
    );
    if (process.argv[3] === 'errors') {
      for (const [a, b] of [...figures.falsePairs, ...unrelated])
        console.log('---\n', texts[a], '\n', texts[b]);
      for (const [place, text] of texts.entries())
        if (text.family !== null && !families.some((members) => members.includes(place)))
          console.log('missed', text);
    }
  }
}

/** Comments of made-up words: one in two from one of some letters, with sentences gone and words of its own. */
function made(count: number, letterCount: number): string[] {
  const random = seeded(count);
  const word = (): string => Math.floor(random() ** 2 * 20_000).toString(36);
  const run = (length: number): string => Array.from({ length }, word).join(' ');
  const letters = Array.from({ length: letterCount }, () => Array.from({ length: 10 }, () => run(12)));
  return Array.from({ length: count }, () => {
    if (random() < 0.5) return run(60 + Math.floor(random() * 120));
    const letter = letters[Math.floor(random() * letters.length)] ?? [];
    return [...letter.filter(() => random() > 0.2), run(Math.floor(random() * 60))].join('. ');
  });
}

const SIZES = [10_000, 30_000, 100_000].flatMap((count) => [
  [count, 1] as const,
  [count, count / 1000] as const,
]);

function growth(): void {
  for (const [count, letters] of SIZES) {
    const texts = made(count, letters);
    const before = process.cpuUsage();
    const families = findFamilies(setsOf(texts));
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    console.log(
      `${count} comments, ${letters} letters: ${seconds.toFixed(1)} s CPU, ${((seconds / count) * 1e6).toFixed(0)} µs each,`,
      `${families.length} families of ${families.flat().length}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
  }
}

if (process.argv[2] !== 'made') for (const edits of ['ordinary', 'severe'] as const) real(edits);
if (process.argv[2] !== 'real') growth();
