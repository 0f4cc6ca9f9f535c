import { readZip, type ZipEntry } from '../zip.ts';
import { isJunk } from './junk.ts';
import type { SourceLimits, SourceProblem, TreeFile } from './source-item.ts';

/** Gives the entries of an archive, again for each call: nested archives are not kept in memory. */
type OpenArchive = () => Promise<readonly ZipEntry[]>;

export interface ArchiveListing {
  readonly files: readonly TreeFile[];
  readonly problems: readonly SourceProblem[];
}

/** What is left of the bytes that an archive and those within it may declare. */
interface Budget {
  bytes: number;
}

/**
 * Lists the files of a zip archive and of archives within it, with names below `prefix`. Refused entries (names
 * that climb out, links, encryption, bombs) come out as problems; nothing is ever written to disk.
 */
export async function listArchive(
  source: string | Uint8Array,
  prefix: string,
  fingerprint: string,
  limits: SourceLimits,
): Promise<ArchiveListing> {
  const files: TreeFile[] = [];
  const problems: SourceProblem[] = [];
  const budget: Budget = { bytes: limits.totalBytes };

  const visit = async (open: OpenArchive, below: string, depth: number): Promise<void> => {
    const seen = new Set<string>();
    for (const [index, entry] of (await open()).entries()) {
      if (entry.kind === 'folder' || entry.name.split('/').some(isJunk)) continue;
      const reason = refusal(entry, seen, budget, limits);
      const shown = visibleName(entry.name);
      const distinct = shown === entry.name && !seen.has(entry.name);
      const path = below + (distinct ? shown : `${shown} (entry ${index + 1})`);
      if (reason) {
        problems.push({ path, size: entry.size, status: 'failed', reason });
        continue;
      }
      seen.add(entry.name);
      budget.bytes -= entry.size;
      const again = async (): Promise<ZipEntry> => {
        const found = (await open())[index];
        if (!found) throw new Error('the archive changed while it was read');
        return found;
      };
      if (!isZipName(entry.name)) files.push(entryFile(entry, path, fingerprint, again));
      else if (depth >= limits.depth) {
        problems.push(refused(path, entry, `an archive more than ${limits.depth} archives deep`));
      } else {
        // The bytes of an inner archive are unpacked anew whenever one of its files is asked for.
        const inner = remember(async () => readZip(await (await again()).read()));
        try {
          await visit(inner, `${path}/`, depth + 1);
        } catch (error) {
          problems.push(refused(path, entry, `the archive can't be opened: ${message(error)}`));
        }
      }
    }
  };

  const outermost = await readZip(source);
  await visit(async () => outermost, prefix, 1);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

export const isZipName = (name: string): boolean => /\.zip$/i.test(name);

function refusal(entry: ZipEntry, seen: Set<string>, budget: Budget, limits: SourceLimits): string | null {
  const { name, size, packedSize } = entry;
  if (/^([a-z]:)?\//i.test(name)) return 'an absolute name in an archive';
  if (name.split('/').includes('..')) return 'a name that climbs out of the archive';
  if (name === '' || name.includes('\0')) return 'an unusable name in an archive';
  if (seen.has(name)) return 'a second entry of the same name';
  if (entry.kind === 'link') return 'a link in an archive';
  if (entry.obstacle) return entry.obstacle;
  if (size > limits.entryBytes) return `unpacks to ${size} bytes, more than ${limits.entryBytes}`;
  if (size > 1_000_000 && size > packedSize * limits.ratio) {
    return `unpacks to ${Math.round(size / Math.max(1, packedSize))} times its size: an archive bomb`;
  }
  return size > budget.bytes ? `the archive unpacks to more than ${limits.totalBytes} bytes` : null;
}

function entryFile(
  entry: ZipEntry,
  path: string,
  fingerprint: string,
  again: () => Promise<ZipEntry>,
): TreeFile {
  return {
    path,
    size: entry.size,
    fingerprint: `${fingerprint}-${entry.crc32.toString(16)}`,
    read: async () => (await again()).read(),
    stream: async () => (await again()).stream(),
  };
}

/** Keeps the last answer only for as long as nobody needs the memory. */
function remember<T extends object>(open: () => Promise<T>): () => Promise<T> {
  let last: WeakRef<T> | null = null;
  return async () => {
    const known = last?.deref();
    if (known) return known;
    const fresh = await open();
    last = new WeakRef(fresh);
    return fresh;
  };
}

const refused = (path: string, entry: ZipEntry, reason: string): SourceProblem => ({
  path,
  size: entry.size,
  status: 'failed',
  reason,
});

/** A refused name as the ledger may show it: no control characters, no climbing. */
const visibleName = (name: string): string =>
  name
    .replace(/^([a-z]:)?\/+/i, '')
    .split('/')
    .map((part) => (part === '..' ? '(..)' : part))
    .join('/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f]/g, '?') || '(no name)';

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));
