import { basename } from 'node:path';
import type { RunInputs } from './run-inputs.ts';

/** Options about one machine: its places, whose contents are known by their hashes, and its cores. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set(['codebook', 'fields', 'threads']);

/** By what a run's reports were made, for whoever holds the folder: no path of a machine, and no time. */
export function renderProvenance(inputs: RunInputs): string {
  const { version, codebookHash, fieldsHash, date, options, sources, decisions } = inputs;
  const provenance = {
    program: 'sunset',
    version,
    date,
    codebook: codebookHash,
    ...(fieldsHash === null ? {} : { fields: fieldsHash }),
    options: Object.fromEntries(
      Object.entries(options)
        .filter(([name]) => !OF_THE_MACHINE.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    decisions,
    sources: sources.map(({ path, files }) => ({ name: basename(path), files })),
  };
  return `${JSON.stringify(provenance, null, 2)}\n`;
}
