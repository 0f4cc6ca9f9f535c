import { type CommandSpec, JSON_LINES } from '../command.ts';
import { UsageError } from '../errors.ts';
import { agreementSource } from '../fetch/agreement.ts';
import { docketSource } from '../fetch/docket.ts';
import type { FetchSource } from '../fetch/fetch-source.ts';

/** What can be fetched, by name. */
const SOURCES: Readonly<Record<string, FetchSource>> = {
  agreement: agreementSource,
  docket: docketSource,
};

export const fetchCommand: CommandSpec = {
  usage: 'fetch <source> [args...]',
  about: `Download, politely, and go on where it broke off: ${Object.entries(SOURCES)
    .map(([name, { about }]) => `${name} (${about})`)
    .join('; ')}.`,
  options: [
    { flags: '--out <dir>', about: 'folder for the files (default: named after what is fetched)' },
    { flags: '--delay <ms>', about: 'milliseconds between two requests (default: 1000)' },
    ...Object.values(SOURCES).flatMap(({ options }) => options),
    JSON_LINES,
  ],
  examples: Object.values(SOURCES).flatMap(({ examples }) => examples),
  run: async ([name = '', ...args], options) => {
    const source = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
    if (!source) throw new UsageError(`sunset fetch has no "${name}": ${Object.keys(SOURCES).join(', ')}`);
    return source.run(args, options);
  },
};
