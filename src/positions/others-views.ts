import type { Holder } from './claims/holder.ts';
import type { AskGuess } from './learned/reader.ts';

/** What is left of a view where the sentence reads as somebody else's. */
const LEFT = 0.5;

/**
 * The views of a sentence, given whose they seem to be. Somebody else's view weighs half: the rest counts as another's.
 * It is not struck out, since a letter that reports a view often goes on to share it.
 */
export function viewsHeldBy(holder: Holder, views: AskGuess['views']): AskGuess['views'] {
  if (holder === 'submitter') return views;
  const { support, conditional, oppose, mixed, mentions, other } = views;
  return {
    support: support * LEFT,
    conditional: conditional * LEFT,
    oppose: oppose * LEFT,
    mixed: mixed * LEFT,
    mentions,
    other: other + (support + conditional + oppose + mixed) * (1 - LEFT),
  };
}
