import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { easternTime } from '../../../src/fetch/docket/eastern-time.ts';

/** A comment of a made-up docket, from which the answers of the interface are made. */
export interface MadeComment {
  readonly id: string;
  /** Instant of the last change. */
  modified: number;
  /** File name → contents. */
  readonly files: Readonly<Record<string, string>>;
  /** Addresses given instead of our own, as an attacker would. */
  readonly urls?: readonly string[];
}

export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export interface ReplayOptions {
  readonly docket: string;
  readonly comments: MadeComment[];
  /** What happens to the n-th request (counted from 0) instead of an answer. */
  readonly fault?: (number: number, url: string) => Fault | null;
  /** Called after each answer: the docket may change meanwhile. */
  readonly after?: (number: number) => void;
  readonly remaining?: () => number;
}

export interface Replay {
  readonly listener: RequestListener;
  /** Paths asked for, in order, with the range where one was. */
  readonly asked: string[];
  /** Keys sent, by what was asked for. */
  readonly keys: { readonly api: Set<string>; readonly files: Set<string> };
}

const SECOND = 1000;
const stamp = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** A server in the shape of regulations.gov's interface, version 4, with files beside it. */
export function replayed({ docket, comments, fault, after, remaining }: ReplayOptions): Replay {
  const asked: string[] = [];
  const keys = { api: new Set<string>(), files: new Set<string>() };
  let number = 0;
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const own = `http://${request.headers.host}`;
    const isApi = url.pathname.startsWith('/v4/');
    asked.push(`${url.pathname}${request.headers.range ? ` ${request.headers.range}` : ''}`);
    keys[isApi ? 'api' : 'files'].add(String(request.headers['x-api-key'] ?? ''));
    const trouble = fault?.(number, url.pathname) ?? null;
    number += 1;
    if (trouble) return trouble(request, response);
    response.on('finish', () => after?.(number - 1));
    response.setHeader('x-ratelimit-limit', '1000');
    if (remaining) response.setHeader('x-ratelimit-remaining', String(remaining()));
    const json = (value: unknown, status = 200): void =>
      void response
        .writeHead(status, { 'content-type': 'application/vnd.api+json' })
        .end(JSON.stringify(value));
    const [, , kind, id] = url.pathname.split('/');
    if (!isApi) return file(comments, url.pathname, request, response);
    if (kind === 'dockets') {
      if (id !== docket) return json({ errors: [{ status: '404', title: 'NOT FOUND' }] }, 404);
      return json({
        data: { id: docket, type: 'dockets', attributes: { title: 'A docket', agencyId: 'TEST' } },
      });
    }
    if (id !== undefined) {
      const comment = comments.find((one) => one.id === id);
      return comment ? json(detail(comment, docket, own)) : json({ errors: [{ status: '404' }] }, 404);
    }
    return list(kind === 'comments' ? comments : [], url.searchParams, json);
  };
  return { listener, asked, keys };
}

function list(
  comments: readonly MadeComment[],
  query: URLSearchParams,
  json: (value: unknown, status?: number) => void,
): void {
  const size = Number(query.get('page[size]'));
  const page = Number(query.get('page[number]'));
  if (size < 5 || size > 250 || page < 1 || page > 20) {
    json({ errors: [{ status: '400' }] }, 400);
    return;
  }
  const from = query.get('filter[lastModifiedDate][ge]') ?? '';
  const to = query.get('filter[lastModifiedDate][le]') ?? '~';
  const down = query.get('sort')?.startsWith('-') ? -1 : 1;
  const within = comments
    .filter(({ modified }) => (from === '' && to === '~') || between(shown(modified), from, to))
    .map((comment) => ({ comment, sort: stamp(comment.modified) + comment.id }))
    .sort((a, b) => down * (a.sort < b.sort ? -1 : 1));
  const lines = within.slice((page - 1) * size, page * size);
  json({
    data: lines.map(({ comment: { id, modified } }) => ({
      id,
      type: 'comments',
      attributes: {
        documentType: 'Public Submission',
        lastModifiedDate: stamp(modified),
        highlightedContent: '',
        withdrawn: false,
        agencyId: 'TEST',
        title: `Comment ${id}`,
        objectId: '0900006485bfe57b',
        postedDate: '2025-06-16T04:00:00Z',
      },
      links: { self: `https://api.regulations.gov/v4/comments/${id}` },
    })),
    meta: {
      hasNextPage: page < 20 && page * size < within.length,
      hasPreviousPage: page > 1,
      numberOfElements: lines.length,
      pageNumber: page,
      pageSize: size,
      totalElements: within.length,
      totalPages: Math.min(20, Math.ceil(within.length / size)),
      firstPage: page === 1,
      lastPage: page === 20 || page * size >= within.length,
    },
  });
}

const known = new Map<number, string>();
function shown(instant: number): string {
  const text = known.get(instant) ?? easternTime(instant);
  known.set(instant, text);
  return text;
}

const between = (value: string, from: string, to: string): boolean => value >= from && value <= to;

function detail({ id, modified, files, urls }: MadeComment, docket: string, own: string): unknown {
  const addresses = [...Object.keys(files).map((name) => `${own}/${id}/${name}`), ...(urls ?? [])];
  const attachments = addresses.map((fileUrl, index) => ({
    id: `09000064${id}${index}`,
    type: 'attachments',
    attributes: {
      docOrder: index + 1,
      title: `Attachment ${index + 1}`,
      modifyDate: stamp(modified),
      fileFormats: [{ fileUrl, format: /\.(\w+)$/.exec(fileUrl)?.[1] ?? 'pdf', size: 1000 }],
    },
  }));
  return {
    data: {
      id,
      type: 'comments',
      attributes: {
        agencyId: 'TEST',
        docketId: docket,
        documentType: 'Public Submission',
        comment: `See attached. This is comment ${id}, changed ${stamp(modified)}.`,
        title: `Comment ${id}`,
        organization: `Organization ${id}`,
        modifyDate: stamp(modified),
        postedDate: '2025-06-16T04:00:00Z',
        receiveDate: '2025-06-15T04:00:00Z',
        fileFormats: null,
      },
      relationships: {
        attachments: { data: attachments.map((one) => ({ id: one.id, type: 'attachments' })) },
      },
    },
    included: attachments,
  };
}

export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;

function file(
  comments: readonly MadeComment[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, id, name = ''] = path.split('/');
  const text = comments.find((one) => one.id === id)?.files[decodeURIComponent(name)];
  if (text === undefined) return void response.writeHead(404).end('not here');
  const bytes = Buffer.from(text);
  const etag = etagOf(text);
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  if (from !== undefined && request.headers['if-range'] === etag && Number(from) < bytes.length) {
    const rest = bytes.subarray(Number(from));
    response.writeHead(206, {
      etag,
      'content-length': String(rest.length),
      'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
    });
    return void response.end(rest);
  }
  response.writeHead(200, { etag, 'content-length': String(bytes.length) }).end(bytes);
}

/** Comments of a docket, a second apart, each with one or two files. */
export const madeComments = (count: number, from = Date.parse('2025-06-16T16:00:00Z')): MadeComment[] =>
  Array.from({ length: count }, (_, i) => {
    const id = `TEST-2025-0001-${String(i + 2).padStart(4, '0')}`;
    return {
      id,
      modified: from + i * SECOND,
      files: {
        'attachment_1.txt': `Letter of ${id}. We ask that the rule be kept.\n`.repeat(20 + i),
        ...(i % 3 === 0 ? { 'attachment_2.html': `<p>A table of ${id}, with figures.</p>` } : {}),
      },
    };
  });
