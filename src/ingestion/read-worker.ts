import type { ReadOutcome } from '../model/document.ts';
import type { ReadTask } from './read-pool.ts';
import { readFile } from './readers/read-file.ts';

/** Entry of a worker thread: reads one file at a time. */
export default async function readTask({ bytes, context }: ReadTask): Promise<ReadOutcome> {
  return readFile(bytes, context);
}
