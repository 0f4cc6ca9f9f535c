import type { Span } from '../../model/span.ts';
import { HOLDER_CUES, type HolderCues } from './holder-cues.ts';
import { phraseFinder, phrasesIn, wordSet } from './phrases.ts';
import { isMark, spanOfWords, type Word, wordsOf } from './words.ts';

/**
 * Whose view a sentence gives. `reported`: somebody else's, quoted or told. `law`: what a rule says as it stands.
 * `notice`: the question of the notice itself.
 */
export type Holder = 'submitter' | 'reported' | 'government' | 'law' | 'notice';

export interface HolderFinding {
  readonly holder: Holder;
  /** The words that tell, null for the submitter, who needs none. */
  readonly cue: Span | null;
}

type WordClass = Exclude<keyof HolderCues, 'phrases'>;
type Classes = { readonly [name in WordClass]: ReadonlySet<string> };

const NUMBERS = new Set(Array.from({ length: 40 }, (_, number) => String(number + 1)));
/** Most words from the subject's first to its verb. */
const LONGEST_SUBJECT = 14;
/** Words within which a subject follows its verb: "say its detractors". */
const INVERTED_WITHIN = 5;
/** Words of a source's name that are looked at. */
const NAMED_WITHIN = 5;
/** Words that may stand before the subject of a report that opens its sentence: "at the hearing, the mills said". */
const LATEST_START = 8;

const READERS = Object.fromEntries(
  Object.entries(HOLDER_CUES).map(([language, { phrases, ...lists }]) => {
    const entries = Object.entries(lists).map(([name, list]) => [name, wordSet(list)]);
    return [
      language,
      { find: phraseFinder(phrases, { number: NUMBERS }), classes: Object.fromEntries(entries) as Classes },
    ];
  }),
);

const SUBMITTER: HolderFinding = { holder: 'submitter', cue: null };

/**
 * Who holds the view that a sentence gives. The submitter, unless the sentence gives it as somebody else's and does not
 * go on to agree, disagree or ask for something itself.
 */
export function holderOf(sentence: string, language: string): HolderFinding {
  const reader = READERS[language] ?? READERS.en;
  if (!reader) return SUBMITTER;
  const words = wordsOf(sentence, language);
  if (words.length === 0) return SUBMITTER;
  const hits = phrasesIn(words, reader.find);
  if (hits.some(({ value }) => value === 'own') || goesOnToAsk(words, reader.classes)) return SUBMITTER;
  for (const { value, from, to } of hits) {
    if (value === 'shield' || value === 'own') continue;
    if (value === 'source') return sourced(words, from, to, reader.classes);
    return { holder: value, cue: spanOfWords(words, from, to) };
  }
  const shielded = new Set(
    hits.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  for (let at = 0; at < words.length; at++) {
    if (shielded.has(at)) continue;
    const found = attribution(words, at, reader.classes);
    if (found) return found;
  }
  return isQuotation(words) ? { holder: 'reported', cue: spanOfWords(words, 0, words.length) } : SUBMITTER;
}

/** Whether a later clause asks for something: "…; Congress should give it a budget". */
function goesOnToAsk(words: readonly Word[], { demands }: Classes): boolean {
  const stop = words.findIndex(({ text }) => text === ';' || text === ':');
  return stop > 0 && words[stop]?.text === ';' && words.slice(stop).some(({ text }) => demands.has(text));
}

const asksLater = (words: readonly Word[], from: number, { demands, self }: Classes): boolean =>
  words.slice(from).some(({ text }) => demands.has(text) || self.has(text));

/** "According to …": the next words name the holder. */
function sourced(words: readonly Word[], from: number, to: number, classes: Classes): HolderFinding {
  const named = words.slice(to, to + NAMED_WITHIN);
  const end = named.findIndex((word) => isMark(word));
  const name = (end < 0 ? named : named.slice(0, end)).map(({ text }) => text);
  if (name.some((word) => classes.self.has(word) || classes.possessive.has(word))) return SUBMITTER;
  const head = headOf(name, classes);
  const holder = head === 'government' || head === 'law' || head === 'notice' ? head : 'reported';
  return { holder, cue: spanOfWords(words, from, to) };
}

/** What the verb at a word attributes, and to whom; null where it is no such verb, or the submitter's own. */
function attribution(words: readonly Word[], verb: number, classes: Classes): HolderFinding | null {
  const text = words[verb]?.text ?? '';
  const isSaying = classes.says.has(text);
  const isWanting = classes.wants.has(text);
  const isRuling = classes.rules.has(text);
  if (!isSaying && !isWanting && !isRuling) return null;
  const from = subjectStart(words, verb, classes);
  const subject = words.slice(from, verb).map((word) => word.text);
  const found = (holder: Holder): HolderFinding => ({ holder, cue: spanOfWords(words, from, verb + 1) });
  if (subject.length === 0) return isSaying || text === 'say' ? inverted(words, verb, classes) : null;
  const has = (name: WordClass): boolean => subject.some((word) => classes[name].has(word));
  if (has('demands')) return null;
  if (has('self') || isOwn(subject, classes)) return null;
  if (has('passive') || (from > 0 && classes.subordinates.has(words[from - 1]?.text ?? ''))) return null;
  const head = headOf(subject, classes);
  if (isRuling && head === 'law') return asksLater(words, verb, classes) ? null : found('law');
  if (from > LATEST_START && !(isSaying && OPENING.has(words[0]?.text ?? ''))) return null;
  if (head === 'notice') return found('notice');
  if (head === 'people' || classes.some.has(subject[0] ?? ''))
    return isSaying || isWanting ? found('reported') : null;
  if (!isSaying) return null;
  if (head === 'government') return found('government');
  if (head === 'law' || has('mute')) return null;
  return found('reported');
}

/** The first word of the clause of which a word is the verb. */
function subjectStart(words: readonly Word[], verb: number, classes: Classes): number {
  let from = verb;
  while (from > 0 && verb - from < LONGEST_SUBJECT) {
    const before = words[from - 1];
    const isInitial = before?.text === '.' && (words[from - 2]?.text.length ?? 9) < 3;
    if (!before || (isMark(before) && !isInitial) || classes.opens.has(before.text)) break;
    from--;
  }
  return from;
}

const isOwn = (subject: readonly string[], { possessive, ownNouns }: Classes): boolean =>
  subject.some(
    (word, at) => possessive.has(word) && subject.slice(at + 1, at + 4).some((next) => ownNouns.has(next)),
  );

/** The last word of a subject that says what sort it is. */
function headOf(subject: readonly string[], classes: Classes): WordClass | null {
  for (let at = subject.length - 1; at >= 0; at--) {
    const word = subject[at] ?? '';
    for (const name of ['people', 'notice', 'government', 'law'] as const) {
      if (classes[name].has(word)) return name;
    }
  }
  return null;
}

/** "…, say its detractors, …" */
function inverted(words: readonly Word[], verb: number, classes: Classes): HolderFinding | null {
  for (let at = verb + 1; at < Math.min(words.length, verb + 1 + INVERTED_WITHIN); at++) {
    const text = words[at]?.text ?? '';
    if (isMark(words[at]) || classes.self.has(text) || classes.possessive.has(text)) return null;
    const holder = classes.people.has(text) ? 'reported' : classes.government.has(text) ? 'government' : null;
    if (holder) return { holder, cue: spanOfWords(words, verb, at + 1) };
  }
  return null;
}

const OPENING = new Set(['“', '"', '«', '‘']);
const CLOSING = new Set(['”', '"', '»', '’']);

/** Whether the whole sentence stands between quotation marks. */
const isQuotation = (words: readonly Word[]): boolean =>
  words.length > 3 && OPENING.has(words[0]?.text ?? '') && CLOSING.has(words.at(-1)?.text ?? '');
