import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix } from '../../model/matrix.ts';
import { plural } from '../counting.ts';
import type { MemoOptions } from './options.ts';

/** By what a report was made: program, codebook, sources, decisions and options. */
export const provenance = (
  codebook: Codebook,
  { madeFrom: { sources, decisions }, slice }: Pick<Matrix, 'madeFrom' | 'slice'>,
  { version, template }: Pick<MemoOptions, 'version' | 'template'>,
): string =>
  [
    `Made by Sunset${version ? ` ${version}` : ''}`,
    ...(template ? [`template ${template}`] : []),
    `codebook ${codebook.hash.slice(0, 12)}`,
    `sources ${sources.slice(0, 12)}`,
    ...(decisions.length > 0 ? [plural(decisions.length, 'decision')] : []),
    `options ${JSON.stringify(slice)}`,
  ].join('; ');
