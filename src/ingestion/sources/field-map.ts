/** Fields of a submission that a column of a metadata table can fill. */
export const METADATA_FIELDS = [
  'id',
  'docket',
  'kind',
  'title',
  'date',
  'organization',
  'firstName',
  'lastName',
  'representative',
  'firm',
  'country',
  'state',
  'comment',
  'attachments',
  'hearingRequest',
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** Which columns fill which fields, by the names that the columns may have. */
export interface FieldMap {
  readonly name: string;
  /** For each field the names of its columns, the preferred first; case, spaces and punctuation don't matter. */
  readonly columns: Readonly<Partial<Record<MetadataField, readonly string[]>>>;
  /** Day and month of dates with slashes; as in the United States unless it says otherwise. */
  readonly dayFirst?: boolean;
}

/** The columns of a table that a map gives a place. Columns of attachments may be several and numbered. */
export type MappedColumns = Readonly<Partial<Record<MetadataField, readonly string[]>>>;

/** Finds the columns of a header; a column serves one field only, the first that names it. */
export function mapColumns(header: readonly string[], map: FieldMap): MappedColumns {
  const free = new Map(header.map((column) => [column, plain(column)]));
  const mapped: Partial<Record<MetadataField, string[]>> = {};
  for (const field of METADATA_FIELDS) {
    for (const alias of map.columns[field] ?? []) {
      for (const [column, name] of free) {
        const isSame = name === plain(alias);
        const isNumbered = field === 'attachments' && name.replace(/\d+$/, '') === plain(alias);
        if (!isSame && !isNumbered) continue;
        mapped[field] = [...(mapped[field] ?? []), column];
        free.delete(column);
      }
      if (mapped[field] && field !== 'attachments') break;
    }
  }
  return mapped;
}

/** Whether the columns are those of a table of submissions: who or what each is, and where its words are. */
export function recognises(columns: MappedColumns): boolean {
  const has = (...fields: readonly MetadataField[]): number =>
    fields.filter((field) => columns[field]).length;
  const words = has('attachments', 'comment');
  const who = has('id', 'organization', 'firstName', 'lastName', 'representative');
  return words > 0 && who > 0;
}

/**
 * Checks a field map that comes from a file. Throws an `Error` whose message names the entry that is wrong.
 */
export function toFieldMap(value: unknown, name: string): FieldMap {
  if (!isObject(value)) throw new Error(`${name}: a field map is a table of fields and column names`);
  const given = isObject(value.columns) ? value.columns : value;
  const columns: Partial<Record<MetadataField, readonly string[]>> = {};
  for (const [field, aliases] of Object.entries(given)) {
    if (!isField(field))
      throw new Error(`${name}: unknown field "${field}"; known: ${METADATA_FIELDS.join(', ')}`);
    const list = Array.isArray(aliases) ? aliases : [aliases];
    if (!list.every((alias) => typeof alias === 'string' && plain(alias) !== '')) {
      throw new Error(`${name}: the columns of "${field}" must be names`);
    }
    columns[field] = list as string[];
  }
  return { name, columns, dayFirst: value.dayFirst === true };
}

/** A column name without case, spaces, underscores, punctuation and marks. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isField = (name: string): name is MetadataField =>
  (METADATA_FIELDS as readonly string[]).includes(name);
