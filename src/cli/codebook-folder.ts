import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OptionValues } from './command.ts';
import { UsageError } from './errors.ts';
import { text } from './values.ts';

/** The codebook folder that the user named, else the one that comes with sunset. */
export function codebookFolder(options: OptionValues): string {
  const named = text(options, 'codebook');
  if (named === undefined) return fileURLToPath(new URL('../../corpus/codebook', import.meta.url));
  if (!existsSync(named)) throw new UsageError(`there is no codebook folder at ${named}`);
  return named;
}
