import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, SAMPLE, scratch, sunset } from '../cli/sunset.ts';
import { pageInBrowser } from './browser.ts';

const folder = scratch();
const addressOf = (site: string, hash = ''): string =>
  pathToFileURL(join(folder, site, 'index.html')).href + hash;

/** Reads a source and publishes it. */
function publish(source: string, site: string): void {
  const workspace = ['--workspace', join(folder, `${site}-ws`)];
  expect(sunset(['ingest', source, ...workspace])).toMatchObject({ code: 0 });
  expect(sunset(['index', ...workspace])).toMatchObject({ code: 0 });
  expect(sunset(['publish', join(folder, site), ...workspace])).toMatchObject({ code: 0 });
}

/** Fictional, and hostile: what would run if the page took it for markup or for a script. */
const HOSTILE = `Fictional Widget Council <img src=x onerror="document.title='run'">

</script><script>document.title='run'</script> The widget tariff must go, and \u2028 so must ' " \\ and \${1}.

<svg/onload="document.title='run'"> The council asks that widget rules stay as they are.
`;

beforeAll(() => {
  publish(SAMPLE, 'sample');
  mkdirSync(join(folder, 'hostile'));
  writeFileSync(join(folder, 'hostile', '<b onmouseover=alert(1)>letter.txt'), HOSTILE);
  publish(join(folder, 'hostile'), 'hostile-site');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published site', () => {
  test('searches by the address, in a browser, from a folder', () => {
    const page = pageInBrowser(addressOf('sample', '#q=automatic+price+index'));
    expect(page.named('h1').map(({ text }) => text)).toEqual(['The public record of SAMPLE-2025-0001']);
    expect(page.elements.find(({ attributes }) => attributes.class === 'warning')?.text).toMatch(
      /^Fictional record/,
    );
    const [first] = page.named('li').filter(({ text }) => text.includes('automatic price index'));
    expect(first?.text).toContain('Cordillera Heavy Truck Corporation');
    expect(page.named('mark').map(({ text }) => text.toLowerCase())).toContain('index');
    expect(Number(page.named('html')[0]?.attributes['data-ready'])).toBeGreaterThan(0);
  });

  test('finds what the command line finds, in its order', () => {
    const workspace = ['--workspace', join(folder, 'sample-ws')];
    for (const query of ['lvc wage', 'theme:digital data', '"rapid response" -mexico']) {
      const shown = pageInBrowser(addressOf('sample', `#q=${encodeURIComponent(query)}`))
        .elements.filter(({ attributes }) => attributes.class === 'place')
        .map(({ text }) => text.split(' · ')[0]);
      const found = sunset(['search', query, '--json', '--limit', '20', ...workspace]).out;
      const files = found
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { file: string }).file);
      expect(files.length, query).toBeGreaterThan(3);
      expect(shown, query).toEqual(files);
    }
  });

  test('shows hostile text as text', () => {
    const page = pageInBrowser(addressOf('hostile-site', '#q=widget'));
    expect(page.named('title').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The public record/),
    ]);
    expect(page.named('img')).toEqual([]);
    expect(page.named('svg')).toEqual([]);
    expect(page.named('b')).toEqual([]);
    expect(page.named('script').map(({ attributes }) => attributes.src)).toEqual(['record.js', 'site.js']);
    expect(page.named('li').some(({ text }) => text.includes("document.title='run'"))).toBe(true);
  });

  test('asks for nothing but the files beside it', () => {
    const html = readFileSync(join(folder, 'sample', 'index.html'), 'utf8');
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      'site.css',
      'record.js',
      'site.js',
    ]);
  });

  test('comes out the same twice', () => {
    const again = join(folder, 'again');
    expect(sunset(['publish', again, '--workspace', join(folder, 'sample-ws')]).code).toBe(0);
    expect(contentsOf(again)).toEqual(contentsOf(join(folder, 'sample')));
  });
});
