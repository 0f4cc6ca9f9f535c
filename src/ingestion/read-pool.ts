import { Piscina } from 'piscina';
import type { ReadOutcome } from '../model/document.ts';
import type { ReadContext } from './readers/reader.ts';

/** Reads files in worker threads, each within a limit of time and memory; a worker that dies is replaced. */
export interface ReadPool {
  /** `bytes` are handed over to the worker and must not be used afterwards. */
  readonly read: (bytes: Uint8Array, context: ReadContext) => Promise<ReadOutcome>;
  /** How many files are read at once. */
  readonly threads: number;
  readonly close: () => Promise<void>;
}

export interface ReadPoolOptions {
  readonly threads: number;
  /** Seconds after which a file is given up and its worker replaced. */
  readonly secondsPerFile: number;
  /** Megabytes of heap a worker may use. */
  readonly megabytesPerWorker: number;
}

/** What a worker is asked to do. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

export function openReadPool({ threads, secondsPerFile, megabytesPerWorker }: ReadPoolOptions): ReadPool {
  const isSource = import.meta.url.endsWith('.ts');
  const pool = new Piscina<ReadTask, ReadOutcome>({
    filename: new URL(isSource ? './read-worker.dev.mjs' : './read-worker.js', import.meta.url).href,
    execArgv: [],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 5_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerWorker },
  });
  return {
    threads,
    read: async (bytes, context) => {
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), secondsPerFile * 1000);
      try {
        const own = ownBuffer(bytes);
        return await pool.run({ bytes: own, context }, { signal: giveUp.signal, transferList: [own.buffer] });
      } catch (error) {
        return { outcome: 'failed', reason: reasonOf(error, secondsPerFile, megabytesPerWorker) };
      } finally {
        clearTimeout(timer);
      }
    },
    close: async () => pool.destroy(),
  };
}

/** A copy when the bytes are part of a larger buffer, which must not be handed over with them. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}

function reasonOf(error: unknown, seconds: number, megabytes: number): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'AbortError') return `took longer than ${seconds} seconds to read`;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `needed more than ${megabytes} MB of memory to read`;
  return `the reader stopped: ${message ?? String(error)}`;
}
