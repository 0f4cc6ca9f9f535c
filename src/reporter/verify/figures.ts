import type { Fact } from '../../codebook/facts.ts';
import { sentences } from '../../text/sentences.ts';
import { type FigureFact, factsToCompare } from './figure-facts.ts';
import { type FigureMention, figuresIn } from './figure-mentions.ts';
import type { MemoQuotation } from './find-quotations.ts';
import type { Finding } from './finding.ts';
import { type MemoText, visible } from './memo-text.ts';
import { topicWords } from './topic-words.ts';

/** Share of a fact's own words that a sentence must have to be about it, and to contradict it. */
const ABOUT = 0.6;
const SURELY_ABOUT = 0.75;

/** Holds the figures that a memo states in its own words against the codebook's facts on the same matter. */
export function checkFigures(
  memo: MemoText,
  quotations: readonly MemoQuotation[],
  facts: readonly Fact[],
): Finding[] {
  const known = factsToCompare(facts);
  if (known.length === 0) return [];
  return memo.regions.flatMap((region) => {
    const block = memo.text.slice(region.start, region.end);
    return sentences(block).flatMap(({ start, end }) => {
      const sentence = block.slice(start, end);
      const mentions = figuresIn(
        sentence,
        known.flatMap(({ phrases }) => phrases),
      );
      if (mentions.length === 0) return [];
      const words = topicWords(sentence);
      const years = yearsIn(sentence);
      return mentions.flatMap((mention): Finding[] => {
        const from = region.start + start + mention.start;
        const span = { start: from, end: from + mention.text.length };
        if (quotations.some(({ outer }) => outer.start <= span.start && span.end <= outer.end)) return [];
        const verdict = compare(mention, words, ownYear(sentence, mention) ?? years, known);
        if (!verdict) return [];
        return [
          {
            finding: 'figure',
            text: visible(mention.text),
            line: memo.lineAt(from),
            cited: { file: null, page: null },
            file: null,
            page: null,
            ...verdict,
            span,
          },
        ];
      });
    });
  });
}

/** The year that follows on a figure: "$125 billion in 2020 and $85 billion in 2017". */
function ownYear(sentence: string, { start, text }: FigureMention): ReadonlySet<string> | null {
  const year = /^[\s,]*(?:in|en|of|for)\s+((?:19|20)\d\d)\b/u.exec(sentence.slice(start + text.length))?.[1];
  return year === undefined ? null : new Set([year]);
}

const yearsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? []);

/** What the facts on a mention's matter say of it; null where none is on it. */
function compare(
  mention: FigureMention,
  words: ReadonlySet<string>,
  years: ReadonlySet<string>,
  facts: readonly FigureFact[],
): Pick<Finding, 'result' | 'difference'> | null {
  const about = facts
    .map((fact) => ({ fact, share: shareOf(fact.words, words) }))
    .filter(({ fact, share }) => share >= ABOUT && fact.words.size >= 2 && isOfYears(fact, years))
    .filter(({ fact }) =>
      mention.phrase === null ? fact.unit === mention.unit : fact.phrases.includes(mention.phrase),
    )
    .sort((a, b) => b.share - a.share);
  const same = about.find(({ fact }) => mention.phrase !== null || fact.holds(mention.value));
  if (same) {
    const { caution, claim, id } = same.fact.fact;
    return caution === ''
      ? { result: 'found', difference: null }
      : { result: 'caution', difference: `${id}, ${claim}: ${caution}` };
  }
  const [first] = about;
  // A fact of no year in particular is about many things.
  if (!first || first.share < (first.fact.years.size > 0 ? SURELY_ABOUT : 1)) return null;
  const { id, claim, value, unit, period } = first.fact.fact;
  return { result: 'contradicted', difference: `${id}, ${claim}: ${value} ${unit} (${period})` };
}

function shareOf(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  let found = 0;
  for (const word of wanted) if (words.has(word)) found++;
  return found / Math.max(1, wanted.size);
}

/** A sentence that names other years than a fact is about something else. */
const isOfYears = ({ years }: FigureFact, named: ReadonlySet<string>): boolean =>
  named.size === 0 || years.size === 0 || [...years].some((year) => named.has(year));
