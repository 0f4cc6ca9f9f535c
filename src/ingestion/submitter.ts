import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import type { SourceKind, SourceSubmission } from '../model/source.ts';
import type { NamedOrganization, Submitter, SubmitterType } from '../model/submission.ts';
import { normalized } from '../text/normalize.ts';
import { clientOf } from './client.ts';
import { authorOf, type FoundName, signatoryOf } from './letter-author.ts';
import { signatoriesOf } from './signatories.ts';
import { TYPE_RULES } from './submitter-types.ts';

/**
 * Says who speaks in a submission: by its record, else the letter's top and first sentences, else the signature,
 * else the name of the record or file. Where record and letter name different organisations, the record's is
 * printed and the letter's kept. The evidence is where the letter itself names its author.
 */
export function identifySubmitter(
  submission: SourceSubmission,
  documents: readonly Document[],
  passages: readonly Passage[],
): Submitter {
  const letter = documents.find(({ format }) => format !== 'comment') ?? documents[0] ?? null;
  const author = letter ? authorOf(letter) : null;
  const signature = letter && SPEAKING.has(submission.kind) ? signatoryOf(letter) : null;
  const signing = letter && SPEAKING.has(submission.kind) ? signatoriesOf(letter) : [];
  const { organization, firstName, lastName, firm } = submission.submitter;
  const filer =
    [firstName, lastName]
      .filter((part) => part !== null)
      .join(' ')
      .trim() || null;
  const recorded = organization === null || isNoOrganization(organization) ? null : organization;
  const made = (
    from: Submitter['from'],
    name: string,
    isOrganization: boolean,
    found: FoundName | null,
    otherName: string | null,
  ): Submitter => {
    const type = isOrganization ? typeOfOrganization(name, letter) : typeOfPerson(letter, from === 'record');
    const client =
      letter && type === 'law_firm_for_client'
        ? clientOf(letter, (other) => isSame(other, firm ?? name))
        : null;
    return {
      name,
      organization: isOrganization ? name : null,
      type,
      from,
      otherName,
      evidence: letter && found ? placeOf(found, letter, passages) : null,
      client: client && letter ? named(client, letter, passages) : null,
      signatories: signing.map((one) => named(one, letter as Document, passages)),
    };
  };

  if (recorded !== null) {
    return made(
      'record',
      recorded,
      true,
      author,
      author && !isSame(author.name, recorded) ? author.name : null,
    );
  }
  if (author) return made('letterhead', author.name, true, author, filer);
  if (filer !== null) return made('record', filer, false, null, null);
  const signer = signature?.person ?? null;
  if (signature?.organization) {
    return made('signature', signature.organization.name, true, signature.organization, signer?.name ?? null);
  }
  if (signer) return made('signature', signer.name, false, signer, null);
  return made(
    'file',
    submission.record ? submission.id : stemOf(submission.files[0]?.path ?? submission.id),
    false,
    null,
    null,
  );
}

/** Kinds of which somebody is the author; an agenda or notice only mentions people. */
const SPEAKING: ReadonlySet<SourceKind> = new Set(['comment', 'testimony', 'rebuttal', 'letter']);

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** What people type where they have no organisation. */
const isNoOrganization = (text: string): boolean =>
  /^(n\/?a|none|self|individual|private citizen|myself|citizen|not applicable|-|\.)$/i.test(text.trim());

/** Characters of a text that say what its author is. */
const OPENING = 2500;

function typeOfOrganization(name: string, letter: Document | null): SubmitterType | null {
  const texts = { name, opening: letter?.text.slice(0, OPENING) ?? '' };
  return TYPE_RULES.find(({ where, pattern }) => pattern.test(texts[where]))?.type ?? null;
}

/** A person is an individual when the record names nobody else or the text says so, and may be a scholar. */
function typeOfPerson(letter: Document | null, isFiler: boolean): SubmitterType | null {
  const opening = letter?.text.slice(0, OPENING) ?? '';
  const said = TYPE_RULES.find(
    ({ where, type, pattern }) =>
      where === 'opening' && (type === 'individual' || type === 'academic') && pattern.test(opening),
  );
  return said?.type ?? (isFiler ? 'individual' : null);
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

const named = (found: FoundName, document: Document, passages: readonly Passage[]): NamedOrganization => ({
  name: found.name,
  evidence: placeOf(found, document, passages),
});

function placeOf({ span }: FoundName, document: Document, passages: readonly Passage[]): Evidence | null {
  const passage = passages.find(
    (candidate) =>
      candidate.document === document.id &&
      candidate.span.start <= span.start &&
      span.end <= candidate.span.end,
  );
  return passage ? evidenceFrom(passage, span) : null;
}
