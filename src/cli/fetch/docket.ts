import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OptionValues } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { printJson, say } from '../output.ts';
import { count, flag, text } from '../values.ts';
import type { FetchSource } from './fetch-source.ts';

const KEY = 'REGULATIONS_GOV_API_KEY';

export const docketSource: FetchSource = {
  about: 'the comments, documents and files of a docket of regulations.gov',
  options: [
    { flags: '--megabytes <n>', about: 'docket: leave out files larger than this (default: 500)' },
    {
      flags: '--base-url <url>',
      about: 'docket: another server that answers like https://api.regulations.gov/v4',
    },
  ],
  examples: ['sunset fetch docket USTR-2015-0010 --out docket'],
  run: async ([docket, ...more], options) => {
    if (docket === undefined || more.length > 0) {
      throw new UsageError('sunset fetch docket takes one docket number, such as USTR-2015-0010');
    }
    await refuseElsewhere(docket);
    const key = process.env[KEY]?.trim();
    if (!key) {
      throw new UsageError(
        `regulations.gov asks for a key, which is free: https://open.gsa.gov/api/regulationsgov/ (put it into the environment as ${KEY})`,
      );
    }
    const folder = text(options, 'out') ?? docket;
    const { listed, fetched, kept, gaps } = await fetchInto(folder, docket, key, options);
    for (const { item, reason } of gaps) say(`${item}: ${reason}`);
    if (flag(options, 'json')) await printJson({ docket, folder, listed, fetched, kept, gaps });
    else {
      say(`${listed.comments} comments and ${listed.documents} documents: ${fetched} fetched, ${kept} kept`);
      say(
        gaps.length > 0
          ? `${gaps.length} could not be had: run the same command again for them`
          : `next: sunset run ${folder} --out out`,
      );
    }
    return gaps.length > 0 ? EXIT.findings : EXIT.done;
  },
};

async function fetchInto(folder: string, docket: string, key: string, options: OptionValues) {
  const { fetchDocket } = await import('../../fetch/docket/fetch-docket.ts');
  const { isAllowed, placesAt, REGULATIONS_GOV } = await import('../../fetch/docket/places.ts');
  const { terminalProgress } = await import('../progress.ts');
  const { politeClient } = await import('./polite.ts');
  const address = text(options, 'baseUrl');
  const places = address === undefined ? REGULATIONS_GOV : placesAt(address);
  return fetchDocket({
    docket,
    folder,
    key,
    places,
    client: politeClient(options, { allowed: isAllowed(places) }),
    sleep: (milliseconds) => setTimeout(milliseconds),
    mostBytes: count(options, 'megabytes', 500) * 2 ** 20,
    progress: await terminalProgress(),
    onPause: (wait) => say(`the limit of requests is used up; again in ${wait / 60_000} minutes`),
  });
}

/** Says where a docket is that the site does not hold, before anybody asks for a key. */
async function refuseElsewhere(docket: string): Promise<void> {
  const { loadElsewhere } = await import('../../codebook/elsewhere.ts');
  const table = fileURLToPath(new URL('../../../corpus/usmca/elsewhere.tsv', import.meta.url));
  const found = loadElsewhere(table).find((one) => one.docket === docket.toUpperCase());
  if (found)
    throw new UsageError(
      `${found.docket} is not on regulations.gov but at ${found.address}. ${found.advice}`,
    );
}
