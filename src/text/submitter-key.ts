import type { Submission } from '../model/submission.ts';

/** A step by which two spellings of one organisation become the same; applied in order. */
interface NameRule {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const LEGAL_FORMS =
  /\s(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pllc|pc|sa|s a|sab|sapi|srl|de cv|de c v|gmbh|ag|nv|bv|lt[ée]e|enr)$/u;

/** The rules by which names are united, for review: each does one thing. */
export const NAME_RULES: readonly NameRule[] = [
  { name: 'letters as one form', apply: (text) => text.normalize('NFKC').toLowerCase() },
  { name: 'a name in brackets or quotation marks after the name', apply: dropTrailingAlias },
  { name: 'accents', apply: (text) => text.normalize('NFKD').replace(/\p{M}/gu, '') },
  { name: 'and for &', apply: (text) => text.replaceAll('&', ' and ') },
  { name: 'dots inside abbreviations', apply: (text) => text.replace(/(?<=\p{L})\.(?=\p{L}|\s|,|$)/gu, '') },
  { name: 'apostrophes', apply: (text) => text.replace(/['’‘]/g, '') },
  { name: 'punctuation and spaces', apply: (text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() },
  { name: 'the article', apply: (text) => text.replace(/^the /, '') },
  { name: 'legal forms at the end', apply: dropLegalForms },
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

/**
 * The key by which submissions are united into one submitter. Persons are never united, nor filings in which a law
 * firm is all that is known of the client: two clients of one firm are two submitters.
 */
export function submitterKey(submission: Submission): string {
  const own = `${submission.docket}/${submission.id}`;
  const { organization, type, name } = submission.submitter;
  if (organization === null || !namesOrganization(submission)) return own;
  const firm = submission.fields.firm;
  if (type === 'law_firm_for_client' && firm !== null && normalizeName(firm) === normalizeName(name))
    return own;
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
