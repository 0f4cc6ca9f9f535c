import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks; a decoder fills some tens of megabytes in that time. */
const INTERVAL = 100;

/**
 * Kills this process as soon as it holds more than so many megabytes, or has lost its parent: limits of a heap
 * know nothing of buffers, WebAssembly and native code, and a reader that spins looks at nothing. Hence a thread.
 */
export function guardMemory(megabytes: number): void {
  const code = `
    const parent = process.ppid;
    setInterval(() => {
      const held = process.memoryUsage.rss();
      if (held > ${megabytes} * 1048576 || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, ${INTERVAL});`;
  new Worker(code, { eval: true, execArgv: [] }).unref();
}
