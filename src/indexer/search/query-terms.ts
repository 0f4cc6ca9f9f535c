import { fieldNode, isField } from './fields.ts';
import type { Token } from './lexer.ts';
import { ALL, type QueryNode } from './query.ts';

/** Tells the user what was not read as written. */
export type LeaveNote = (code: string, message: string) => void;

const MOST_EDITS = 2;
const MOST_DISTANCE = 100;
const MOST_NEAR = 8;
const WORD = /[\p{L}\p{N}]+/gu;

export const foldedWordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export function phraseOf(text: string): QueryNode | null {
  const words = foldedWordsOf(text);
  return words.length === 0 ? null : { kind: 'phrase', words };
}

export function nearOf(words: readonly string[], distance: number): QueryNode {
  const [first, ...rest] = new Set(words);
  if (first === undefined) return ALL;
  if (rest.length === 0) return { kind: 'word', word: first };
  return {
    kind: 'near',
    words: [first, ...rest].slice(0, MOST_NEAR),
    distance: Math.min(distance, MOST_DISTANCE),
  };
}

/** `theme:roo`; a field or a value that is none is searched as words. */
export function fieldTerm(
  { name, value }: Extract<Token, { kind: 'field' }>,
  leave: LeaveNote,
): QueryNode | null {
  if (!isField(name)) return wordsTerm(value, leave);
  const read = fieldNode(name, value);
  if ('node' in read) return read.node;
  leave(
    'field-value',
    `${name}: takes ${read.takes}; ${value === '' ? 'it was left out' : `“${clip(value)}” was searched as words`}`,
  );
  return wordsTerm(value, leave);
}

/** A word, `word~1`, `word*`, or several words that signs hold together. */
export function textTerm(text: string, leave: LeaveNote): QueryNode | null {
  const [, unknown] = /^([a-z]{2,12}):[^/\s\d]/i.exec(text) ?? [];
  if (unknown) leave('unknown-field', `there is no field “${unknown}:”: searched as words`);
  const [, fuzzy, edits] = /^([\p{L}\p{N}]+)~(\d?)$/u.exec(text) ?? [];
  if (fuzzy !== undefined) return fuzzyTerm(fuzzy.toLowerCase(), edits ? Number(edits) : 1, leave);
  const [, prefix] = /^([\p{L}\p{N}]+)\*+$/u.exec(text) ?? [];
  if (prefix !== undefined) return { kind: 'prefix', prefix: prefix.toLowerCase() };
  if (/[\p{L}\p{N}][*~]/u.test(text)) {
    leave('wildcard', `“${clip(text)}”: * and ~ work at the end of a single word: searched as words`);
  }
  return wordsTerm(text, leave);
}

function fuzzyTerm(word: string, asked: number, leave: LeaveNote): QueryNode {
  if (asked > MOST_EDITS) leave('fuzzy', `~${asked} was searched as ~${MOST_EDITS}, the most there is`);
  return asked === 0 ? { kind: 'word', word } : { kind: 'fuzzy', word, edits: Math.min(asked, MOST_EDITS) };
}

function wordsTerm(text: string, leave: LeaveNote): QueryNode | null {
  const words = foldedWordsOf(text);
  const [first] = words;
  if (first === undefined) {
    if (text.trim() !== '') leave('nothing', `“${clip(text)}” holds no letter or digit and was left out`);
    return null;
  }
  return words.length === 1 ? { kind: 'word', word: first } : { kind: 'run', words };
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
