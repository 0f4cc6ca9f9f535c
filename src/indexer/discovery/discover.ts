import type { DocketId, PassageId, SubmissionId } from '../../model/ids.ts';
import { foldTerm, lowerWords } from '../search/terms.ts';
import { logLikelihood } from './log-likelihood.ts';
import { phrasesOf } from './phrases.ts';

/** A passage as discovery looks at it. */
export interface DiscoverablePassage {
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  readonly id: PassageId;
  readonly text: string;
  readonly language: string;
  /** Whether it carries any theme. */
  readonly isTagged: boolean;
}

/** A phrase that recurs where the codebook sees nothing. */
export interface Candidate {
  readonly phrase: string;
  /** Untagged passages that hold it. */
  readonly passages: readonly DiscoverablePassage[];
  readonly submissions: number;
  /** Tagged passages that hold it. */
  readonly inTagged: number;
  /** Log-likelihood ratio: how much commoner it is among untagged passages than among tagged ones. */
  readonly surprise: number;
  /** Other candidates that mostly stand in the same passages: together they may be a theme. */
  readonly alongside: readonly string[];
}

export interface DiscoverOptions {
  /** Phrases that are not to be offered: terms of the codebook, names, what was rejected before. */
  readonly known?: Iterable<string>;
  /** Submissions that must use a phrase; one submitter's habit is no theme. */
  readonly leastSubmissions?: number;
  readonly limit?: number;
}

/** What a chance difference between the two kinds of passages reaches once in a hundred times (chi-squared, 1 degree). */
const LEAST_SURPRISE = 6.63;
/** Share of a phrase's passages that another must hold to replace it, or to stand beside it. */
const SAME = { within: 0.7, beside: 0.5 } as const;

/** Recurring phrases among the passages that no theme covers, the most telling first. */
export function discover(
  passages: readonly DiscoverablePassage[],
  { known = [], leastSubmissions = 3, limit = 30 }: DiscoverOptions = {},
): Candidate[] {
  const untagged = passages.filter(({ isTagged }) => !isTagged);
  const tagged = passages.filter(({ isTagged }) => isTagged);
  const holders = holdersOf(untagged, leastSubmissions);
  const inTagged = countsIn(tagged, holders);
  const refused = new Set([...known].map(spelt));
  const telling = [...holders]
    .map(([phrase, held]): Telling => {
      const others = inTagged.get(phrase) ?? 0;
      const surprise = logLikelihood(held.length, untagged.length, others, tagged.length);
      return { phrase, held, others, surprise };
    })
    .filter(({ phrase, surprise }) => surprise >= LEAST_SURPRISE && !refused.has(spelt(phrase)))
    .sort(
      (a, b) => b.surprise - a.surprise || b.phrase.length - a.phrase.length || compare(a.phrase, b.phrase),
    );
  const kept: Telling[] = [];
  for (const one of telling) {
    if (kept.length >= limit) break;
    const isTold = telling.some((other) => replaces(other, one)) || kept.some((other) => repeats(one, other));
    if (!isTold) kept.push(one);
  }
  return kept.map(({ phrase, held, others, surprise }) => ({
    phrase,
    passages: held,
    submissions: submissionsOf(held),
    inTagged: others,
    surprise: Math.round(surprise * 10) / 10,
    alongside: kept
      .filter((other) => other.phrase !== phrase && overlap(other.held, held) >= SAME.beside)
      .map((other) => other.phrase),
  }));
}

interface Telling {
  readonly phrase: string;
  readonly held: readonly DiscoverablePassage[];
  readonly others: number;
  readonly surprise: number;
}

/** It shares words with a more telling one, and stands mostly where that stands. */
const repeats = (one: Telling, before: Telling): boolean =>
  one.phrase.split(' ').some((word) => before.phrase.split(' ').includes(word)) &&
  one.held.filter((passage) => before.held.includes(passage)).length >= SAME.within * one.held.length;

/** A longer phrase stands for its parts, where they hardly occur without it. */
const replaces = (longer: Telling, shorter: Telling): boolean =>
  longer.phrase.length > shorter.phrase.length &&
  ` ${longer.phrase} `.includes(` ${shorter.phrase} `) &&
  longer.held.length >= SAME.within * shorter.held.length;

function holdersOf(
  untagged: readonly DiscoverablePassage[],
  leastSubmissions: number,
): Map<string, DiscoverablePassage[]> {
  const holders = new Map<string, DiscoverablePassage[]>();
  for (const passage of untagged) {
    for (const phrase of phrasesOf(passage.text, passage.language)) {
      const list = holders.get(phrase);
      if (list) list.push(passage);
      else holders.set(phrase, [passage]);
    }
  }
  for (const [phrase, held] of holders) if (submissionsOf(held) < leastSubmissions) holders.delete(phrase);
  return holders;
}

function countsIn(
  tagged: readonly DiscoverablePassage[],
  among: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, language } of tagged) {
    for (const phrase of phrasesOf(text, language)) {
      if (among.has(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}

const submissionsOf = (passages: readonly DiscoverablePassage[]): number =>
  new Set(passages.map(({ docket, submission }) => `${docket}\n${submission}`)).size;

/** Passages in common against passages in all (Jaccard). */
function overlap(a: readonly DiscoverablePassage[], b: readonly DiscoverablePassage[]): number {
  const held = new Set(a);
  const common = b.filter((passage) => held.has(passage)).length;
  return common / (a.length + b.length - common);
}

const spelt = (phrase: string): string => lowerWords(phrase).map(foldTerm).join(' ');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
