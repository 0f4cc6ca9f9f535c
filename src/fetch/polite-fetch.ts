import { FetchError } from './fetch-error.ts';
import { follow } from './follow.ts';
import { retryAfter } from './retry-after.ts';
import { timeLimited } from './time-limited.ts';

/** Time as the caller gives it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Politeness {
  readonly clock: Clock;
  /** Says who asks, and where to complain. */
  readonly userAgent: string;
  /** Milliseconds between the end of one request and the beginning of the next. */
  readonly delay: number;
  /** How often a request is sent before it counts as failed. */
  readonly tries: number;
  /** Milliseconds before the second try; doubled for each further one. */
  readonly backOff: number;
  /** The longest wait, in milliseconds, that a server may ask for with `Retry-After`. */
  readonly longestWait: number;
  /** Milliseconds without a byte after which a request ends. */
  readonly silence: number;
  /** Where we go, redirects included. */
  readonly allowed: (url: URL) => boolean;
  /** Told before each wait for another try. */
  readonly onRetry: (error: FetchError, wait: number) => void;
}

export interface PoliteRequest<T> {
  readonly url: string;
  /** Asked anew at each try, so that a download can go on where it broke off. Not sent to another host. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /**
   * Reads an answer, whatever its status but those that mean "not now". A {@link FetchError} that passes, thrown here
   * or by the body, leads to another try.
   */
  readonly read: (response: Response) => Promise<T>;
}

/** Sends a request, again where it makes sense, one at a time. Throws {@link FetchError}. */
export type PoliteFetch = <T>(request: PoliteRequest<T>) => Promise<T>;

const MANNERS = {
  delay: 1000,
  tries: 5,
  backOff: 2000,
  longestWait: 3_600_000,
  silence: 60_000,
  allowed: () => true,
  onRetry: () => {},
};

/** A client that waits between requests, backs off, and does what `Retry-After` asks. */
export function politeFetch(
  given: Pick<Politeness, 'clock' | 'userAgent'> & Partial<Politeness>,
): PoliteFetch {
  const manners: Politeness = { ...MANNERS, ...given };
  const { clock } = manners;
  let queue: Promise<unknown> = Promise.resolve();
  let free = Number.NEGATIVE_INFINITY;

  const once = async <T>(request: PoliteRequest<T>): Promise<T> => {
    const early = free - clock.now();
    if (early > 0) await clock.sleep(early);
    try {
      return await ask(request, manners);
    } finally {
      free = clock.now() + manners.delay;
    }
  };
  const persist = async <T>(request: PoliteRequest<T>): Promise<T> => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await once(request);
      } catch (error) {
        if (!(error instanceof FetchError) || !error.passes || tried >= manners.tries) throw error;
        const wait = error.wait ?? manners.backOff * 2 ** (tried - 1);
        if (wait > manners.longestWait) throw error;
        manners.onRetry(error, wait);
        await clock.sleep(wait);
      }
    }
  };
  return <T>(request: PoliteRequest<T>): Promise<T> => {
    const answer = queue.then(() => persist(request));
    queue = answer.catch(() => {});
    return answer;
  };
}

async function ask<T>({ url, headers, read }: PoliteRequest<T>, manners: Politeness): Promise<T> {
  const response = await timeLimited(url, manners.silence, (signal) =>
    follow(url, headers?.() ?? {}, manners.allowed, (to, own) =>
      fetch(to, { redirect: 'manual', signal, headers: { ...own, 'user-agent': manners.userAgent } }),
    ),
  );
  const refusal = new FetchError('status', url, `answered ${response.status}`, {
    status: response.status,
    wait: retryAfter(response.headers.get('retry-after'), manners.clock.now()),
  });
  if (refusal.passes) {
    await response.body?.cancel();
    throw refusal;
  }
  try {
    return await read(response);
  } finally {
    if (!response.bodyUsed) await response.body?.cancel();
  }
}
