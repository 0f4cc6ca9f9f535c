import type { Submission } from '../model/submission.ts';

/** A step by which two spellings of one organisation become the same; applied in order. */
interface NameRule {
  readonly name: string;
  /** Why names that differ in this only are one organisation's. */
  readonly why: string;
  readonly apply: (text: string) => string;
}

const LEGAL_FORMS =
  /\s(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pllc|pc|sa|s a|sab|sapi|srl|de cv|de c v|gmbh|ag|nv|bv|lt[ée]e|enr)$/u;

/** The rules by which names are united, for review: each does one thing. */
export const NAME_RULES: readonly NameRule[] = [
  {
    name: 'letters as one form',
    why: 'portals and letterheads use capitals and full-width letters as they please',
    apply: (text) => text.normalize('NFKC').toLowerCase(),
  },
  {
    name: 'a name in brackets or quotation marks after the name',
    why: 'an acronym or short name after the name adds none',
    apply: dropTrailingAlias,
  },
  {
    name: 'accents',
    why: 'portals drop them',
    apply: (text) => text.normalize('NFKD').replace(/\p{M}/gu, ''),
  },
  {
    name: 'and for &',
    why: 'both are written for the same name',
    apply: (text) => text.replaceAll('&', ' and '),
  },
  {
    name: 'dots inside abbreviations',
    why: 'U.S. and US are one',
    apply: (text) => text.replace(/(?<=\p{L})\.(?=\p{L}|\s|,|$)/gu, ''),
  },
  {
    name: 'apostrophes',
    why: 'typewriters, word processors and portals write them differently',
    apply: (text) => text.replace(/['’‘]/g, ''),
  },
  {
    name: 'punctuation and spaces',
    why: 'commas before Inc. and double spaces distinguish nobody',
    apply: (text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
  },
  {
    name: 'the article',
    why: 'letters say The, portals leave it out',
    apply: (text) => text.replace(/^the /, ''),
  },
  {
    name: 'legal forms at the end',
    why: 'a company is named with and without its legal form',
    apply: dropLegalForms,
  },
];

/** Words in the field of the organisation that name none. */
const NO_ORGANIZATION: ReadonlySet<string> = new Set([
  'anonymous',
  'individual',
  'self',
  'myself',
  'none',
  'na',
  'n a',
  'private citizen',
  'citizen',
  'personal',
  'not applicable',
  'unknown',
  'no organization',
]);

/** The normalised name of an organisation. */
export const normalizeName = (name: string): string =>
  NAME_RULES.reduce((text, rule) => rule.apply(text), name);

/** The rules that changed a name on its way to the normalised one, in their order. */
export function rulesApplied(name: string): NameRule[] {
  let text = name;
  return NAME_RULES.filter(({ apply }) => {
    const before = text;
    text = apply(text);
    return text !== before;
  });
}

/**
 * The key by which submissions are united into one submitter. Persons are never united, nor filings in which a law
 * firm is all that is known of the client: two clients of one firm are two submitters, and a client that its counsel's
 * letter names is the submitter, whoever files.
 */
export function submitterKey(submission: Submission): string {
  const own = `${submission.docket}/${submission.id}`;
  const { organization, type, name, client } = submission.submitter;
  if (organization === null || !namesOrganization(submission)) return own;
  const firm = submission.fields.firm;
  if (type === 'law_firm_for_client' && firm !== null && normalizeName(firm) === normalizeName(name))
    return client ? normalizeName(client.name) : own;
  return normalizeName(organization);
}

/** Whether the submitter is an organisation with a name, not a person. */
export function namesOrganization(submission: Submission): boolean {
  const { organization, type } = submission.submitter;
  if (organization === null || type === 'individual') return false;
  const key = normalizeName(organization);
  return key !== '' && !NO_ORGANIZATION.has(key);
}

function dropTrailingAlias(text: string): string {
  const bare = text.replace(/\s*(?:\([^()]*\)|"[^"]*"|“[^”]*”)\s*$/u, '');
  return bare === '' ? text : bare;
}

function dropLegalForms(text: string): string {
  const shorter = text.replace(LEGAL_FORMS, '');
  return shorter === text ? text : dropLegalForms(shorter);
}
