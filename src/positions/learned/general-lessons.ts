import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadExamples } from '../../codebook/examples.ts';
import { type Lesson, lessonsFrom } from './labels.ts';

/** The bank that comes with sunset. */
const GENERAL_BANK = fileURLToPath(new URL('../../../corpus/codebook/examples', import.meta.url));
/** Lessons from which a codebook's own are enough. */
const ENOUGH = 2000;
/** One excerpt in so many is taken: a fourth of the bank taught as much as half, in a few seconds. */
const EVERY = 4;

/** The mark of an ask that is not the codebook's; no ask of a codebook begins so. */
const FOREIGN = '~';

/**
 * For a codebook with few examples of its own: sentences of the bank that comes with sunset. They teach how people
 * support, oppose and set conditions whatever the matter, and what is about nothing here. Their asks keep apart from
 * the codebook's by a mark, and nobody reports them.
 */
export function generalLessons(own: readonly Lesson[]): Lesson[] {
  if (own.length >= ENOUGH || !existsSync(GENERAL_BANK)) return [];
  const excerpts = loadExamples(GENERAL_BANK).filter((_, index) => index % EVERY === 0);
  return lessonsFrom(excerpts).map((lesson) => ({
    ...lesson,
    excerpt: `${FOREIGN}${lesson.excerpt}`,
    asks: lesson.asks.map(({ ask, view }) => ({ ask: `${FOREIGN}${ask}`, view, direction: null })),
    overall: [],
  }));
}
