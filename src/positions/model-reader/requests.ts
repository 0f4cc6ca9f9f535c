import type { Ask, Codebook, OverallCode } from '../../codebook/codebook.ts';
import type { Passage } from '../../model/passage.ts';
import type { CandidateSentence } from './candidates.ts';

/** One thing to ask a model: what some passages of a submission say of some asks. */
export interface ModelRequest {
  readonly asks: readonly Ask[];
  readonly overall: readonly OverallCode[];
  /** Numbered from 1 in the prompt. */
  readonly passages: readonly Passage[];
  readonly candidates: readonly CandidateSentence[];
}

/** Characters of passages in one request: about 6,000 tokens, so that small models keep up. */
const MOST_CHARACTERS = 24_000;

/**
 * The requests for a submission: its passages that may speak to an ask, each with its neighbours for context, as
 * many to a request as there is room for. Nothing to ask about, no request.
 */
export function requestsFor(candidates: readonly CandidateSentence[], codebook: Codebook): ModelRequest[] {
  const passages = [
    ...new Map(candidates.map(({ sentence: { passage } }) => [passage.id, passage])).values(),
  ];
  const speaking = new Set(
    candidates
      .filter(({ asks, overall }) => asks.size > 0 || overall)
      .map(({ sentence }) => sentence.passage.id),
  );
  const speaks = (passage: Passage | undefined): boolean => passage !== undefined && speaking.has(passage.id);
  const chosen = passages.filter((_, at) => [at - 1, at, at + 1].some((near) => speaks(passages[near])));
  return chunks(chosen).map((chunk) => requestFor(chunk, candidates, codebook));
}

function requestFor(
  passages: readonly Passage[],
  all: readonly CandidateSentence[],
  codebook: Codebook,
): ModelRequest {
  const ids = new Set(passages.map(({ id }) => id));
  const candidates = all.filter(({ sentence }) => ids.has(sentence.passage.id));
  const asks = new Set(candidates.flatMap((candidate) => [...candidate.asks]));
  return {
    asks: codebook.asks.filter(({ id }) => asks.has(id)),
    overall: candidates.some(({ overall }) => overall) ? codebook.overall.filter(({ none }) => !none) : [],
    passages,
    candidates,
  };
}

function chunks(passages: readonly Passage[]): Passage[][] {
  const cut: Passage[][] = [];
  let room = 0;
  for (const passage of passages) {
    const last = cut.at(-1);
    if (last && passage.text.length <= room) last.push(passage);
    else {
      cut.push([passage]);
      room = MOST_CHARACTERS;
    }
    room -= passage.text.length;
  }
  return cut;
}
