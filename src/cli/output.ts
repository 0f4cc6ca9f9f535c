import { once } from 'node:events';

/** Writes to standard output, waiting when the reader is slow; a closed pipe ends the program quietly. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value));

/** Messages for people go to standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
