import type { AskId } from '../../model/ids.ts';
import type { Stance } from '../../model/position.ts';
import type { Evidence } from '../../model/quotation.ts';
import type { Discards, VerifiedAnswer, VerifiedClaim, VerifiedOverall } from './check-answer.ts';
import type { Discard } from './check-quotation.ts';

/** What a chat model makes of one ask, with words of the text for it. */
export interface SecondPosition {
  readonly ask: AskId;
  readonly stance: Stance;
  readonly condition: string | null;
  readonly direction: string | null;
  /** Never empty; for `mixed` of each side. */
  readonly evidence: readonly Evidence[];
}

export interface SecondOverall {
  readonly code: string;
  readonly conditional: boolean;
  readonly detail: string | null;
  readonly evidence: readonly Evidence[];
}

/** A chat model's reading of a submission, as far as the text bears it out. */
export interface SecondReading {
  /** `provider:name`. */
  readonly reader: string;
  /** Asks that the model was asked about, and answered. */
  readonly asked: ReadonlySet<AskId>;
  readonly positions: readonly SecondPosition[];
  readonly overall: SecondOverall | null;
  readonly discards: Discards;
}

/** Joins the verified answers on all requests of a submission. */
export function secondReadingFrom(
  reader: string,
  asked: Iterable<AskId>,
  answers: readonly VerifiedAnswer[],
): SecondReading {
  const byAsk = groupBy(
    answers.flatMap(({ claims }) => claims),
    ({ ask }) => ask,
  );
  return {
    reader,
    asked: new Set(asked),
    positions: [...byAsk].sort(([a], [b]) => compare(a, b)).map(([ask, claims]) => positionFrom(ask, claims)),
    overall: overallFrom(answers.flatMap(({ overall }) => overall)),
    discards: sumOf(answers.map(({ discards }) => discards)),
  };
}

/** Which stance claims add up to: both sides are mixed, a condition stated once binds, a view outdoes a mention. */
function stanceOf(stances: ReadonlySet<Stance>): Stance {
  const isFor = stances.has('support') || stances.has('conditional');
  if (isFor && stances.has('oppose')) return 'mixed';
  if (isFor) return stances.has('conditional') ? 'conditional' : 'support';
  return stances.has('oppose') ? 'oppose' : 'mentions';
}

function positionFrom(ask: AskId, claims: readonly VerifiedClaim[]): SecondPosition {
  const stance = stanceOf(new Set(claims.map((claim) => claim.stance)));
  const showing = claims.filter((claim) => stance === 'mentions' || claim.stance !== 'mentions');
  const directions = new Set(showing.flatMap(({ direction }) => direction ?? []));
  return {
    ask,
    stance,
    condition: showing.find(({ condition }) => condition !== null)?.condition ?? null,
    direction: directions.size === 1 ? ([...directions][0] ?? null) : null,
    evidence: inOrder(showing),
  };
}

/** The code that most sentences show; codes shown equally often contradict one another, and none is given. */
function overallFrom(claims: readonly VerifiedOverall[]): SecondOverall | null {
  const byCode = [...groupBy(claims, ({ code }) => code)].sort(([, a], [, b]) => b.length - a.length);
  const [best, next] = byCode;
  if (!best || best[1].length === next?.[1].length) return null;
  const [code, showing] = best;
  return {
    code,
    conditional: showing.some(({ conditional }) => conditional),
    detail: showing.find(({ detail }) => detail !== null)?.detail ?? null,
    evidence: inOrder(showing),
  };
}

/** Each place once, in the order of the text. */
function inOrder(claims: readonly { readonly evidence: Evidence }[]): Evidence[] {
  const places = new Map(
    claims.map(({ evidence }) => [`${evidence.document} ${evidence.start} ${evidence.end}`, evidence]),
  );
  return [...places.values()].sort(
    (a, b) => compare(a.document, b.document) || a.start - b.start || a.end - b.end,
  );
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds up counts of discarded claims. */
export function sumOf(all: readonly Discards[]): Discards {
  const sum = new Map<Discard, number>();
  for (const discards of all)
    for (const [why, times] of Object.entries(discards) as [Discard, number][])
      sum.set(why, (sum.get(why) ?? 0) + times);
  return Object.fromEntries(sum);
}
