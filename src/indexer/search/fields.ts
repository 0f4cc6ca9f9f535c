import { STANCES } from '../../model/position.ts';
import { SOURCE_KINDS } from '../../model/source.ts';
import { SUBMITTER_TYPES } from '../../model/submission.ts';
import { FIELDS, type Field, join, type QueryNode } from './query.ts';

/** What a field takes: how a value is written the one way that engines compare, or null when it makes no sense. */
interface FieldRule {
  readonly read: (value: string) => string | null;
  /** What to write instead, for the note. */
  readonly takes: string;
  /** Whether `a,b` is a or b. */
  readonly list: boolean;
}

const code = (value: string): string | null => (value.trim() === '' ? null : value.trim().toLowerCase());
const oneOf = (values: readonly string[]): FieldRule => ({
  read: (value) => {
    const found = value
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    return values.includes(found) ? found : null;
  },
  takes: values.join(', '),
  list: true,
});
const named = (takes: string): FieldRule => ({ read: code, takes, list: true });
const text = (takes: string): FieldRule => ({
  read: (value) => (/[\p{L}\p{N}]/u.test(value) ? value.trim() : null),
  takes,
  list: false,
});
const DAY: FieldRule = {
  read: dayOf,
  takes: 'a year, a month or a day, as 2025, 2025-11 or 2025-11-03',
  list: false,
};

const RULES: Readonly<Record<Field, FieldRule>> = {
  theme: named('a theme of the codebook, as roo'),
  ask: named('an ask of the codebook, as R2.a, or all of R2'),
  stance: oneOf(STANCES),
  type: oneOf(SUBMITTER_TYPES),
  org: text('words of a name'),
  kind: oneOf(SOURCE_KINDS),
  lang: {
    read: (value) => (/^[a-z]{2,3}$/i.test(value.trim()) ? code(value) : null),
    takes: 'a language code, as es',
    list: true,
  },
  after: DAY,
  before: DAY,
  cites: text('a place of the agreement, as "Article 4.5"'),
  docket: text('the number of a docket'),
  submission: text('the id of a submission'),
};

export const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** The node of `field:value`, or what the field takes when the value makes no sense. */
export function fieldNode(field: Field, value: string): { node: QueryNode } | { takes: string } {
  const rule = RULES[field];
  const values = (rule.list ? value.split(',') : [value]).filter((part) => part.trim() !== '');
  const nodes: QueryNode[] = [];
  for (const part of values) {
    const read = rule.read(part);
    if (read === null) return { takes: rule.takes };
    if (field === 'ask') nodes.push({ kind: 'position', ask: read, stance: null });
    else if (field === 'stance') nodes.push({ kind: 'position', ask: null, stance: read });
    else nodes.push({ kind: 'field', field, value: read });
  }
  return nodes.length === 0 ? { takes: rule.takes } : { node: join('or', nodes) };
}

/** `2025`, `2025-11` or `2025-11-03`, kept as written; comparison by prefix makes each the right bound. */
function dayOf(value: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim()) ?? [];
  if (year === undefined) return null;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    return null;
  return value.trim();
}
