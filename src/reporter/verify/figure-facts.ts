import type { Fact } from '../../codebook/facts.ts';
import type { FigureUnit } from './figure-mentions.ts';
import { topicWords } from './topic-words.ts';

/** A fact made comparable. */
export interface FigureFact {
  readonly fact: Fact;
  /** Stems of what it is about. */
  readonly words: ReadonlySet<string>;
  readonly unit: FigureUnit;
  readonly years: ReadonlySet<string>;
  /** Whether a stated value agrees with it, rounding allowed. */
  readonly holds: (value: number) => boolean;
  /** Wordings that the table gives beside the number. */
  readonly phrases: readonly string[];
}

const UNITS: readonly (readonly [name: RegExp, unit: FigureUnit, scale: number])[] = [
  [/^USD trn/, 'dollars', 1e12],
  [/^USD bn/, 'dollars', 1e9],
  [/^USD\/hour/, 'dollars an hour', 1],
  [/^percent/, 'percent', 1],
  [/^jobs/, 'jobs', 1],
  [/^workers/, 'workers', 1],
  [/^million/, 'workers', 1e6],
  [/^cases/, 'cases', 1],
  [/^years$/, 'years', 1],
];
/** A claim that goes on with the one before: "... aluminum products", "Same deficit, year USMCA began". */
const GOES_ON = /^(?:\.\.\.|same\b|(?:change|growth) in (?:that|those)\b)/i;
const AT_LEAST = /more than|\d\+|at least/;
const AT_MOST = /as much as|up to|at most/;
/** Numbers that differ by so little are the same, rounded. */
const ROUNDING = 0.015;

/** The facts that have a number in a unit that can be compared. */
export function factsToCompare(facts: readonly Fact[]): FigureFact[] {
  let before = '';
  return facts.flatMap((fact): FigureFact[] => {
    const claim = GOES_ON.test(fact.claim) ? `${before} ${fact.claim}` : fact.claim;
    if (!GOES_ON.test(fact.claim)) before = fact.claim;
    const found = UNITS.find(([name]) => name.test(fact.unit));
    if (!found) return [];
    const [, unit, scale] = found;
    return [
      {
        fact,
        words: topicWords(claim.replace(/\([^)]*\)/g, '')),
        unit,
        years: new Set(fact.period.match(/\b(?:19|20)\d\d\b/g) ?? []),
        holds: comparison(fact.value, scale),
        phrases: [...fact.value.matchAll(/'([^']+)'/g)].map((match) => (match[1] ?? '').toLowerCase()),
      },
    ];
  });
}

/** A value such as `more than 200`, `160-900`, `10 (+61)` as a test; what stands in brackets is another figure. */
function comparison(value: string, scale: number): (stated: number) => boolean {
  const plain = value.replace(/\([^)]*\)/g, '');
  const numbers = (plain.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(
    (number) => Number(number.replace(/,/g, '')) * scale,
  );
  const [first = Number.NaN, second] = numbers;
  if (/\d\s?-\s?\d/.test(plain) && second !== undefined)
    return (stated) => first <= stated && stated <= second;
  if (AT_LEAST.test(plain)) return (stated) => stated >= first * (1 - ROUNDING);
  if (AT_MOST.test(plain)) return (stated) => stated <= first * (1 + ROUNDING);
  return (stated) => numbers.some((number) => Math.abs(stated - number) <= Math.abs(number) * ROUNDING);
}
