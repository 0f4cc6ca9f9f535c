import { type Letters, lettersOf } from '../../text/letters.ts';
import type { Source } from './record.ts';

/** What a piece of a memo names of the record. */
export interface NamedSources {
  /** The file as printed in the record, where one is named. */
  readonly file: string | null;
  readonly byFile: ReadonlySet<number>;
  readonly bySubmission: ReadonlySet<number>;
  readonly byName: readonly NameFound[];
  /** The text with files and ids blanked out, in which numbers of pages may be looked for. */
  readonly rest: string;
}

export interface NameFound {
  readonly sources: ReadonlySet<number>;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

/** Finds files, ids and names of the record in a piece of text. */
export type FindSources = (text: string) => NamedSources;

/** Letters by which names are looked up. */
const KEY = 4;
/** Shorter names are words like others. */
const SHORTEST_NAME = 5;
const FILE_ENDING = /\.(?:pdf|docx?|html?|txt|eml|md|rtf|json|csv|zip)\b/i;
const ID = /[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)+|\d{3,}/gu;
const SHORT_FORM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]{1,9}(?![\p{L}\p{N}])/gu;

export function sourceFinder(sources: readonly Source[]): FindSources {
  const files = new NameTable();
  const names = new NameTable();
  const ids = new Map<string, Set<number>>();
  const shortForms = new Map<string, Set<number>>();
  const printed = new Map<string, string>();
  sources.forEach(({ document, names: all, otherFiles }, index) => {
    for (const file of [document.file, ...otherFiles]) {
      for (const form of fileForms(file, document.submission)) {
        files.add(form, index);
        if (!printed.has(lettersOf(form).text)) printed.set(lettersOf(form).text, file);
      }
    }
    put(ids, document.submission.toLowerCase(), index);
    for (const name of all) {
      for (const form of nameForms(name)) names.add(form, index);
      for (const form of shortFormsOf(name)) put(shortForms, form, index);
    }
  });
  return (text) => {
    const inFiles = files.find(text);
    let rest = blanked(text, inFiles);
    const bySubmission = new Set<number>();
    for (const match of rest.matchAll(ID)) {
      const named = ids.get(match[0].toLowerCase());
      if (!named) continue;
      for (const source of named) bySubmission.add(source);
      rest = blanked(rest, [{ start: match.index, end: match.index + match[0].length }]);
    }
    const byName = names.find(rest);
    for (const match of rest.matchAll(SHORT_FORM)) {
      const named = shortForms.get(match[0]);
      if (named) byName.push({ sources: named, start: match.index, end: match.index + match[0].length });
    }
    const first = inFiles[0];
    const unknown = first ? null : unknownFile(rest);
    return {
      file: first ? (printed.get(lettersOf(text.slice(first.start, first.end)).text) ?? null) : unknown,
      byFile: new Set(inFiles.flatMap((one) => [...one.sources])),
      bySubmission,
      byName: byName.sort((a, b) => a.start - b.start),
      rest,
    };
  };
}

/** A file that the record does not have. */
function unknownFile(text: string): string | null {
  const ending = FILE_ENDING.exec(text);
  if (!ending) return null;
  const end = ending.index + ending[0].length;
  const from =
    Math.max(text.lastIndexOf(';', end), text.lastIndexOf('(', end), text.lastIndexOf(',', end)) + 1;
  return text.slice(from, end).trim();
}

/** A file's path, its name, and its name without the ending unless that is the submission's id. */
function fileForms(file: string, submission: string): string[] {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const stem = base.replace(/\.[^.]+$/, '');
  return [file, base, ...(lettersOf(stem).text.length >= 10 && stem !== submission ? [stem] : [])];
}

/** What people type where a form asks for a name. */
const PLACEHOLDERS = new Set([
  'individual',
  'anonymous',
  'anonymousanonymous',
  'myself',
  'citizen',
  'privatecitizen',
  'notapplicable',
  'unknown',
]);
const COMPANY =
  /[,\s]+(?:inc|llc|llp|pllc|ltd|corp|corporation|company|co|s\.?a\.?(?: de c\.?v\.?)?|lp)\.?$/iu;
const TITLE = /^(?:prof|dr|mr|mrs|ms|hon|sen|rep|the)\.?\s+/iu;

/** The forms in which a name is used: whole, without brackets, without what follows a comma, without Inc. */
function nameForms(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim();
  const client = /\(for (.+?)\)/.exec(name)?.[1];
  const forms = [
    name,
    bare,
    bare.split(',')[0] ?? '',
    ...(client ? [client, client.split(',')[0] ?? ''] : []),
  ];
  const short = forms.flatMap((form) => [form, form.replace(COMPANY, ''), form.replace(TITLE, '')]);
  return [...new Set(short.map((form) => form.trim()))].filter(
    (form) => lettersOf(form).text.length >= SHORTEST_NAME && !PLACEHOLDERS.has(lettersOf(form).text),
  );
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'de', 'del', 'la', 'des', 'et', 'y', 'du']);

/** `(AIHVP)` as the name gives it, or the first letters of at least three words. */
function shortFormsOf(name: string): string[] {
  const given = [...name.matchAll(/\(([\p{Lu}\p{N}&]{2,10})\)/gu)].map((match) => match[1] ?? '');
  const words = (name.replace(/\([^)]*\)/g, '').split(',')[0] ?? '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => !SMALL.has(word.toLowerCase())).map((word) => word[0] ?? '');
  return [...given, ...(capitals.length >= 3 ? [capitals.join('').toUpperCase()] : [])];
}

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.add(value);
  else map.set(key, new Set([value]));
}

const blanked = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );

/** Names by their first letters; a text is read once for all of them. */
class NameTable {
  readonly #byKey = new Map<string, Map<string, Set<number>>>();

  add(name: string, source: number): void {
    const letters = lettersOf(name).text;
    if (letters.length < KEY) return;
    const key = letters.slice(0, KEY);
    const list = this.#byKey.get(key) ?? new Map<string, Set<number>>();
    this.#byKey.set(key, list);
    put(list, letters, source);
  }

  /** The longest names that stand in a text as whole words, without overlap. */
  find(text: string): NameFound[] {
    const letters: Letters = lettersOf(text);
    const found: NameFound[] = [];
    for (let at = 0; at + KEY <= letters.text.length; at++) {
      if (letters.begins[at] !== 1) continue;
      const list = this.#byKey.get(letters.text.slice(at, at + KEY));
      if (!list) continue;
      let longest: string | null = null;
      for (const name of list.keys()) {
        if (name.length <= (longest?.length ?? 0) || !letters.text.startsWith(name, at)) continue;
        const end = at + name.length;
        if (end === letters.text.length || letters.begins[end] === 1) longest = name;
      }
      if (longest === null) continue;
      const end = at + longest.length;
      found.push({
        sources: list.get(longest) ?? new Set(),
        start: letters.from[at] ?? 0,
        end: letters.to[end - 1] ?? 0,
      });
      at = end - 1;
    }
    return found;
  }
}
