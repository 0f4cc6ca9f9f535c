import type { ReadOutcome } from '../model/document.ts';
import type { ReadContext } from './readers/reader.ts';
import { type ReadEnd, type ReadingProcess, startReadingProcess } from './reading-process.ts';

/** Reads files in processes of their own, each within a limit of time and memory; one that dies is replaced. */
export interface ReadPool {
  /** What OCR is too much for is read without it. */
  readonly read: (bytes: Uint8Array, context: ReadContext) => Promise<ReadOutcome>;
  /** How many files are read at once. */
  readonly threads: number;
  readonly close: () => Promise<void>;
}

export interface ReadPoolOptions {
  readonly threads: number;
  /** Seconds after which a file is given up and its process replaced; time in the queue does not count. */
  readonly secondsPerFile: number;
  /** Megabytes that a reading process may hold, its buffers and native memory included. */
  readonly megabytesPerWorker: number;
}

export function openReadPool({ threads, secondsPerFile, megabytesPerWorker }: ReadPoolOptions): ReadPool {
  const idle: ReadingProcess[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const enter = async (): Promise<void> => {
    if (busy < threads) busy += 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
  const readOnce = async (bytes: Uint8Array, context: ReadContext): Promise<ReadEnd> => {
    const process = idle.pop() ?? startReadingProcess(megabytesPerWorker);
    const { onOcrPage = () => undefined, ...sent } = context;
    const end = await process.read({ bytes, context: sent }, secondsPerFile, onOcrPage);
    if (end.end === 'read') idle.push(process);
    else await process.stop();
    return end;
  };

  return {
    threads,
    read: async (bytes, context) => {
      await enter();
      try {
        const end = await readOnce(bytes, context);
        if (end.end === 'read') return end.outcome;
        const reason = reasonOf(end, secondsPerFile, megabytesPerWorker);
        if (context.ocr === 'never') return { outcome: 'failed', reason };
        const plain = await readOnce(bytes, { ...context, ocr: 'never' });
        return plain.end === 'read' ? withoutOcr(plain.outcome, reason) : { outcome: 'failed', reason };
      } finally {
        leave();
      }
    },
    close: async () => {
      await Promise.all(idle.splice(0).map((process) => process.stop()));
    },
  };
}

/** What was read in a second go says that OCR had to be left out. */
function withoutOcr(outcome: ReadOutcome, why: string): ReadOutcome {
  if (!('content' in outcome)) return outcome;
  const own = 'reason' in outcome ? `${outcome.reason}; ` : '';
  return { outcome: 'partial', content: outcome.content, reason: `${own}read without OCR, which ${why}` };
}

function reasonOf(end: Exclude<ReadEnd, { end: 'read' }>, seconds: number, megabytes: number): string {
  switch (end.end) {
    case 'time':
      return `took longer than ${seconds} seconds to read`;
    case 'memory':
      return `needed more than ${megabytes} MB of memory to read`;
    case 'died':
      return `the reader died of it (${end.how})`;
  }
}
