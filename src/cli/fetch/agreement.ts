import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AgreementFetch, FetchedFile } from '../../fetch/agreement/fetch-agreement.ts';
import type { OptionValues } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson } from '../output.ts';
import { today } from '../today.ts';
import { flag, text } from '../values.ts';
import type { FetchSource } from './fetch-source.ts';

export const agreementSource: FetchSource = {
  about: 'the official text of the USMCA, by the table in corpus/usmca',
  options: [
    { flags: '--from <dir>', about: 'agreement: take the files from this folder instead of the network' },
    { flags: '--again', about: 'agreement: ask for what is here too, and compare' },
    {
      flags: '--addresses <file>',
      about: 'agreement: another table of parts and their addresses (structure.tsv)',
    },
  ],
  examples: ['sunset fetch agreement --out agreement', 'sunset fetch agreement --from ~/Downloads'],
  run: async (args, options) => {
    if (args.length > 0) throw new UsageError(`sunset fetch agreement takes no "${args[0]}"`);
    const folder = text(options, 'out') ?? 'agreement';
    const from = text(options, 'from');
    const table =
      text(options, 'addresses') ??
      fileURLToPath(new URL('../../../corpus/usmca/structure.tsv', import.meta.url));
    for (const path of [table, from]) {
      if (path !== undefined && !existsSync(path)) throw new UsageError(`there is no ${path}`);
    }
    const { loadStructure } = await import('../../codebook/structure.ts');
    const { terminalProgress } = await import('../progress.ts');
    const parts = loadStructure(table);
    const progress = await terminalProgress();
    const shared = { folder, parts, date: today(), onFile: ({ name }: FetchedFile) => progress.tick(name) };
    progress.start('fetch', null);
    const done =
      from === undefined
        ? await fetchFrom(options, { ...shared, again: flag(options, 'again') })
        : await (await import('../../fetch/agreement/take-agreement.ts')).takeAgreement({ ...shared, from });
    progress.finish();
    for (const file of done) {
      if (flag(options, 'json')) await printJson(file);
      else await print(`${file.state.padEnd(8)} ${file.name}${file.reason ? `: ${file.reason}` : ''}`);
    }
    return done.some(({ reason }) => reason !== null) ? EXIT.findings : EXIT.done;
  },
};

/** Goes to the hosts of the table, and to no other. */
async function fetchFrom(options: OptionValues, job: Omit<AgreementFetch, 'ask'>): Promise<FetchedFile[]> {
  const { fetchAgreement } = await import('../../fetch/agreement/fetch-agreement.ts');
  const { politeClient } = await import('./polite.ts');
  const hosts = new Set(job.parts.flatMap(({ url }) => (url === null ? [] : [new URL(url).host])));
  return fetchAgreement({ ...job, ask: politeClient(options, { allowed: ({ host }) => hosts.has(host) }) });
}
