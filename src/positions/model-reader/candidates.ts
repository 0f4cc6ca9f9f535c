import type { Codebook } from '../../codebook/codebook.ts';
import { loadCodebook } from '../../codebook/load.ts';
import type { ThemeId } from '../../model/ids.ts';
import type { Passage } from '../../model/passage.ts';
import { obtainModel } from '../learned/obtain-model.ts';
import { type SentenceReader, sentenceReader } from '../learned/reader.ts';
import { type PlacedSentence, sentencesOf } from '../sentences-of.ts';

/** A sentence with all that it may conceivably speak to: what a model is asked about, and may quote it for. */
export interface CandidateSentence {
  readonly sentence: PlacedSentence;
  readonly asks: ReadonlySet<string>;
  /** Whether it may state an overall position. */
  readonly overall: boolean;
}

/**
 * Beliefs from which a sentence by itself may speak to an ask: in any passage, and in one that carries a theme of the
 * ask. Low, since a model is to find what the learned reader does not; but no sentence passes for every ask. On the 19
 * odd labelled letters 135 of 143 sentences that show a position pass, with 17 asks a letter and one a sentence.
 */
const FLOOR = 0.1;
const THEMED_FLOOR = 0.01;

export type CandidateFinder = (passages: readonly Passage[]) => CandidateSentence[];

/** Finds candidates with the learned reader of a codebook; `themesOf` gives the themes of a passage. */
export function openCandidateFinder(
  folder: string,
  cache: string | null,
  themesOf: (passage: Passage) => readonly ThemeId[],
): CandidateFinder {
  const codebook = loadCodebook(folder);
  return candidateFinder(
    codebook,
    sentenceReader(obtainModel(folder, codebook, cache), THEMED_FLOOR),
    themesOf,
  );
}

function candidateFinder(
  codebook: Codebook,
  read: SentenceReader,
  themesOf: (passage: Passage) => readonly ThemeId[],
): CandidateFinder {
  const themesOfAsk = new Map(codebook.asks.map(({ id, themes }) => [id as string, themes]));
  return (passages) => {
    const tagged = new Map(passages.map((passage) => [passage.id, new Set(themesOf(passage))]));
    return sentencesOf(passages).map((sentence) => {
      const { asks, codes } = read(sentence);
      const themes = tagged.get(sentence.passage.id);
      const may = ([ask, belief]: readonly [string, number]): boolean => {
        const own = themesOfAsk.get(ask);
        return own !== undefined && (belief >= FLOOR || own.some((theme) => themes?.has(theme)));
      };
      return {
        sentence,
        asks: new Set([...asks].filter(may).map(([ask]) => ask)),
        overall: codes.some(({ spoken }) => spoken >= FLOOR),
      };
    });
  };
}
