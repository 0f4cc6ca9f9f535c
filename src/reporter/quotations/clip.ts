import type { SourcedEvidence } from '../../model/matrix.ts';
import type { Inline } from '../../model/memo.ts';
import { narrowEvidence } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { sentences } from '../../text/sentences.ts';
import { wordsOf } from '../../text/terms.ts';

export type Quoting = Extract<Inline, { kind: 'quotation' }>;

/** Words that a quotation in running text may have. */
export const QUOTATION_WORDS = 55;

/** A quotation shorter than this does not stand alone. */
const FEWEST_WORDS = 8;

/**
 * The quotations short enough for running text that evidence offers: the whole of it where that is short enough,
 * else its runs of whole sentences, else its first words. What was left out before and after is marked.
 */
export function clipQuotation(evidence: SourcedEvidence, most = QUOTATION_WORDS): Quoting[] {
  const { quote } = evidence;
  const whole = trimmed(quote, { start: 0, end: quote.length });
  const words = wordsOf(quote);
  const last = words[most - 1];
  if (words.length <= most || !last) return [quoting(evidence, whole)];
  const runs = sentenceRuns(quote, most);
  return (runs.length > 0 ? runs : [{ start: whole.start, end: last.end }]).map((span) =>
    quoting(evidence, span),
  );
}

/** From each sentence, as many whole sentences as the limit allows; a run inside another is left out. */
function sentenceRuns(quote: string, most: number): Span[] {
  const all = sentences(quote);
  const length = ({ start, end }: Span): number => wordsOf(quote.slice(start, end)).length;
  const runs: Span[] = [];
  for (const [index, first] of all.entries()) {
    let run: Span | null = null;
    for (const next of all.slice(index)) {
      const longer = { start: first.start, end: next.end };
      if (length(longer) > most) break;
      run = longer;
    }
    const before = runs.at(-1);
    if (run && length(run) >= FEWEST_WORDS && !(before && before.end >= run.end)) runs.push(run);
  }
  return runs.map((run) => trimmed(quote, run));
}

function quoting(evidence: SourcedEvidence, span: Span): Quoting {
  return {
    kind: 'quotation',
    evidence: narrowEvidence(evidence, span),
    docket: evidence.docket,
    cut: {
      before: evidence.quote.slice(0, span.start).replace(LIST_MARK, '').trim() !== '',
      after: evidence.quote.slice(span.end).trim() !== '',
    },
  };
}

/** A mark of a list before the words; it belongs to the page, not to the sentence. */
const LIST_MARK = /^\s*(?:[•▪◦●‣·*–—-]|o)\s+|^\s+/u;

/** Without blanks at the ends and without the mark of a list. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (LIST_MARK.exec(words)?.[0].length ?? 0);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
