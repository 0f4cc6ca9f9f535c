import { FetchError } from './fetch-error.ts';

const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/** Sends one request and gives the bare answer. */
export type Send = (url: URL, headers: Readonly<Record<string, string>>) => Promise<Response>;

/**
 * Follows redirects by hand: to allowed addresses only, never from https to http, and the headers that a caller adds
 * (keys among them) stay with the host they were meant for. Throws {@link FetchError} for a loop or a forbidden address.
 */
export async function follow(
  start: string,
  headers: Readonly<Record<string, string>>,
  allowed: (url: URL) => boolean,
  send: Send,
): Promise<Response> {
  let url = new URL(start);
  const { origin } = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!/^https?:$/.test(url.protocol) || !allowed(url)) {
      throw new FetchError('address', start, `leads to ${url.href}, where we do not go`);
    }
    const response = await send(url, url.origin === origin ? headers : {});
    if (!MOVED.has(response.status)) return response;
    await response.body?.cancel();
    const location = response.headers.get('location') ?? '';
    if (!URL.canParse(location, url.href)) {
      throw new FetchError('redirect', start, 'redirects to no address');
    }
    const next = new URL(location, url.href);
    if (url.protocol === 'https:' && next.protocol === 'http:') {
      throw new FetchError('redirect', start, `redirects from https to ${next.href}`);
    }
    url = next;
  }
  throw new FetchError('redirect', start, `redirects more than ${MOST_REDIRECTS} times`);
}
