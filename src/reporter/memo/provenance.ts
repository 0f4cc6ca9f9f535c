import type { Codebook } from '../../codebook/codebook.ts';
import type { MemoOptions } from './options.ts';

/** By what a report was made: program, codebook and options. */
export const provenance = (
  codebook: Codebook,
  { version, slice, template }: Pick<MemoOptions, 'version' | 'slice' | 'template'>,
): string =>
  [
    `Made by Sunset${version ? ` ${version}` : ''}`,
    ...(template ? [`template ${template}`] : []),
    `codebook ${codebook.hash.slice(0, 12)}`,
    `options ${JSON.stringify(slice ?? {})}`,
  ].join('; ');
