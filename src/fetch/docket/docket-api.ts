import { FetchError } from '../fetch-error.ts';
import type { PoliteFetch } from '../polite-fetch.ts';
import { DocketError } from './docket-error.ts';
import { easternTime } from './eastern-time.ts';
import { type AskList, type ListQuery, PAGE_SIZE } from './list-items.ts';
import type { ItemKind } from './listed-item.ts';
import type { Places } from './places.ts';
import type { RateLimit } from './rate-limit.ts';
import { type ReadList, readList, UnexpectedAnswer } from './read-list.ts';

/** Bytes that an answer may have; the longest comments are far shorter. */
const MOST_BYTES = 64 * 1024 * 1024;

/** An answer as it came, and as JSON. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
}

/** The interface of regulations.gov, version 4, as far as a docket needs it. Methods throw {@link FetchError}. */
export interface DocketApi {
  /** Null where there is no such docket. */
  readonly docket: (id: string) => Promise<Answer | null>;
  readonly list: (kind: ItemKind, docket: string, onUnusable: (lines: number) => void) => AskList;
  /** An item with its attachments; null where it is gone. */
  readonly item: (kind: ItemKind, id: string) => Promise<Answer | null>;
}

export interface DocketApiOptions {
  readonly places: Places;
  /** Goes into a header of requests to the interface, and nowhere else. */
  readonly key: string;
  readonly client: PoliteFetch;
  readonly limit: RateLimit;
}

export function docketApi({ places, key, client, limit }: DocketApiOptions): DocketApi {
  const get = <T>(path: string, convert: (answer: Answer | null) => T): Promise<T> => {
    const url = `${places.api}/${path}`;
    return limit.within(() =>
      client({
        url,
        headers: () => ({ 'x-api-key': key, accept: 'application/vnd.api+json' }),
        read: async (response) => {
          limit.learn(response.headers);
          if (response.status === 401 || response.status === 403) throw refusedKey(places, response.status);
          if (response.status === 404) return convert(null);
          if (!response.ok)
            throw new FetchError('status', url, `answered ${response.status}`, { status: response.status });
          return understood(url, await boundedText(url, response), convert);
        },
      }),
    );
  };
  return {
    docket: (id) => get(`dockets/${id}`, (answer) => answer),
    item: (kind, id) => get(`${kind}/${id}?include=attachments`, (answer) => checked(answer, id)),
    list: (kind, docket, onUnusable) => (query) =>
      get(`${kind}?${new URLSearchParams(parameters(docket, query))}`, (answer): ReadList => {
        const page = readList(answer?.json, kind, query.page);
        if (page.unusable > 0) onUnusable(page.unusable);
        return page;
      }),
  };
}

/** The longest-known trap of the interface: it answers in UTC and asks in Eastern time. */
const parameters = (docket: string, { from, to, descending, page }: ListQuery): Record<string, string> => {
  const sign = descending ? '-' : '';
  return {
    'filter[docketId]': docket,
    ...(from === null ? {} : { 'filter[lastModifiedDate][ge]': easternTime(from) }),
    ...(to === null ? {} : { 'filter[lastModifiedDate][le]': easternTime(to) }),
    sort: `${sign}lastModifiedDate,${sign}documentId`,
    'page[size]': String(PAGE_SIZE),
    'page[number]': String(page),
  };
};

/** Another item's answer under this one's address must not be stored as its own. */
function checked(answer: Answer | null, id: string): Answer | null {
  const { data } = (answer?.json ?? {}) as { data?: { id?: unknown; attributes?: unknown } };
  if (answer !== null && (data?.id !== id || typeof data.attributes !== 'object')) {
    throw new UnexpectedAnswer(`no record of ${id}`);
  }
  return answer;
}

/** What is no JSON, or other JSON than promised, comes of a server in trouble: it is asked again. */
function understood<T>(url: string, text: string, convert: (answer: Answer) => T): T {
  try {
    return convert({ text, json: JSON.parse(text) });
  } catch (error) {
    const what = error instanceof UnexpectedAnswer ? error.message : 'something that is no JSON';
    throw new FetchError('cut', url, `answered with ${what}`);
  }
}

async function boundedText(url: string, response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new FetchError('size', url, `answers with more than ${MOST_BYTES} bytes`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

const refusedKey = ({ api }: Places, status: number): DocketError =>
  new DocketError(
    `${new URL(api).host} refuses the key (${status}): check REGULATIONS_GOV_API_KEY, or ask for a new key at https://open.gsa.gov/api/regulationsgov/`,
  );
