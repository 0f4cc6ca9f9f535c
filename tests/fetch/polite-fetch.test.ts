import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { politeFetch } from '../../src/fetch/polite-fetch.ts';
import { retryAfter } from '../../src/fetch/retry-after.ts';
import { withServer } from './loopback.ts';
import { stillClock } from './still-clock.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const ok: Answer = (_, response) => void response.end('good');
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end();
/** Promises ten bytes, sends four and cuts the line. */
const cut: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '10' });
  response.write('four', () => response.destroy());
};
const hang: Answer = () => {};
const stall: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '10' });
  response.write('four');
};

/** Gives the answers one after another, and asks until the client has had enough. */
function ask(answers: readonly Answer[], manners: Partial<Parameters<typeof politeFetch>[0]> = {}) {
  const clock = stillClock();
  const seen: IncomingMessage[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? ok;
    seen.push(request);
    answer(request, response);
  };
  return withServer(listener, async (origin) => {
    const client = politeFetch({ clock, userAgent: 'sunset-test', silence: 200, ...manners });
    const result = await client({
      url: `${origin}/a`,
      headers: () => ({ 'x-api-key': 'secret' }),
      read: async (response) => ({ status: response.status, text: await response.text() }),
    }).catch((error: unknown) => error as Error);
    return { result, seen, slept: clock.slept };
  });
}

describe('a polite client', () => {
  test('says who it is', async () => {
    const { result, seen } = await ask([ok]);
    expect(result).toEqual({ status: 200, text: 'good' });
    expect(seen[0]?.headers['user-agent']).toBe('sunset-test');
  });

  test.each([
    ['a server that is busy, twice', [status(503), status(500), ok], [2000, 4000]],
    ['Retry-After in seconds', [status(429, { 'retry-after': '30' }), ok], [30_000]],
    [
      'Retry-After as a date',
      [status(503, { 'retry-after': 'Thu, 01 Jan 1970 00:01:00 GMT' }), ok],
      [60_000],
    ],
    ['a line that is cut in the middle', [cut, ok], [2000]],
    ['a server that never answers', [hang, ok], [2000]],
    ['a server that stops in the middle', [stall, ok], [2000]],
    ['a server that shuts the door', [(_, response) => void response.destroy(), ok], [2000]],
  ] satisfies [string, Answer[], number[]][])('tries again after %s', async (_, answers, slept) => {
    const run = await ask(answers);
    expect(run.result).toEqual({ status: 200, text: 'good' });
    expect(run.slept).toEqual(slept);
  });

  test('gives up after its tries, and says why', async () => {
    const { result, seen } = await ask([status(503)], { tries: 3 });
    expect(seen).toHaveLength(3);
    expect(result).toMatchObject({ name: 'FetchError', problem: 'status', status: 503 });
  });

  test('does not wait longer than it may', async () => {
    const { result, slept } = await ask([status(429, { 'retry-after': '86400' }), ok]);
    expect(result).toMatchObject({ status: 429, wait: 86_400_000 });
    expect(slept).toEqual([]);
  });

  test('leaves a final refusal to the reader', async () => {
    const { result, seen } = await ask([status(404)]);
    expect(result).toMatchObject({ status: 404 });
    expect(seen).toHaveLength(1);
  });

  test('follows a redirect, but not a loop', async () => {
    const moved = await ask([status(302, { location: '/b' }), ok]);
    expect(moved.result).toMatchObject({ text: 'good' });
    expect(moved.seen[1]?.headers['x-api-key']).toBe('secret');
    const loop = await ask([status(302, { location: '/a' })]);
    expect(loop.result).toMatchObject({ problem: 'redirect' });
    expect(loop.seen.length).toBeLessThan(10);
  });

  test.each([
    ['no address', { location: 'http://' }, 'redirect'],
    ['a file', { location: 'file:///etc/passwd' }, 'address'],
    ['a host that is not allowed', { location: 'http://localhost:1/' }, 'address'],
  ])('does not follow a redirect to %s', async (_, headers, problem) => {
    const { result } = await ask([status(301, headers)], { allowed: (url) => url.hostname === '127.0.0.1' });
    expect(result).toMatchObject({ problem });
  });

  test('keeps a key from other hosts', async () => {
    const keys: unknown[] = [];
    const other = (request: IncomingMessage, response: ServerResponse) => {
      keys.push(request.headers['x-api-key']);
      response.end('there');
    };
    await withServer(other, async (elsewhere) => {
      const { result } = await ask([status(302, { location: elsewhere })]);
      expect(result).toMatchObject({ text: 'there' });
    });
    expect(keys).toEqual([undefined]);
  });

  test('asks one thing at a time, and waits between', async () => {
    const clock = stillClock();
    let open = 0;
    const listener = (_: IncomingMessage, response: ServerResponse) => {
      open += 1;
      expect(open).toBe(1);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 5);
    };
    await withServer(listener, async (url) => {
      const client = politeFetch({ clock, userAgent: 'sunset-test', delay: 700 });
      const read = (response: Response) => response.text();
      await Promise.all([client({ url, read }), client({ url, read }), client({ url, read })]);
    });
    expect(clock.slept).toEqual([700, 700]);
  });
});

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 1970 00:00:10 GMT', 9000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s', (value, wait) => {
    expect(retryAfter(value, 1000)).toBe(wait);
  });
});
