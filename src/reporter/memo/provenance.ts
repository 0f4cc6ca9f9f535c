import type { Codebook } from '../../codebook/codebook.ts';
import type { MemoOptions } from './options.ts';

/** By what a report was made: program, codebook and options. */
export const provenance = (
  codebook: Codebook,
  { version, slice }: Pick<MemoOptions, 'version' | 'slice'>,
): string =>
  [
    `Made by Sunset${version ? ` ${version}` : ''}`,
    `codebook ${codebook.hash.slice(0, 12)}`,
    `options ${JSON.stringify(slice ?? {})}`,
  ].join('; ');
