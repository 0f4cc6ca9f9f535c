import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildPortableIndex } from '../../src/indexer/search/lunr-build.ts';
import { writeFiles } from '../../src/tasks/write-files.ts';
import { siteFiles } from '../../src/web/site-files.ts';
import { pageInBrowser } from '../web/browser.ts';
import { madePortable } from './made-passages.ts';

const PASSAGES = 20_000;
const TIMES = 5;

/**
 * `npx tsx tests/bench/site-load.ts`: how long Chromium takes from the call of the page to the first search shown,
 * for a site of 20,000 made passages read from a folder, and how large its files are when compressed by gzip.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-load-'));
  const files = await siteFiles({
    title: 'Made passages',
    marks: [],
    themes: [],
    version: '0',
    index: buildPortableIndex(madePortable(PASSAGES)),
  });
  writeFiles(folder, files);
  const sizes = [...files].map(([name, text]) => `${name} ${(gzipSync(text).length / 1e6).toFixed(2)} MB`);
  console.log(`compressed: ${sizes.join(', ')}`);
  const address = `${pathToFileURL(join(folder, 'index.html')).href}#q=tariff+rules+origin`;
  const seconds = Array.from({ length: TIMES }, () => {
    const page = pageInBrowser(address);
    if (page.named('mark').length === 0) throw new Error('the page found nothing');
    return Number(page.named('html')[0]?.attributes['data-ready']) / 1_000;
  });
  console.log(`seconds until the first search is shown: ${seconds.map((one) => one.toFixed(2)).join(', ')}`);
  rmSync(folder, { recursive: true });
}

await main();
