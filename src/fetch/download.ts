import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sha256 } from '../model/ids.ts';
import { FetchError } from './fetch-error.ts';
import type { FileCheck } from './file-check.ts';
import type { PoliteFetch } from './polite-fetch.ts';

export interface Download {
  readonly url: string;
  /** Where the file goes. Beside it, while it is incomplete, stand `<path>.part` and `<path>.part.json`. */
  readonly path: string;
  readonly check: FileCheck;
}

export interface Downloaded {
  readonly sha256: Sha256;
  readonly size: number;
}

/** What is known of a file that broke off: only the same version of it may be gone on with. */
interface Begun {
  readonly url: string;
  /** A strong entity tag, else the date of the last change. */
  readonly version: string;
}

/**
 * Downloads a file, going on where an earlier try, or an earlier run, broke off, if the server still has that version.
 * A file stands under its own name only when it is whole and of its kind. Throws {@link FetchError}.
 */
export async function download(ask: PoliteFetch, { url, path, check }: Download): Promise<Downloaded> {
  const part = `${path}.part`;
  const note = `${part}.json`;
  mkdirSync(dirname(path), { recursive: true });
  const discard = (): void => {
    for (const file of [part, note]) rmSync(file, { force: true });
  };

  await ask({
    url,
    headers: () => {
      const begun = begunOf(url, part, note);
      if (begun === null) discard();
      return {
        // Bytes are counted and hashed as they stand on the server.
        'accept-encoding': 'identity',
        ...(begun ? { range: `bytes=${statSync(part).size}-`, 'if-range': begun.version } : {}),
      };
    },
    read: async (response) => {
      const have = existsSync(part) ? statSync(part).size : 0;
      const from = response.status === 206 ? firstByte(response) : 0;
      if (response.status === 416 || from === null || from > have) {
        discard();
        throw new FetchError('cut', url, 'the server would not go on where it broke off');
      }
      if (!response.ok) {
        throw new FetchError('status', url, `answered ${response.status}`, { status: response.status });
      }
      if (from === 0) discard();
      const version = versionOf(response);
      if (version !== null) writeFileSync(note, JSON.stringify({ url, version } satisfies Begun));
      const length = response.headers.get('content-length');
      await append(response, part, from, url, check, discard);
      const size = statSync(part).size;
      if (length !== null && !response.headers.has('content-encoding') && size !== from + Number(length)) {
        discard();
        throw new FetchError('cut', url, `${size} bytes came instead of ${from + Number(length)}`);
      }
    },
  });

  const refusal = await check.whole(part);
  if (refusal !== null) {
    discard();
    throw new FetchError('type', url, refusal);
  }
  const downloaded = { sha256: await hashFile(part), size: statSync(part).size };
  renameSync(part, path);
  rmSync(note, { force: true });
  return downloaded;
}

async function append(
  response: Response,
  part: string,
  from: number,
  url: string,
  check: FileCheck,
  discard: () => void,
): Promise<void> {
  const file = await open(part, from === 0 ? 'w' : 'r+');
  let at = from;
  try {
    await file.truncate(from);
    for await (const bytes of response.body ?? []) {
      if (at === 0 && !check.begins(bytes)) {
        discard();
        const type = response.headers.get('content-type') ?? 'something';
        throw new FetchError('type', url, `answered with ${type}, not with ${check.what}`);
      }
      if (at + bytes.length > check.most) {
        discard();
        throw new FetchError('size', url, `is larger than ${check.most} bytes`);
      }
      await file.write(bytes, 0, bytes.length, at);
      at += bytes.length;
    }
  } finally {
    await file.close();
  }
}

/** The SHA-256 of a file's bytes. */
export async function hashFile(path: string): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex') as Sha256;
}

function begunOf(url: string, part: string, note: string): Begun | null {
  if (!existsSync(part) || !existsSync(note) || statSync(part).size === 0) return null;
  try {
    const begun: unknown = JSON.parse(readFileSync(note, 'utf8'));
    const { url: of, version } = begun as Partial<Begun>;
    return of === url && typeof version === 'string' ? { url, version } : null;
  } catch {
    return null;
  }
}

function versionOf({ headers }: Response): string | null {
  const tag = headers.get('etag');
  return tag !== null && !tag.startsWith('W/') ? tag : headers.get('last-modified');
}

/** The place of a partial answer's first byte; null where the answer does not say. */
function firstByte({ headers }: Response): number | null {
  const [, first] = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '') ?? [];
  return first === undefined ? null : Number(first);
}
