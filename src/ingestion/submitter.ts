import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import type { SourceSubmission } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Submitter, SubmitterType } from '../model/submission.ts';
import { normalized } from '../text/normalize.ts';
import { letterLines, signatureLines, type TextLine } from './letter-lines.ts';
import { isSalutation, looksLikeOrganization } from './organization-lines.ts';
import { TYPE_RULES } from './submitter-types.ts';

/** A name found in a letter, with its place. */
interface FoundName {
  readonly name: string;
  readonly span: Span;
}

/**
 * Says who speaks in a submission: by its record, else the letterhead, else the signature, else the file's name.
 * Where record and letter name different organisations the record's is printed and the letter's kept.
 */
export function identifySubmitter(
  submission: SourceSubmission,
  documents: readonly Document[],
  passages: readonly Passage[],
): Submitter {
  const letter = documents.find(({ format }) => format !== 'comment') ?? documents[0] ?? null;
  const head = letter ? letterhead(letter) : null;
  const signature = letter ? signatory(letter) : null;
  const { organization, firstName, lastName } = submission.submitter;
  const person =
    [firstName, lastName]
      .filter((part) => part !== null)
      .join(' ')
      .trim() || null;
  const evidence = (found: FoundName | null): Evidence | null =>
    letter && found ? placeOf(found, letter, passages) : null;
  const typeFor = (name: string | null): SubmitterType | null => typeOf(name, letter, person);

  const recorded = organization === null || isNoOrganization(organization) ? null : organization;
  if (recorded !== null) {
    const other = head && !isSame(head.name, recorded) ? head.name : null;
    return {
      name: recorded,
      organization: recorded,
      type: typeFor(recorded),
      from: 'record',
      otherName: other,
      evidence: evidence(head),
    };
  }
  if (head) {
    const base = {
      name: head.name,
      organization: head.name,
      type: typeFor(head.name),
      from: 'letterhead',
    } as const;
    return { ...base, otherName: person, evidence: evidence(head) };
  }
  if (person !== null) {
    return {
      name: person,
      organization: null,
      type: typeFor(null) ?? 'individual',
      from: 'record',
      otherName: null,
      evidence: null,
    };
  }
  if (signature?.organization) {
    const { organization: found } = signature;
    return {
      name: found.name,
      organization: found.name,
      type: typeFor(found.name),
      from: 'signature',
      otherName: signature.person?.name ?? null,
      evidence: evidence(found),
    };
  }
  if (signature?.person) {
    const { person: found } = signature;
    return {
      name: found.name,
      organization: null,
      type: typeFor(null) ?? 'individual',
      from: 'signature',
      otherName: null,
      evidence: evidence(found),
    };
  }
  const stem = (submission.files[0]?.path ?? submission.id).replace(/^.*\//, '').replace(/\.\w+$/, '');
  return {
    name: stem,
    organization: null,
    type: typeFor(null),
    from: 'file',
    otherName: null,
    evidence: null,
  };
}

/** What people type where they have no organisation. */
const isNoOrganization = (text: string): boolean =>
  /^(n\/?a|none|self|individual|private citizen|myself|citizen|not applicable|-|\.)$/i.test(text.trim());

/** The first line of the top of a letter that looks most like the name of an organisation. */
function letterhead(document: Document): FoundName | null {
  const lines = letterLines(document);
  const end = lines.findIndex(({ text }) => isSalutation(text));
  const top = lines.slice(0, end < 0 ? 6 : Math.min(end, 14));
  const scored = top.map((line, index) => ({ line, index, score: looksLikeOrganization(line.text) }));
  const best =
    scored.find(({ score }) => score === 2) ??
    scored.find(({ score, index }) => score === 1 && index === 0 && end !== 0);
  return best ? nameIn(best.line) : null;
}

interface Signature {
  readonly person: FoundName | null;
  readonly organization: FoundName | null;
}

/** The lines after the complimentary close: a person, often a title, sometimes the organisation. */
function signatory(document: Document): Signature | null {
  const lines = signatureLines(document);
  if (lines.length === 0) return null;
  const organization = lines
    .slice(1)
    .find(
      ({ text }) =>
        looksLikeOrganization(text) === 2 &&
        !/\b(president|director|officer|counsel|secretary|chair|professor|manager)\b/i.test(text),
    );
  const person = lines.find(({ text }) => PERSON.test(text.replace(/^\/s\/\s*/, '').split(',')[0] ?? ''));
  return {
    person: person ? personIn(person) : null,
    organization: organization ? nameIn(organization) : null,
  };
}

const PERSON =
  /^((Dr|Mr|Ms|Mrs|Prof|Ing|Lic)\.\s)?\p{Lu}[\p{L}'’.-]*(\s(\p{Lu}[\p{L}'’.-]*|de|la|del|van|von|y)){1,4}$/u;

function personIn({ text, start }: TextLine): FoundName {
  const mark = /^\/s\/\s*/.exec(text)?.[0].length ?? 0;
  const name = text.slice(mark).split(',')[0] ?? '';
  return { name, span: { start: start + mark, end: start + mark + name.length } };
}

/** The name without an acronym in brackets, in title case where it was printed in capitals. */
function nameIn({ text, start }: TextLine): FoundName {
  const bare = text.replace(/\s*\([^)]*\)\s*$/, '').replace(/[,;]$/, '');
  return {
    name: bare === bare.toUpperCase() ? titleCase(bare) : bare,
    span: { start, end: start + bare.length },
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

function typeOf(name: string | null, letter: Document | null, person: string | null): SubmitterType | null {
  const opening = letter ? letter.text.slice(0, 2500) : '';
  const texts = { name: name ?? '', opening };
  const found = TYPE_RULES.find(({ where, pattern }) => texts[where] !== '' && pattern.test(texts[where]));
  if (found) return found.type;
  return name === null && person !== null ? 'individual' : null;
}

/** Same organisation as far as words go: one has all the significant words of the other. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [significant(a), significant(b)];
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  return fewer.size > 0 && [...fewer].every((word) => more.has(word));
}

const significant = (name: string): Set<string> =>
  new Set(
    normalized(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !/^(the|of|and|for|inc|llc|corp|co|ltd|de|la|el|us)$/.test(word)),
  );

function placeOf({ span }: FoundName, document: Document, passages: readonly Passage[]): Evidence | null {
  const passage = passages.find(
    (candidate) =>
      candidate.document === document.id &&
      candidate.span.start <= span.start &&
      span.end <= candidate.span.end,
  );
  return passage ? evidenceFrom(passage, span) : null;
}
