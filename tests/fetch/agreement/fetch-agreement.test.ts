import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AgreementPart, loadStructure } from '../../../src/codebook/structure.ts';
import { fetchAgreement, MANIFEST } from '../../../src/fetch/agreement/fetch-agreement.ts';
import { indexPage, nameKey, officialFiles } from '../../../src/fetch/agreement/official-files.ts';
import { takeAgreement } from '../../../src/fetch/agreement/take-agreement.ts';
import { readManifest } from '../../../src/fetch/manifest.ts';
import { politeFetch } from '../../../src/fetch/polite-fetch.ts';
import { withServer } from '../loopback.ts';
import { stillClock } from '../still-clock.ts';
import { pdf, pdfServer } from './pdf-server.ts';

const DATE = '2026-11-24';
const onFile = () => {};
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunset-agreement-'));
});

const part = (kind: string, number: number, url: string | null): AgreementPart => ({
  kind,
  number: String(number),
  title: '',
  themes: [],
  url,
  urlBasis: 'cited',
});

/** Fetches `a.pdf`, `b.pdf` and a missing one, by a table or by an index page. */
const fetchAll = (origin: string, again = false, parts?: readonly AgreementPart[]) =>
  fetchAgreement({
    folder,
    parts:
      parts ??
      ['a.pdf', 'b.pdf', 'missing.pdf'].map((name, at) => part('chapter', at + 1, `${origin}/${name}`)),
    ask: politeFetch({ clock: stillClock(), userAgent: 'sunset-test', tries: 2 }),
    date: DATE,
    again,
    onFile,
  });
const states = (files: readonly { name: string; state: string }[]) =>
  files.map(({ name, state }) => `${name} ${state}`);

describe('fetching the agreement', () => {
  test('takes what there is, says what failed, and asks for nothing twice', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one'), 'b.pdf': pdf('two') });
    await withServer(server.listener, async (origin) => {
      const first = await fetchAll(origin);
      expect(states(first)).toEqual(['a.pdf fetched', 'b.pdf fetched', 'missing.pdf failed']);
      expect(first[2]?.reason).toContain('answered 404');
      const asked = server.asked.length;
      expect(states(await fetchAll(origin))).toEqual(['a.pdf kept', 'b.pdf kept', 'missing.pdf failed']);
      expect(server.asked.slice(asked).map(({ name }) => name)).toEqual(['missing.pdf']);
    });
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf', MANIFEST]);
    expect(readManifest(join(folder, MANIFEST))['a.pdf']).toMatchObject({
      date: DATE,
      size: pdf('one').length,
    });
  });

  test('goes on after a cut in an earlier run', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one'), 'b.pdf': pdf('two') });
    server.cuts.set('a.pdf', [500, 0]);
    await withServer(server.listener, async (origin) => {
      expect(states(await fetchAll(origin))[0]).toBe('a.pdf failed');
      expect(states(await fetchAll(origin))[0]).toBe('a.pdf fetched');
    });
    expect(server.asked.filter(({ name }) => name === 'a.pdf').at(-1)?.status).toBe(206);
    expect(readFileSync(join(folder, 'a.pdf'))).toEqual(pdf('one'));
  });

  test('sees that a file here was altered, and leaves it', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one'), 'b.pdf': pdf('two') });
    await withServer(server.listener, async (origin) => {
      await fetchAll(origin);
      writeFileSync(join(folder, 'a.pdf'), pdf('forged'));
      expect(states(await fetchAll(origin))[0]).toBe('a.pdf altered');
      expect(readFileSync(join(folder, 'a.pdf'))).toEqual(pdf('forged'));
      rmSync(join(folder, 'a.pdf'));
      expect(states(await fetchAll(origin))[0]).toBe('a.pdf fetched');
    });
  });

  test('sees that the official text was changed, and keeps both', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one'), 'b.pdf': pdf('two') });
    await withServer(server.listener, async (origin) => {
      await fetchAll(origin);
      server.files.set('a.pdf', pdf('one, corrected'));
      const again = await fetchAll(origin, true);
      expect(states(again).slice(0, 2)).toEqual(['a.pdf changed', 'b.pdf same']);
      expect(again[0]?.reason).toMatch(/fetched on 2026-11-24: the new text is a\.[0-9a-f]{8}\.pdf$/);
    });
    expect(readFileSync(join(folder, 'a.pdf'))).toEqual(pdf('one'));
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('takes what the table does not know from the index page, and says which chapter is nowhere', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one'), '02 Fog.pdf': pdf('two'), 'letter.pdf': pdf('three') });
    const links = [
      '<a href="/02%20Fog.pdf"><b>2.</b> Fog &amp; Horns</a>',
      "<a class=x href='letter.pdf#page=2'>Side letter</a>",
      '<a href="/a.pdf">again</a> <a href="https://elsewhere.org/x.pdf">no</a> <a href="/x.html">no</a>',
      '<a href="/..%2f..%2fetc.pdf">no</a>',
    ];
    const listener: RequestListener = (request, response) => {
      if (request.url === '/index') response.end(`<html>${links.join('\n')}`);
      else {
        request.url = decodeURIComponent(request.url ?? '');
        server.listener(request, response);
      }
    };
    await withServer(listener, async (origin) => {
      const parts = [
        part('index', 0, `${origin}/index`),
        part('chapter', 1, `${origin}/a.pdf`),
        part('chapter', 2, null),
        part('chapter', 3, null),
      ];
      const done = await fetchAll(origin, false, parts);
      expect(states(done)).toEqual([
        'a.pdf fetched',
        '02_Fog.pdf fetched',
        'letter.pdf fetched',
        'chapter 3 failed',
      ]);
      expect(done[3]?.reason).toContain(`${origin}/index`);
    });
  });

  test('goes by the table alone where the index page is not to be had', async () => {
    const server = pdfServer({ 'a.pdf': pdf('one') });
    await withServer(server.listener, async (origin) => {
      const parts = [part('index', 0, `${origin}/index`), part('chapter', 1, `${origin}/a.pdf`)];
      expect(states(await fetchAll(origin, false, parts))).toEqual(['index failed', 'a.pdf fetched']);
    });
  });

  test('does not go on with a manifest that is none', async () => {
    writeFileSync(join(folder, MANIFEST), '{"files": {"a.pdf": {"sha256": "x"}}}');
    await expect(fetchAll('http://127.0.0.1:9')).rejects.toThrow('is no manifest of ours');
  });
});

describe('taking the agreement from a folder', () => {
  const parts = [
    part('chapter', 4, 'https://example.org/04-Rules-of-Origin.pdf'),
    part('chapter', 23, 'https://example.org/23-Labor.pdf'),
  ];

  test('knows files by name, whatever the punctuation, and checks them like any other', async () => {
    const from = join(folder, 'had');
    const out = join(folder, 'out');
    mkdirSync(join(from, 'deep'), { recursive: true });
    writeFileSync(join(from, 'deep', '04_Rules of Origin.PDF'), pdf('rules'));
    writeFileSync(join(from, 'side letter.pdf'), pdf('letter'));
    writeFileSync(join(from, 'broken.pdf'), 'not one');
    writeFileSync(join(from, 'notes.txt'), 'x');
    const take = () => takeAgreement({ from, folder: out, parts, date: DATE, onFile });
    expect(states(await take())).toEqual([
      'broken.pdf failed',
      '04-Rules-of-Origin.pdf fetched',
      'side letter.pdf fetched',
      'chapter 23 failed',
    ]);
    expect(existsSync(join(out, '04-Rules-of-Origin.pdf'))).toBe(true);
    writeFileSync(join(from, 'side letter.pdf'), pdf('another letter'));
    expect(states(await take()).slice(1, 3)).toEqual([
      '04-Rules-of-Origin.pdf kept',
      'side letter.pdf changed',
    ]);
    expect(readFileSync(join(out, 'side letter.pdf'))).toEqual(pdf('letter'));
  });
});

describe('the table of addresses', () => {
  const structure = loadStructure('corpus/usmca/structure.tsv');
  const shipped = officialFiles(structure);

  test('gives each file once, on ustr.gov, by names that differ', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(5);
    expect(shipped.every(({ url }) => url.startsWith('https://ustr.gov/'))).toBe(true);
    expect(new Set(shipped.map(({ name }) => nameKey(name))).size).toBe(shipped.length);
    expect(shipped.find(({ name }) => name === '04-Rules-of-Origin.pdf')?.holds).toEqual([
      'chapter 4',
      'annex 4-A',
      'annex 4-B',
    ]);
    expect(indexPage(structure)).toMatch(/^https:\/\/ustr\.gov\//);
  });

  test('may not name a file outside the folder', () => {
    for (const url of ['https://ustr.gov/', 'https://ustr.gov/x/..', 'https://ustr.gov/a%2F..%2Fb.pdf']) {
      expect(() => officialFiles([part('chapter', 1, url)])).toThrow(RangeError);
    }
  });
});
