import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { madeComments, replayed } from '../fetch/docket/replayed-docket.ts';
import { withServer } from '../fetch/loopback.ts';
import {
  contentsOf,
  type Ended,
  hasRealDocket,
  jsonLines,
  MAIN,
  REAL_DOCKET,
  scratch,
  sunset,
} from './sunset.ts';

const DOCKET = 'TEST-2025-0001';
const KEY = 'KEY0f3a9c-never-printed';
const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Fetches in a process of its own, while this one answers. */
function start(into: string, origin: string): Running {
  const child = spawn(
    process.execPath,
    [MAIN, 'fetch', 'docket', DOCKET, '--out', into, '--base-url', `${origin}/v4`, '--delay', '0', '--json'],
    { env: { ...process.env, REGULATIONS_GOV_API_KEY: KEY } },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, out, err }))) };
}
const fetchInto = (into: string, origin: string): Promise<Ended> => start(into, origin).ended;

/** What ingestion sees: all but our own notes. */
const filesOf = (into: string): Record<string, string> =>
  existsSync(into)
    ? Object.fromEntries(Object.entries(contentsOf(into)).filter(([name]) => !name.startsWith('.sunset')))
    : {};

/** The real docket's comments as the interface gives them, with its attachments. */
function realDocket(): { readonly listener: RequestListener; readonly attachments: string[] } {
  const paths = readdirSync(REAL_DOCKET, { recursive: true, encoding: 'utf8' });
  const records = new Map(
    paths
      .filter((path) => /-0010-00\d\d\.json$/.test(path) && !path.startsWith('documents'))
      .map((path) => [path.replace(/^.*\/|\.json$/g, ''), join(REAL_DOCKET, path)]),
  );
  const attachments = paths.filter((path) => /_attachment_/.test(path));
  const listed = {
    data: [...records.keys()].map((id) => ({
      id,
      type: 'comments',
      attributes: { lastModifiedDate: '2015-10-01T21:41:41Z' },
    })),
    meta: { totalElements: records.size, hasNextPage: false },
  };
  const nothing = { data: [], meta: { totalElements: 0, hasNextPage: false } };
  const detail = (id: string, host: string): unknown => ({
    ...JSON.parse(readFileSync(records.get(id) ?? '', 'utf8')),
    included: attachments
      .filter((path) => path.includes(`/${id}_`))
      .map((path) => ({
        type: 'attachments',
        attributes: { fileFormats: [{ fileUrl: `http://${host}/${id}/${path.replace(/^.*?_/, '')}` }] },
      })),
  });
  const answer = (path: string, host: string): string | Buffer => {
    const [, first = '', kind = '', id] = path.split('/');
    if (first !== 'v4') {
      return readFileSync(join(REAL_DOCKET, paths.find((one) => one.endsWith(`/${first}_${kind}`)) ?? ''));
    }
    if (kind === 'dockets') return JSON.stringify({ data: { id, type: 'dockets', attributes: {} } });
    if (id !== undefined) return JSON.stringify(detail(id, host));
    return JSON.stringify(kind === 'comments' ? listed : nothing);
  };
  return {
    attachments,
    listener: ({ url = '', headers }, response) =>
      void response.end(answer(new URL(url, 'http://x').pathname, headers.host ?? '')),
  };
}

describe('sunset fetch docket', () => {
  test('killed at any moment and started again: the same files, and no finished one is asked for twice', async () => {
    const replay = replayed({ docket: DOCKET, comments: madeComments(40) });
    let left = Number.POSITIVE_INFINITY;
    let victim: ChildProcess | null = null;
    const listener: RequestListener = (request, response) => {
      left -= 1;
      if (left === 0) victim?.kill('SIGKILL');
      replay.listener(request, response);
    };
    const filesAsked = (): number => replay.asked.splice(0).filter((path) => !path.startsWith('/v4/')).length;
    await withServer(listener, async (origin) => {
      const whole = join(folder, 'whole');
      expect((await fetchInto(whole, origin)).code).toBe(0);
      const once = filesAsked();

      const parts = join(folder, 'parts');
      const moments = [1, 3, 8, 23, 40];
      for (const moment of moments) {
        const before = filesOf(parts);
        left = moment;
        const running = start(parts, origin);
        victim = running.child;
        expect((await running.ended).code).toBeNull();
        expect(filesOf(parts)).toMatchObject(before);
      }
      const { code, out, err } = await fetchInto(parts, origin);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(filesOf(parts)).toEqual(filesOf(whole));
      expect(jsonLines(out)).toMatchObject([{ listed: { comments: 40 }, gaps: [] }]);
      // Each kill may cost the file that was under way.
      expect(filesAsked()).toBeLessThanOrEqual(once + moments.length);
    });
  });

  test('what it fetched, sunset run reads', () => {
    const out = join(folder, 'out');
    const ws = join(folder, 'ws');
    const { code, err } = sunset(['run', join(folder, 'whole'), '--out', out, '--workspace', ws]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(jsonLines(sunset(['status', '--json', '--workspace', ws]).out)).toMatchObject([
      { submissions: 40, problems: [], files: { missing: 0, failed: 0 } },
    ]);
  });

  test.runIf(hasRealDocket)(
    'a real docket, served in the shape of the interface, arrives whole',
    async () => {
      const { listener, attachments } = realDocket();
      await withServer(listener, async (origin) => {
        const into = join(folder, 'real');
        const { code, err } = await fetchInto(into, origin);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const served = contentsOf(REAL_DOCKET);
        const fetched = Object.entries(filesOf(into)).filter(([name]) => /_attachment_/.test(name));
        expect(fetched.map(([, hash]) => hash).sort()).toEqual(
          attachments.map((name) => served[name]).sort(),
        );
      });
    },
  );

  test('without a key, with a wrong one, and for what is not there: one line, and how to go on', async () => {
    const none = sunset(['fetch', 'docket', 'USTR-2015-0010']);
    expect(none.code).toBe(2);
    expect(none.err).toMatch(/REGULATIONS_GOV_API_KEY/);
    expect(none.err.trim().split('\n')).toHaveLength(1);

    const elsewhere = sunset(['fetch', 'docket', 'ustr-2025-0004']);
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.err).toMatch(/comments\.ustr\.gov.*sunset run/s);

    const refuse: RequestListener = (_, response) => void response.writeHead(403).end();
    await withServer(refuse, async (origin) => {
      const wrong = await fetchInto(join(folder, 'none'), origin);
      expect(wrong.code).toBe(1);
      expect(wrong.err).toMatch(/refuses the key/);
      expect(wrong.err + wrong.out).not.toContain(KEY);
    });
  });

  test('a folder that holds other things is left as it is', async () => {
    const into = join(folder, 'mine');
    mkdirSync(join(into, 'notes'), { recursive: true });
    writeFileSync(join(into, 'notes', 'mine.txt'), 'my own');
    await withServer(replayed({ docket: DOCKET, comments: madeComments(2) }).listener, (origin) =>
      fetchInto(into, origin),
    );
    expect(readFileSync(join(into, 'notes', 'mine.txt'), 'utf8')).toBe('my own');
  });
});
