import { placesOf } from './cited-places.ts';
import type { Lexicon } from './lexicon.ts';
import { namesMatch } from './names-match.ts';
import { join, type QueryNode } from './query.ts';
import type { SqlHandle } from './sql-handle.ts';
import { foldTerm } from './terms.ts';

/** A condition on `passages p`, with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A query as SQLite takes it: both hold where both are given. */
export interface SqliteQuery {
  /** An FTS5 expression over `passage_search`, or null where words do not narrow the whole. */
  readonly match: string | null;
  readonly where: Condition | null;
}

type Names = Iterable<readonly [docket: string, submission: string, names: readonly string[]]>;

/** What compiling asks the database for. */
export interface Compiling {
  readonly lexicon: Lexicon;
  /** Submissions with the names of who speaks. */
  readonly names: () => Names;
}

/** Finds nothing: no term is written so. */
const NOTHING = 'terms : "·"';

/** Compiles a tree; what FTS5 can say goes to it, the rest becomes conditions. */
export function compileQuery(node: QueryNode, compiling: Compiling): SqliteQuery {
  if (node.kind === 'all') return { match: null, where: null };
  const parts = node.kind === 'and' ? node.of : [node];
  const words = parts.filter(isWords);
  const others = parts.filter((part) => !isWords(part));
  if (!words.some((part) => part.kind !== 'not')) {
    return { match: null, where: all(parts.map((part) => condition(part, compiling))) };
  }
  return {
    match: matchOf(join('and', words), compiling),
    where: others.length === 0 ? null : all(others.map((part) => condition(part, compiling))),
  };
}

/** Whether FTS5 alone can decide a node, given that it stands beside something that is not a negation. */
function isWords(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
      return node.of.every(isWords) && node.of.some((part) => part.kind !== 'not');
    case 'or':
      return node.of.every((part) => part.kind !== 'not' && isWords(part));
    case 'not':
      return node.of.kind !== 'not' && isWords(node.of);
    case 'field':
      return node.field === 'cites';
    case 'all':
    case 'position':
    case 'passage':
      return false;
    default:
      return true;
  }
}

/** The FTS5 expression of a node of words. Terms hold neither quotes nor ASCII signs, so nothing needs escaping. */
export function matchOf(node: QueryNode, compiling: Pick<Compiling, 'lexicon'>): string {
  const inner = (part: QueryNode): string => matchOf(part, compiling);
  switch (node.kind) {
    case 'and': {
      const wanted = node.of.filter((part) => part.kind !== 'not').map(inner);
      const refused = node.of.flatMap((part) => (part.kind === 'not' ? [inner(part.of)] : []));
      const yes = wanted.length === 1 ? (wanted[0] ?? NOTHING) : `(${wanted.join(' AND ')})`;
      return refused.length === 0 ? yes : `(${yes} NOT (${refused.join(' OR ')}))`;
    }
    case 'or':
      return `(${node.of.map(inner).join(' OR ')})`;
    case 'expanded':
      return `(${node.forms.map(inner).join(' OR ')})`;
    case 'terms':
      return anyTerm(node.terms);
    case 'word':
      return anyTerm(compiling.lexicon.forms(node.word));
    case 'run':
      return anyTerm(compiling.lexicon.runs(node.words));
    case 'near':
      return nearMatch(compiling.lexicon.lists(node.words), node.distance);
    case 'phrase':
      return anyWord([node.words.map(foldTerm).join(' ')]);
    case 'prefix':
      return `words : "${foldTerm(node.prefix)}" *`;
    case 'fuzzy':
      return anyWord(compiling.lexicon.similar(node.word, node.edits));
    case 'field':
      return `(${placesOrWords(node.value).join(' OR ')})`;
    default:
      return NOTHING;
  }
}

const quoted = (text: string): string => `"${text}"`;
export const anyTerm = (runs: readonly string[]): string =>
  runs.length === 0 ? NOTHING : `terms : (${runs.map(quoted).join(' OR ')})`;
const anyWord = (phrases: readonly string[]): string => {
  const some = phrases.filter((phrase) => phrase.trim() !== '');
  return some.length === 0 ? NOTHING : `words : (${some.map(quoted).join(' OR ')})`;
};

function nearMatch(lists: readonly (readonly string[])[], distance: number): string {
  if (lists.length === 0) return NOTHING;
  return `terms : (${lists.map((terms) => `NEAR(${terms.map(quoted).join(' ')}, ${distance})`).join(' OR ')})`;
}

/** A place of the agreement; a value that names none is searched as a phrase. */
function placesOrWords(value: string): string[] {
  const places = placesOf(value);
  if (places.length > 0) return places.map((place) => `places : ${quoted(place)}`);
  const words = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [anyWord([words.map(foldTerm).join(' ')])];
}

const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

function condition(node: QueryNode, compiling: Compiling): Condition {
  if (isWords(node) && node.kind !== 'not') {
    return {
      sql: 'p.row IN (SELECT rowid FROM passage_search WHERE passage_search MATCH ?)',
      parameters: [matchOf(node, compiling)],
    };
  }
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.of.map((part) => condition(part, compiling));
      return {
        sql: `(${parts.map(({ sql }) => sql).join(node.kind === 'and' ? ' AND ' : ' OR ')})`,
        parameters: parts.flatMap(({ parameters }) => parameters),
      };
    }
    case 'not': {
      const { sql, parameters } = condition(node.of, compiling);
      return { sql: `NOT coalesce(${sql}, 0)`, parameters };
    }
    case 'passage':
      return { sql: '(p.docket = ? AND p.id = ?)', parameters: [node.docket, node.id] };
    case 'position':
      return { sql: POSITION, parameters: [node.ask, node.ask, node.ask, node.stance, node.stance] };
    case 'field':
      return node.field === 'org'
        ? { sql: ORG, parameters: [submissionsNamed(node.value, compiling.names())] }
        : { sql: FIELD_SQL[node.field] ?? '1', parameters: [node.value] };
    default:
      return { sql: '1', parameters: [] };
  }
}

const OF_SUBMISSION = '(p.docket, p.submission) IN (SELECT docket, id FROM submissions WHERE';
const ORG = '(p.docket, p.submission) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))';
const FIELD_SQL: Readonly<Record<string, string>> = {
  theme: 'p.row IN (SELECT passage FROM tags WHERE theme = ? COLLATE NOCASE)',
  type: `${OF_SUBMISSION} submitter ->> 'type' = ?)`,
  kind: '(p.docket, p.document) IN (SELECT docket, id FROM documents WHERE source_kind = ?)',
  lang: 'p.language = ?',
  after: `${OF_SUBMISSION} date >= ?)`,
  before: `${OF_SUBMISSION} date < ?)`,
  docket: 'p.docket = ? COLLATE NOCASE',
  submission: 'p.submission = ? COLLATE NOCASE',
};
/** The passage is evidence for a position on the ask, or on an ask of the recommendation. */
const POSITION = `EXISTS (
  SELECT 1 FROM positions q, json_each(q.position, '$.evidence') e
  WHERE q.docket = p.docket AND q.submission = p.submission
    AND (? IS NULL OR q.ask = ? COLLATE NOCASE OR lower(substr(q.ask, 1, instr(q.ask, '.') - 1)) = ?)
    AND (? IS NULL OR q.stance = ?)
    AND e.value ->> 'document' = p.document AND e.value ->> 'start' < p.end AND e.value ->> 'end' > p.start)`;

const submissionsNamed = (value: string, names: Names): string =>
  JSON.stringify([...names].filter(([, , of]) => namesMatch(value, of)).map(([docket, id]) => [docket, id]));

/** Reads who speaks from the workspace. */
export function submitterNames(sql: SqlHandle): Names {
  const rows = sql.prepare('SELECT docket, id, submitter, fields FROM submissions').all() as {
    docket: string;
    id: string;
    submitter: string;
    fields: string;
  }[];
  return rows.map(({ docket, id, submitter, fields }) => {
    const { name, organization, otherName } = JSON.parse(submitter) as Record<string, string | null>;
    const { organization: recorded } = JSON.parse(fields) as Record<string, string | null>;
    return [
      docket,
      id,
      [name, organization, otherName, recorded].flatMap((one) => (one ? [one] : [])),
    ] as const;
  });
}
