import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadOutcome } from '../model/document.ts';
import type { ReadContext } from './readers/reader.ts';

/** What a reading process is asked to do. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

/** How a reading ended. */
export type ReadEnd =
  | { readonly end: 'read'; readonly outcome: ReadOutcome }
  | { readonly end: 'time' }
  | { readonly end: 'memory' }
  | { readonly end: 'died'; readonly how: string };

/** A process of its own that reads one file after another, so that whatever a file does to it stays in it. */
export interface ReadingProcess {
  /** Never throws. Only after `read` is it fit for another file. */
  readonly read: (task: ReadTask, seconds: number, onOcrPage: () => void) => Promise<ReadEnd>;
  readonly stop: () => Promise<void>;
}

const isSource = import.meta.url.endsWith('.ts');
const ENTRY = fileURLToPath(
  new URL(isSource ? './read-worker.dev.mjs' : './read-worker.js', import.meta.url),
);

export function startReadingProcess(megabytes: number): ReadingProcess {
  const child = fork(ENTRY, [String(megabytes)], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined);
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    read: (task, seconds, onOcrPage) => readIn(child, task, seconds, onOcrPage),
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function readIn(
  child: ChildProcess,
  task: ReadTask,
  seconds: number,
  onOcrPage: () => void,
): Promise<ReadEnd> {
  return new Promise((settle) => {
    const finish = (end: ReadEnd): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      settle(end);
    };
    // A page that goes to OCR has the time of a file to itself.
    const onMessage = (message: ReadOutcome | 'ocr'): void => {
      if (message === 'ocr') {
        timer.refresh();
        onOcrPage();
      } else finish({ end: 'read', outcome: message });
    };
    const onError = (error: Error): void => finish({ end: 'died', how: error.message });
    const onExit = (code: number | null, signal: string | null): void => finish(endOf(code, signal));
    const timer = setTimeout(() => finish({ end: 'time' }), seconds * 1000);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    if (!child.connected) onExit(child.exitCode, child.signalCode);
    else child.send(task, (error) => (error ? onError(error) : undefined));
  });
}

/** Killed by its own guard (or the system's), or given up by V8 with its heap full: memory, either way. */
const endOf = (code: number | null, signal: string | null): ReadEnd =>
  signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134
    ? { end: 'memory' }
    : { end: 'died', how: signal ?? `exit code ${code}` };
