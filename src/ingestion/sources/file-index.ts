import { isZipName } from './archive.ts';
import { naturalOrder } from './natural-order.ts';
import type { TreeFile } from './source-item.ts';

/**
 * The files of a source by every name that a record may call them, each given out once. A record's id names the
 * files that stand in a folder of that name or begin with the id and `_` or `.`.
 */
export class FileIndex {
  readonly #files: readonly TreeFile[];
  readonly #taken = new Set<TreeFile>();
  readonly #byName = new Map<string, TreeFile[]>();
  readonly #byId = new Map<string, TreeFile[]>();

  constructor(files: readonly TreeFile[]) {
    this.#files = files;
    for (const file of files) {
      const name = nameOf(file.path);
      for (const key of new Set([file.path, file.path.toLowerCase(), name.toLowerCase(), sanitised(name)])) {
        push(this.#byName, key, file);
      }
      if (!isRecordName(name)) for (const id of idsIn(file.path)) push(this.#byId, id, file);
    }
  }

  /** Files not given out so far, in the order of their paths. */
  rest(): TreeFile[] {
    return this.#files.filter((file) => !this.#taken.has(file));
  }

  /** Takes a file out of the index; false when somebody has it already. */
  take(file: TreeFile): boolean {
    if (this.#taken.has(file)) return false;
    this.#taken.add(file);
    return true;
  }

  /** Every file with a name: by path, else ignoring case, else ignoring everything but letters and digits. */
  named(name: string, id: string | null): { readonly file: TreeFile | null; readonly taken: boolean } {
    const plain = withoutAddress(name.trim().replaceAll('\\', '/'));
    const own = id === null ? [] : [`${id}_${plain}`, `${id}/${plain}`];
    const keys = [plain, ...own, plain.toLowerCase(), nameOf(plain).toLowerCase(), sanitised(nameOf(plain))];
    const found = [...own.map((key) => key.toLowerCase()), ...keys].flatMap(
      (key) => this.#byName.get(key) ?? [],
    );
    const mine =
      id === null ? undefined : found.find((file) => !this.#taken.has(file) && belongsTo(file, id));
    // Every submission has an `attachment_1.pdf`: such a name means nothing without the id.
    const others = id !== null && GENERIC.test(plain.slice(plain.lastIndexOf('/') + 1)) ? [] : found;
    const file = mine ?? others.find((candidate) => !this.#taken.has(candidate)) ?? null;
    return { file, taken: file === null && others.length > 0 };
  }

  /** The files of an archive with a name, those of archives inside it included, in natural order. */
  inArchive(name: string): TreeFile[] {
    const plain = withoutAddress(name.trim().replaceAll('\\', '/'));
    if (!isZipName(plain)) return [];
    const inside = `/${nameOf(plain).toLowerCase()}/`;
    return this.#files
      .filter((file) => !this.#taken.has(file) && `/${file.path.toLowerCase()}`.includes(inside))
      .sort((a, b) => naturalOrder(a.path, b.path));
  }

  /** The files that an id names, in natural order. */
  of(id: string): TreeFile[] {
    return (this.#byId.get(id.toLowerCase()) ?? [])
      .filter((file) => !this.#taken.has(file))
      .sort((a, b) => naturalOrder(a.path, b.path));
  }
}

/** Names that regulations.gov gives to the files of every record. */
const GENERIC = /^(attachment_\d+|content)\.\w+$/i;

/** Ids that a path may belong to: its folder, and its name cut at each `_` and `.`. */
function idsIn(path: string): Set<string> {
  const parts = path.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  const ids = new Set<string>(parts.slice(-1));
  for (let i = 1; i < name.length; i++) if (name[i] === '_' || name[i] === '.') ids.add(name.slice(0, i));
  return ids;
}

const belongsTo = (file: TreeFile, id: string): boolean => idsIn(file.path).has(id.toLowerCase());

/** JSON and CSV hold records, unless they are named as an attachment. */
const isRecordName = (name: string): boolean =>
  /\.(json|csv)$/i.test(name) && !/attachment|content/i.test(name);

/** The path of an address, and what `%20` and the like stand for. */
function withoutAddress(name: string): string {
  const path = /^https?:\/\//i.test(name)
    ? name.replace(/^https?:\/\/[^/]*\/?/i, '').replace(/[?#].*$/, '')
    : name;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A name as downloaders rewrite it: letters and digits only. The prefix keeps it apart from real names. */
const sanitised = (name: string): string =>
  `\0${name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
