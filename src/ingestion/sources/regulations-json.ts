import type { NamedAttachment } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { commentText } from './comment-text.ts';
import { docketOfId } from './docket-name.ts';
import { filingDate } from './filing-date.ts';
import { kindOfRecord } from './kinds.ts';
import { parseLenientJson } from './lenient-json.ts';
import type { FoundRecord } from './record.ts';

/** What a JSON file of regulations.gov's v4 interface holds. */
export interface RegulationsJson {
  /** One object of `data`, or a page of a list. */
  readonly shape: 'one' | 'list';
  readonly records: readonly FoundRecord[];
  /** Objects of type `dockets`, which are no submissions. */
  readonly dockets: readonly { readonly id: string; readonly title: string | null }[];
  readonly warnings: readonly Warning[];
}

type Json = Readonly<Record<string, unknown>>;

/** Attributes that have a place of their own, or say nothing. */
const CLAIMED = new Set(
  [
    'comment title organization firstName lastName submitterRep country stateProvinceRegion receiveDate postedDate',
    'docketId documentType agencyId fileFormats displayProperties objectId openForComment pageCount docAbstract',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Reads a regulations.gov v4 JSON (comment, document or docket, or a page of a list). Null when it is other
 * JSON; throws when it is not JSON even after its raw control characters are escaped.
 */
export function readRegulationsJson(bytes: Uint8Array, path: string): RegulationsJson | null {
  const { value, escaped } = parseLenientJson(bytes);
  const data = isObject(value) ? value.data : null;
  const objects = (Array.isArray(data) ? data : [data]).filter(isRecordObject);
  const isEmptyPage = Array.isArray(data) && data.length === 0;
  if (!isObject(value) || (objects.length === 0 && !isEmptyPage)) return null;
  const included = Array.isArray(value.included) ? value.included.filter(isObject) : [];
  const dockets = objects.filter((object) => object.type === 'dockets');
  return {
    shape: Array.isArray(data) ? 'list' : 'one',
    records: objects
      .filter((object) => object.type !== 'dockets')
      .map((object) => readRecord(object, included)),
    dockets: dockets.map(({ id, attributes }) => ({ id, title: oneLine(attributes.title) })),
    warnings:
      escaped === 0
        ? []
        : [
            {
              code: 'control-characters',
              message: `${escaped} raw control characters in the JSON were escaped to read it.`,
              file: path,
            },
          ],
  };
}

interface RecordObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: Json;
  readonly relationships?: unknown;
}

function readRecord(
  { id, type, attributes, relationships }: RecordObject,
  included: readonly Json[],
): FoundRecord {
  const word = text(attributes.documentType) ?? text(attributes.type) ?? type;
  const extra: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (CLAIMED.has(name) || value === null || value === '' || value === false) continue;
    extra[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return {
    id,
    docket: text(attributes.docketId) ?? docketOfId(id),
    kind: kindOfRecord(word, oneLine(attributes.title)),
    title: oneLine(attributes.title),
    date: filingDate(text(attributes.receiveDate)) ?? filingDate(text(attributes.postedDate)),
    submitter: {
      organization: oneLine(attributes.organization),
      firstName: oneLine(attributes.firstName),
      lastName: oneLine(attributes.lastName),
      representative: oneLine(attributes.submitterRep),
      firm: null,
      country: oneLine(attributes.country),
      state: oneLine(attributes.stateProvinceRegion),
    },
    comment: commentText(text(attributes.comment)),
    line: null,
    attachments: attachmentsOf(
      attributes,
      included.filter((object) => relatesTo(relationships, object)),
    ),
    extra,
    warnings: [],
  };
}

/** Attachments in the record itself and in the objects that came with it. */
function attachmentsOf(attributes: Json, included: readonly Json[]): NamedAttachment[][] {
  const own = formatsOf(attributes.fileFormats);
  const others = included.map((object) => {
    const formats = isObject(object.attributes) ? formatsOf(object.attributes.fileFormats) : [];
    const download = isObject(object.links) ? text(object.links.download) : null;
    return formats.length > 0 || download === null ? formats : [attachmentAt(download)];
  });
  return [own, ...others].filter((formats) => formats.length > 0);
}

function formatsOf(value: unknown): NamedAttachment[] {
  const formats = Array.isArray(value) ? value.filter(isObject) : [];
  return formats.flatMap((format) => {
    const url = text(format.fileUrl);
    return url === null ? [] : [attachmentAt(url)];
  });
}

/** An attachment known by its address, named as the last part of it. */
export const attachmentAt = (url: string): NamedAttachment => ({
  name: url.replace(/[?#].*$/, '').replace(/^.*\//, '') || url,
  url,
});

function relatesTo(relationships: unknown, object: Json): boolean {
  if (object.type !== 'attachments' || !isObject(relationships) || !isObject(relationships.attachments))
    return false;
  const { data } = relationships.attachments;
  return Array.isArray(data) && data.some((entry) => isObject(entry) && entry.id === object.id);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordObject = (value: unknown): value is Json & RecordObject =>
  isObject(value) &&
  typeof value.id === 'string' &&
  value.id !== '' &&
  typeof value.type === 'string' &&
  ['comments', 'documents', 'dockets'].includes(value.type) &&
  isObject(value.attributes);

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A field of one line: entities decoded, white space collapsed. */
const oneLine = (value: unknown): string | null => commentText(text(value))?.replace(/\s+/g, ' ') ?? null;
