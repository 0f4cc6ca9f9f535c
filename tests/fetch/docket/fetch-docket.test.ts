import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { docketApi } from '../../../src/fetch/docket/docket-api.ts';
import { type FetchDocketOptions, fetchDocket } from '../../../src/fetch/docket/fetch-docket.ts';
import { listItems } from '../../../src/fetch/docket/list-items.ts';
import { isAllowed, placesAt } from '../../../src/fetch/docket/places.ts';
import { rateLimit } from '../../../src/fetch/docket/rate-limit.ts';
import { politeFetch } from '../../../src/fetch/polite-fetch.ts';
import { openSource } from '../../../src/ingestion/sources/open-source.ts';
import { withServer } from '../loopback.ts';
import { stillClock } from '../still-clock.ts';
import {
  etagOf,
  type Fault,
  type MadeComment,
  madeComments,
  type Replay,
  replayed,
} from './replayed-docket.ts';

const DOCKET = 'TEST-2025-0001';
const KEY = 'KEY0f3a9c-never-printed';
const folders: string[] = [];
const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-fetch-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Fetches a docket from a server that replays it. */
function fetchFrom(replay: Replay, folder: string, given: Partial<FetchDocketOptions> = {}) {
  const clock = stillClock();
  return withServer(replay.listener, async (origin) => {
    const places = placesAt(`${origin}/v4`);
    const client = politeFetch({
      clock,
      userAgent: 'sunset-test',
      silence: 300,
      allowed: isAllowed(places),
    });
    const summary = await fetchDocket({
      docket: DOCKET,
      folder,
      key: KEY,
      places,
      client,
      sleep: clock.sleep,
      mostBytes: 1e6,
      ...given,
    });
    return { summary, slept: clock.slept };
  });
}

/** Every file that ingestion would see, with its contents; and those of our own that it would not. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const)
      .filter(([name]) => !name.startsWith('.sunset'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const withoutPort = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(/127\.0\.0\.1:\d+/g, 'host')]),
  );

const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    void response.writeHead(code, headers).end();
const body =
  (text: string, type = 'application/json'): Fault =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(text);
const cut: Fault = (_, response) => {
  response.writeHead(200, { 'content-length': '5000' });
  response.write('{"data": [', () => response.destroy());
};
const FAULTS: readonly Fault[] = [
  status(500),
  status(503),
  status(429, { 'retry-after': '20' }),
  cut,
  body('<html>Service unavailable</html>', 'text/html'),
  body('{"data": "none", "meta": {}}'),
  body('{"data": [], "meta": {"totalElements": "12", "hasNextPage": "no"}}'),
  body('{"data": {"id": 12, "type": "comments", "attributes": null}}'),
  body('[]'),
  body('null'),
];

describe('fetching a docket', () => {
  test('brings every comment with its files, in a shape that ingestion reads at once', async () => {
    const comments = madeComments(12);
    const folder = scratch();
    const replay = replayed({ docket: DOCKET, comments });
    const { summary } = await fetchFrom(replay, folder);
    expect(summary).toEqual({ listed: { documents: 0, comments: 12 }, fetched: 12, kept: 0, gaps: [] });
    const found: string[] = [];
    for await (const item of openSource(folder)) {
      expect(item.item).not.toBe('problem');
      if (item.item !== 'submission') continue;
      const { id, docket, files, missing, submitter } = item.submission;
      expect({ docket, missing, organization: submitter.organization }).toEqual({
        docket: DOCKET,
        missing: [],
        organization: `Organization ${id}`,
      });
      const made = comments.find((one) => one.id === id);
      expect(await Promise.all(files.map(async (file) => Buffer.from(await file.read()).toString()))).toEqual(
        Object.values(made?.files ?? {}),
      );
      found.push(id);
    }
    expect(found.sort()).toEqual(comments.map(({ id }) => id));
  });

  test('whatever fault meets whichever request, the same files come', async () => {
    const comments = madeComments(8);
    const whole = scratch();
    await fetchFrom(replayed({ docket: DOCKET, comments }), whole);
    const expected = withoutPort(filesIn(whole));
    for (const [index, fault] of FAULTS.entries()) {
      const folder = scratch();
      // Faults that are answers to a list or an item are none to a download, which has no form.
      const isFor = (url: string): boolean => index < 4 || url.startsWith('/v4/');
      const { summary } = await fetchFrom(
        replayed({ docket: DOCKET, comments, fault: (n, url) => (n % 3 === 1 && isFor(url) ? fault : null) }),
        folder,
      );
      expect(summary.gaps, `fault ${index}`).toEqual([]);
      expect(withoutPort(filesIn(folder)), `fault ${index}`).toEqual(expected);
    }
  });

  test('12,000 comments, 700 of which share a second, some of which change meanwhile: each is listed', async () => {
    const comments: MadeComment[] = madeComments(12_000).map((one, i) => ({
      ...one,
      modified: Date.parse('2025-06-16T16:00:00Z') + (i < 4000 ? i : i < 4700 ? 4000 : i) * 1000,
    }));
    const replay = replayed({
      docket: DOCKET,
      comments,
      after: (n) => {
        const moved = comments[n * 211];
        if (moved) moved.modified = Date.parse('2025-07-01T00:00:00Z') + n * 1000;
      },
    });
    const seen = new Set<string>();
    await withServer(replay.listener, async (origin) => {
      const places = placesAt(`${origin}/v4`);
      const client = politeFetch({ clock: stillClock(), userAgent: 'sunset-test' });
      const api = docketApi({
        places,
        key: KEY,
        client,
        limit: rateLimit(
          async () => {},
          () => {},
        ),
      });
      for await (const items of listItems(api.list('comments', DOCKET, () => {})))
        for (const { id } of items) seen.add(id);
    });
    expect(seen.size).toBe(12_000);
    expect(replay.asked.length).toBeLessThan(60);
  });

  test('waits when the hourly limit is used up, whether or not the server says for how long', async () => {
    let left = 4;
    const replay = replayed({
      docket: DOCKET,
      comments: madeComments(5),
      remaining: () => {
        left -= 1;
        return Math.max(0, left);
      },
      fault: () => (left <= 0 ? status(429) : null),
    });
    const pauses: number[] = [];
    const { summary } = await fetchFrom(replay, scratch(), {
      onPause: (wait) => {
        pauses.push(wait);
        left = 4;
      },
    });
    expect(summary.gaps).toEqual([]);
    expect(pauses.length).toBeGreaterThan(2);
  });

  test('fetches only what is new or has changed the next time, and drops files that are no longer named', async () => {
    const comments = madeComments(6);
    const folder = scratch();
    await fetchFrom(replayed({ docket: DOCKET, comments }), folder);
    const changed = comments.map((one, i) =>
      i === 3
        ? { ...one, modified: one.modified + 1e6, files: { 'attachment_1.txt': 'A corrected letter.' } }
        : one,
    );
    const again = replayed({ docket: DOCKET, comments: [...changed, ...madeComments(7).slice(6)] });
    const { summary } = await fetchFrom(again, folder);
    expect(summary).toMatchObject({ listed: { comments: 7 }, fetched: 2, kept: 5 });
    expect(again.asked.filter((path) => /^\/v4\/comments\/./.test(path))).toHaveLength(2);
    const names = Object.keys(filesIn(folder)).filter((name) => name.includes('0001-0005'));
    expect(names).toEqual([
      'comments/TEST-2025-0001-0005/TEST-2025-0001-0005.json',
      'comments/TEST-2025-0001-0005/TEST-2025-0001-0005_attachment_1.txt',
    ]);
    expect(filesIn(folder)[names[1] ?? '']).toBe('A corrected letter.');
  });

  test.each([
    ['the same file', (text: string) => etagOf(text), true],
    ['another file meanwhile', () => '"0123456789abcdef"', false],
  ])('a file that broke off, and on the server is %s', async (_, etag, goesOn) => {
    const text = 'x'.repeat(200_000);
    const comments = [{ ...madeComments(1)[0], files: { 'attachment_1.txt': text } } as MadeComment];
    const folder = scratch();
    const half: Fault = (_request, response) => {
      response.writeHead(200, { etag: etag(text), 'content-length': String(text.length) });
      response.write(text.slice(0, 150_000), () => setTimeout(() => response.destroy(), 50));
    };
    const statuses: number[] = [];
    let broken = 0;
    const replay = replayed({
      docket: DOCKET,
      comments,
      fault: (_number, url) => (url.endsWith('.txt') && broken++ === 0 ? half : null),
    });
    const listener: Replay['listener'] = (request, response) => {
      response.on('finish', () => {
        if (request.headers.range) statuses.push(response.statusCode);
      });
      replay.listener(request, response);
    };
    const { summary } = await fetchFrom({ ...replay, listener }, folder);
    expect(summary.gaps).toEqual([]);
    expect(statuses).toEqual([goesOn ? 206 : 200]);
    const name = 'comments/TEST-2025-0001-0002/TEST-2025-0001-0002_attachment_1.txt';
    expect(filesIn(folder)[name]).toBe(text);
  });

  test('says what could not be had, and asks for it again the next time', async () => {
    const comments = madeComments(4);
    const folder = scratch();
    const gone = (_: number, url: string): Fault | null =>
      url.endsWith('0003/attachment_1.txt')
        ? status(403)
        : url.endsWith('comments/TEST-2025-0001-0004')
          ? status(404)
          : null;
    const { summary } = await fetchFrom(replayed({ docket: DOCKET, comments, fault: gone }), folder);
    expect(summary.gaps.map(({ item }) => item)).toEqual(['TEST-2025-0001-0003', 'TEST-2025-0001-0004']);
    const { summary: next } = await fetchFrom(replayed({ docket: DOCKET, comments }), folder);
    expect(next).toMatchObject({ fetched: 2, kept: 2, gaps: [] });
  });

  test('the key goes to the interface alone, and is kept nowhere', async () => {
    const folder = scratch();
    const replay = replayed({ docket: DOCKET, comments: madeComments(3) });
    await fetchFrom(replay, folder);
    expect([...replay.keys.api]).toEqual([KEY]);
    expect([...replay.keys.files]).toEqual(['']);
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const one of all) expect(readFileSync(join(one.parentPath, one.name), 'utf8')).not.toContain(KEY);
    await expect(
      fetchFrom(replayed({ docket: DOCKET, comments: [], fault: () => status(403) }), scratch()),
    ).rejects.toThrow(/refuses the key \(403\): check REGULATIONS_GOV_API_KEY/);
    await expect(fetchFrom(replayed({ docket: 'OTHER-2025-0001', comments: [] }), scratch())).rejects.toThrow(
      /has no docket TEST-2025-0001/,
    );
  });
});

describe('hostile answers', () => {
  test('no file outside the folder, no request to another host, no file beyond its size', async () => {
    const [first] = madeComments(1);
    const folder = scratch();
    const comments: MadeComment[] = [
      {
        ...(first as MadeComment),
        files: { 'attachment_1.txt': 'y'.repeat(5000), '..%2F..%2Fescaped.txt': 'out' },
        urls: [
          'http://169.254.169.254/latest/meta-data',
          'https://evil.example/attachment_9.pdf',
          'file:///etc/passwd',
          'javascript:alert(1)',
          '//evil.example/x.pdf',
          'not an address',
        ],
      },
    ];
    const { summary } = await fetchFrom(replayed({ docket: DOCKET, comments }), join(folder, 'in'), {
      mostBytes: 4000,
    });
    const reasons = summary.gaps.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason.includes('not fetched'))).toHaveLength(6);
    expect(reasons.some((reason) => reason.includes('larger than 4000 bytes'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['in']);
    const names = Object.keys(filesIn(join(folder, 'in')));
    expect(names.every((name) => !name.includes('passwd') && !name.includes('..'))).toBe(true);
    expect(existsSync(join(folder, 'in', 'comments', first?.id ?? '', `${first?.id}_attachment_1.txt`))).toBe(
      false,
    );
  });

  test('an id that is a path is not used, and its absence is said', async () => {
    const comments = madeComments(3);
    const bad = { ...(comments[0] as MadeComment), id: '../../TEST-2025-0001-0009' };
    const { summary } = await fetchFrom(
      replayed({ docket: DOCKET, comments: [...comments.slice(1), bad] }),
      scratch(),
    );
    expect(summary.listed.comments).toBe(2);
    expect(summary.gaps[0]?.reason).toMatch(/1 comments fewer than it counts, up to 1 lines/);
  });

  test('a redirect to another host is not followed', async () => {
    const fault = (_: number, url: string): Fault | null =>
      url.endsWith('.txt') ? status(302, { location: 'http://169.254.169.254/' }) : null;
    const { summary } = await fetchFrom(
      replayed({ docket: DOCKET, comments: madeComments(1), fault }),
      scratch(),
    );
    expect(summary.gaps[0]?.reason).toMatch(/where we do not go/);
  });
});
