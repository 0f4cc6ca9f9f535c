import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { download } from '../../src/fetch/download.ts';
import { A_PDF, type FileCheck } from '../../src/fetch/file-check.ts';
import { politeFetch } from '../../src/fetch/polite-fetch.ts';
import { pdf, pdfServer } from './agreement/pdf-server.ts';
import { withServer } from './loopback.ts';
import { stillClock } from './still-clock.ts';

const WHOLE = pdf('of our own making ');

/** Downloads `/a.pdf` into a new folder. */
async function get(listener: RequestListener, { check = A_PDF, tries = 4, folder = newFolder() } = {}) {
  const path = join(folder, 'a.pdf');
  const result = await withServer(listener, (origin) =>
    download(politeFetch({ clock: stillClock(), userAgent: 'sunset-test', silence: 300, tries }), {
      // One address whatever the port, so that a second run can go on.
      url: `${origin}/a.pdf`,
      path,
      check,
    }).catch((error: unknown) => error as Error),
  );
  return { result, path, folder, left: readdirSync(folder).sort() };
}
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sunset-download-'));

describe('a download', () => {
  test('arrives whole, with its hash, and leaves nothing else', async () => {
    const { result, path, left } = await get(pdfServer({ 'a.pdf': WHOLE }).listener);
    expect(result).toMatchObject({ size: WHOLE.length });
    expect(readFileSync(path)).toEqual(WHOLE);
    expect(left).toEqual(['a.pdf']);
  });

  test('goes on where the line was cut, twice', async () => {
    const server = pdfServer({ 'a.pdf': WHOLE });
    server.cuts.set('a.pdf', [1000, 2000]);
    const { path } = await get(server.listener);
    expect(readFileSync(path)).toEqual(WHOLE);
    expect(server.asked.map(({ status }) => status)).toEqual([200, 206, 206]);
    expect(server.asked[1]?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  test('begins anew when the file has become another meanwhile', async () => {
    const server = pdfServer({ 'a.pdf': WHOLE });
    const other = pdf('quite another text ');
    server.cuts.set('a.pdf', [1000]);
    const { path } = await get((request, response) => {
      if (server.asked.length === 1) server.files.set('a.pdf', other);
      server.listener(request, response);
    });
    expect(readFileSync(path)).toEqual(other);
    expect(server.asked.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('begins anew where the server gives another place than was asked for', async () => {
    let asked = 0;
    const { path } = await get((request, response) => {
      asked += 1;
      if (asked === 1) {
        response.writeHead(200, { etag: '"1"', 'content-length': WHOLE.length });
        response.write(WHOLE.subarray(0, 500), () => response.destroy());
      } else if (request.headers.range) {
        response.writeHead(206, { etag: '"1"', 'content-range': 'bytes 900000-900001/900002' }).end('xx');
      } else response.writeHead(200).end(WHOLE);
    });
    expect(readFileSync(path)).toEqual(WHOLE);
    expect(asked).toBe(3);
  });

  test.each<[string, RequestListener, Partial<{ check: FileCheck }>, string]>([
    [
      'a web page in its place',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>sorry'),
      {},
      'type',
    ],
    ['a PDF without its end', (_, response) => void response.end(WHOLE.subarray(0, 3000)), {}, 'type'],
    ['nothing', (_, response) => void response.end(), {}, 'type'],
    [
      'more than it may',
      (_, response) => void response.end(WHOLE),
      { check: { ...A_PDF, most: 2000 } },
      'size',
    ],
    ['a refusal', (_, response) => void response.writeHead(403).end(), {}, 'status'],
    [
      'a ring of redirects',
      (_, response) => void response.writeHead(302, { location: '/a.pdf' }).end(),
      {},
      'redirect',
    ],
  ])('refuses %s, and leaves nothing', async (_, listener, options, problem) => {
    const { result, left } = await get(listener, options);
    expect(result).toMatchObject({ name: 'FetchError', problem });
    expect(left).toEqual([]);
  });

  test('that failed leaves what came, and the next run goes on with it', async () => {
    const server = pdfServer({ 'a.pdf': WHOLE });
    const folder = newFolder();
    const path = join(folder, 'a.pdf');
    await withServer(server.listener, async (origin) => {
      const run = (tries: number) =>
        download(politeFetch({ clock: stillClock(), userAgent: 'sunset-test', tries }), {
          url: `${origin}/a.pdf`,
          path,
          check: A_PDF,
        });
      server.cuts.set('a.pdf', [3000]);
      await expect(run(1)).rejects.toMatchObject({ problem: 'cut' });
      expect(existsSync(path)).toBe(false);
      expect(readdirSync(folder).sort()).toEqual(['a.pdf.part', 'a.pdf.part.json']);
      await run(1);
    });
    expect(server.asked.map(({ status }) => status)).toEqual([200, 206]);
    expect(readFileSync(path)).toEqual(WHOLE);
  });

  test('does not trust what it finds beside a half file', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.pdf.part'), 'half of something');
    writeFileSync(join(folder, 'a.pdf.part.json'), '{"url": 7');
    const { path } = await get(pdfServer({ 'a.pdf': WHOLE }).listener, { folder });
    expect(readFileSync(path)).toEqual(WHOLE);
  });
});
