import { isObject } from './read-list.ts';

type Json = Readonly<Record<string, unknown>>;

/** A file that a record names, under the name that it gets beside the record. */
export interface NamedFile {
  readonly url: string;
  readonly name: string;
}

/**
 * The files of a record, its own and those of its attachments, in every format that there is. Names come from
 * addresses, which anybody may have chosen: each begins with the record's id, has no part of a path in it, and is
 * the only one of its kind, on disks that ignore letter case as well.
 */
export function namedFiles(record: unknown, id: string): NamedFile[] {
  const { data, included } = isObject(record) ? record : {};
  const attachments = Array.isArray(included) ? included : [];
  const formats = [data, ...attachments].filter(isObject).flatMap(formatsOf);
  const taken = new Set<string>();
  const files: NamedFile[] = [];
  for (const { fileUrl, format } of formats) {
    if (typeof fileUrl !== 'string' || files.some(({ url }) => url === fileUrl)) continue;
    const own = `${id}_${lastPart(fileUrl)}`;
    const plain = `${id}_file_${files.length + 1}.${ending(format)}`;
    const name = isPlain(fileUrl) && !taken.has(own.toLowerCase()) ? own : plain;
    taken.add(name.toLowerCase());
    files.push({ url: fileUrl, name });
  }
  return files;
}

/** The formats of an object, or the one address that it can be had at. */
function formatsOf({ attributes, links }: Json): readonly Json[] {
  const formats = isObject(attributes) ? attributes.fileFormats : null;
  if (Array.isArray(formats)) return formats.filter(isObject);
  return isObject(links) && links.download !== undefined ? [{ fileUrl: links.download }] : [];
}

const lastPart = (url: string): string => url.replace(/[?#].*$/, '').replace(/^.*\//, '');

/** Letters, digits and marks that every file system takes, with an ending; nothing that a shell or a path reads. */
const isPlain = (url: string): boolean => /^[\w()%+,=@-][\w()%+,=@ .-]{0,98}\.\w{1,8}$/.test(lastPart(url));

const ending = (format: unknown): string =>
  typeof format === 'string' && /^[a-z0-9]{1,8}$/i.test(format) ? format.toLowerCase() : 'bin';
