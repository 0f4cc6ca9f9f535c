import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { letterLines, signatureLines, type TextLine } from './letter-lines.ts';
import { openingName } from './opening-name.ts';
import { isSalutation, looksLikeOrganization } from './organization-lines.ts';

/** A name found in a letter, with its place. */
export interface FoundName {
  readonly name: string;
  readonly span: Span;
}

/**
 * The organisation that a letter names as its author: a line of its top worded like one, else its title or first
 * sentences, else its very first line if it may be a name.
 */
export function authorOf(document: Document): FoundName | null {
  const lines = letterLines(document);
  const end = lines.findIndex(({ text }) => isSalutation(text));
  const top = lines.slice(0, end < 0 ? 6 : Math.min(end, 14)).map(joinedName(lines));
  const sure = top.find(({ text }) => looksLikeOrganization(text) === 2);
  if (sure) return nameIn(sure);
  const [first] = top;
  return (
    openingName(document) ??
    (first && end > 0 && looksLikeOrganization(first.text) === 1 ? nameIn(first) : null)
  );
}

/** A name that runs over the end of its line ("Producers Federation and the") goes on in the next. */
const joinedName =
  (lines: readonly TextLine[]) =>
  (line: TextLine, index: number): TextLine => {
    const next = lines[index + 1];
    if (!next || !/\s(and|of|for|&|and the|of the)$/i.test(line.text)) return line;
    return {
      text: `${line.text} ${next.text.replace(/\s(to|before) the$/i, '')}`,
      start: line.start,
      end: next.end,
    };
  };

export interface Signature {
  readonly person: FoundName | null;
  readonly organization: FoundName | null;
}

/** The lines after the complimentary close: a person, often a title, sometimes the organisation. */
export function signatoryOf(document: Document): Signature | null {
  const lines = signatureLines(document);
  if (lines.length === 0) return null;
  const organization = lines
    .slice(1)
    .find(
      ({ text }) =>
        looksLikeOrganization(text) === 2 &&
        !/\b(president|director|officer|counsel|secretary|chair|professor|manager)\b/i.test(text),
    );
  const person = lines.find(({ text }) => isPerson(text.replace(/^\/s\/\s*/, '').split(',')[0] ?? ''));
  return {
    person: person ? personIn(person) : null,
    organization: organization ? nameIn(organization) : null,
  };
}

/** Titles, which stand where names do. */
const TITLE_WORD =
  /\b(official|reporter|acting|chair|president|director|secretary|counsel|committee|officer|manager|united states|office)\b/i;
const PERSON =
  /^((Dr|Mr|Ms|Mrs|Prof|Ing|Lic)\.\s)?\p{Lu}[\p{L}'’.-]*(\s(\p{Lu}[\p{L}'’.-]*|de|la|del|van|von|y)){1,4}$/u;

const isPerson = (text: string): boolean => PERSON.test(text) && !TITLE_WORD.test(text);

function personIn({ text, start }: TextLine): FoundName {
  const mark = /^\/s\/\s*/.exec(text)?.[0].length ?? 0;
  const name = text.slice(mark).split(',')[0] ?? '';
  return { name, span: { start: start + mark, end: start + mark + name.length } };
}

/** The name without an acronym in brackets, in title case where it was printed in capitals. */
function nameIn({ text, start, end }: TextLine): FoundName {
  const bare = text.replace(/\s*\([^)]*\)\s*$/, '').replace(/[,;]$/, '');
  const stop = bare === text ? end : Math.min(end, start + bare.length);
  return {
    name: bare === bare.toUpperCase() ? titleCase(bare) : bare,
    span: { start, end: stop },
  };
}

const LOW = /^(and|of|the|for|in|on|to|with|a|an|de|del|la|las|los|y|e|du|des|et)$/i;
const HIGH = /^(USA?|U\.S\.|LLP|LLC|AFL-CIO|UAW|USW|IAM|A\.C\.?|S\.A\.?|C\.V\.?|PLLC|LP|II+|IV)[,.]?$/i;

function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) => {
      if (HIGH.test(word)) return word;
      const low = word.toLowerCase();
      return index > 0 && LOW.test(word)
        ? low
        : low.replace(/(^|[-'’(/“"])\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ')
    .replace(/(['’])S\b/g, '$1s');
}
