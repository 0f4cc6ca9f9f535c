import { type AskId, askId } from '../../model/ids.ts';
import type { Evidence } from '../../model/quotation.ts';
import { overlaps } from '../../model/span.ts';
import { normalize } from '../../text/normalize.ts';
import type { Answer, Claim, OverallClaim } from './answer.ts';
import { type Discard, quotationChecker, wholeSpan } from './check-quotation.ts';
import type { ModelRequest } from './requests.ts';

/** A claim whose evidence stands in the text. */
export interface VerifiedClaim {
  readonly ask: AskId;
  readonly stance: Claim['stance'];
  /** Words of the evidence, or null. */
  readonly condition: string | null;
  readonly direction: string | null;
  readonly evidence: Evidence;
}

export interface VerifiedOverall {
  readonly code: string;
  readonly conditional: boolean;
  readonly detail: string | null;
  readonly evidence: Evidence;
}

export type Discards = Readonly<Partial<Record<Discard, number>>>;

/** What is left of an answer once every quotation has been looked up. */
export interface VerifiedAnswer {
  readonly claims: readonly VerifiedClaim[];
  readonly overall: readonly VerifiedOverall[];
  readonly discards: Discards;
}

/** Holds an answer to the request that it answers: only asks that were put, only words that stand there. */
export function checkAnswer(answer: Answer, request: ModelRequest): VerifiedAnswer {
  const check = quotationChecker(request);
  const asks = new Map(request.asks.map((ask) => [ask.id as string, ask]));
  const codes = new Map(request.overall.map((code) => [code.id, code]));
  const discards = new Map<Discard, number>();
  const discard = (why: Discard, times = 1): [] => {
    if (times > 0) discards.set(why, (discards.get(why) ?? 0) + times);
    return [];
  };
  discard('out of form', answer.malformed);

  const verify = (claim: Claim): VerifiedClaim[] => {
    const ask = asks.get(claim.ask);
    if (!ask) return discard('unknown ask');
    const checked = check(claim.quotation, claim.passage, (candidate) => candidate.asks.has(claim.ask));
    if (checked.discard !== undefined) return discard(checked.discard);
    const { evidence } = checked;
    const { stance, condition, direction } = claim;
    return [
      {
        ask: askId(ask.id),
        stance,
        condition: stance === 'conditional' && condition ? sliceOf(condition, evidence) : null,
        direction: direction !== null && ask.directions.includes(direction) ? direction : null,
        evidence,
      },
    ];
  };
  const verifyOverall = (claim: OverallClaim): VerifiedOverall[] => {
    const code = codes.get(claim.code);
    if (!code) return discard('unknown ask');
    const checked = check(claim.quotation, claim.passage, ({ overall }) => overall);
    if (checked.discard !== undefined) return discard(checked.discard);
    const detail = claim.detail !== null && code.details.includes(claim.detail) ? claim.detail : null;
    return [{ code: code.id, conditional: claim.conditional, detail, evidence: checked.evidence }];
  };
  const verified = answer.claims.flatMap(verify);
  const claims = verified.filter((one) => !verified.some((other) => contradict(one, other)));
  discard('contradicts itself', verified.length - claims.length);
  const overall = answer.overall.flatMap(verifyOverall);
  return { claims, overall, discards: Object.fromEntries(discards) };
}

/** Whether the same words are claimed for both sides of an ask. */
const contradict = (one: VerifiedClaim, other: VerifiedClaim): boolean =>
  one.ask === other.ask &&
  one.evidence.document === other.evidence.document &&
  overlaps(one.evidence, other.evidence) &&
  (one.stance === 'oppose') !== (other.stance === 'oppose') &&
  one.stance !== 'mentions' &&
  other.stance !== 'mentions';

/** The words of a condition as the evidence has them. */
function sliceOf(condition: string, { quote }: Evidence): string | null {
  const span = wholeSpan(condition, normalize(quote));
  return span && quote.slice(span.start, span.end);
}
