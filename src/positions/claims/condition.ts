import type { Span } from '../../model/span.ts';
import { CONDITION_CUES, CONSENT, LEGAL } from './condition-cues.ts';
import { phraseFinder, phrasesIn, wordSet } from './phrases.ts';
import { isMark, spanOfWords, type Word, wordsOf } from './words.ts';

const YEARS = new Set(Array.from({ length: 60 }, (_, years) => String(1980 + years)));

const READERS = Object.fromEntries(
  Object.entries(CONDITION_CUES).map(([language, cues]) => [
    language,
    {
      cues: phraseFinder(cues),
      consent: phraseFinder(CONSENT[language] ?? {}),
      legal: phraseFinder(LEGAL[language] ?? {}, { year: YEARS }),
    },
  ]),
);

/** Marks that end a clause; a comma may or may not. */
const STOPS = wordSet('; — – . ? ! ( )');
/** What begins the main clause after a condition that comes first. */
const MAIN_CLAUSE = wordSet(
  "we i our my the it they that this he she you congress ustr then let put keep extend we'd i'd they'd we'll i'll it's that's nous je le la les l' nos apoyamos aceptamos nuestra nuestro",
);
/** Verbs that stand before their subject after "only when…". */
const INVERTED = wordSet('should would could can will may do does did must');

/**
 * The first condition that a sentence sets on what it asks for or accepts, as a span from the opening word to the end of
 * the clause; null where it sets none. A prediction ("if the duties stay, we lose"), a rule ("qualifies only if") and
 * turns of phrase ("if you ask us") set none.
 */
export function conditionIn(sentence: string, language: string): Span | null {
  const reader = READERS[language] ?? READERS.en;
  if (!reader) return null;
  const words = wordsOf(sentence, language);
  if (phrasesIn(words, reader.legal).length > 0) return null;
  const consents = phrasesIn(words, reader.consent);
  const first = consents[0]?.from ?? Number.POSITIVE_INFINITY;
  const last = consents.at(-1)?.to ?? -1;
  const stops = nextStops(words);
  for (const hit of phrasesIn(words, reader.cues)) {
    if (hit.value === 'shield') continue;
    const from = isMark(words[hit.from]) ? hit.from + 1 : hit.from;
    const to = clauseEnd(words, stops, from);
    const isBound = hit.value === 'sets' || first < from || last > to;
    if (isBound && to > from) return spanOfWords(words, from, to);
  }
  return null;
}

/** For each word, the first stop after it. */
function nextStops(words: readonly Word[]): Uint32Array {
  const stops = new Uint32Array(words.length);
  let stop = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    stops[at] = stop;
    if (STOPS.has(words[at]?.text ?? '')) stop = at;
  }
  return stops;
}

/** Where the clause that begins at `from` ends: at a stop, or at the comma before the main clause. */
function clauseEnd(words: readonly Word[], stops: Uint32Array, from: number): number {
  const stop = stops[from] ?? words.length;
  const isAside = isSetOff(words, from);
  const isFirst = from === 0 || (from === 1 && isMark(words[0]));
  if (!isAside && !isFirst) return stop;
  const isOnly = words[from]?.text === 'only';
  let comma = -1;
  for (let at = from + 1; at < stop; at++) {
    const text = words[at]?.text ?? '';
    if (text === ',' && (isAside || MAIN_CLAUSE.has(words[at + 1]?.text ?? ''))) return at;
    if (text === ',' && comma < 0) comma = at;
    if (isOnly && comma < 0 && INVERTED.has(text)) return at;
  }
  return comma > 0 ? comma : stop;
}

/** Between commas in the middle of a verb: "we would, provided the fee is dropped, join". */
const isSetOff = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.text === ',' && INVERTED.has(words[from - 2]?.text ?? '');
