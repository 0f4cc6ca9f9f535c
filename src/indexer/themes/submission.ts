import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import type { ThemeTag } from '../../model/theme.ts';

/** A passage's length and tags. */
export interface TaggedText {
  readonly text: string;
  readonly tags: readonly ThemeTag[];
}

/**
 * The themes of a whole submission, those with the most weight first: a theme that enough of its words stand
 * under, or that is spoken to plainly enough. What is enough grows with the submission: one clear paragraph makes a
 * theme of a one-page letter, but not of a hundred pages.
 */
export function themesOfSubmission(codebook: Codebook, passages: readonly TaggedText[]): ThemeId[] {
  const { share, score, page } = codebook.tagger.submission;
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  const totals = new Map<ThemeId, { characters: number; score: number }>();
  for (const { text, tags } of passages) {
    for (const tag of tags) {
      const total = totals.get(tag.theme) ?? { characters: 0, score: 0 };
      totals.set(tag.theme, { characters: total.characters + text.length, score: total.score + tag.score });
    }
  }
  const needed = score * Math.max(1, Math.sqrt(length / page));
  return [...totals]
    .filter(([, total]) => total.score >= needed || total.characters >= share * length)
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([theme]) => theme);
}
