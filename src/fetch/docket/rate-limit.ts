import { FetchError } from '../fetch-error.ts';
import type { Clock } from '../polite-fetch.ts';

const MINUTE = 60_000;
/** The limit is of requests in the last hour: a part of it comes back after a while. */
const PAUSE = 5 * MINUTE;
/** With these pauses a whole hour goes by, and a little more. */
const MOST_PAUSES = 14;

export interface RateLimit {
  /** Told by the headers of an answer what is left of the hourly limit. */
  readonly learn: (headers: Headers) => void;
  /** Does a request within the limit: waits when it is used up, before and after the server says so. */
  readonly within: <T>(request: () => Promise<T>) => Promise<T>;
}

/** Keeps to the hourly limit of api.data.gov. `onPause` hears of every pause, in milliseconds. */
export function rateLimit(sleep: Clock['sleep'], onPause: (milliseconds: number) => void): RateLimit {
  let isUsedUp = false;
  const pause = async (): Promise<void> => {
    onPause(PAUSE);
    await sleep(PAUSE);
    isUsedUp = false;
  };
  return {
    learn: (headers) => {
      const remaining = headers.get('x-ratelimit-remaining');
      isUsedUp = remaining !== null && /^\d+$/.test(remaining) && Number(remaining) === 0;
    },
    within: async (request) => {
      for (let pauses = 0; ; pauses += 1) {
        if (isUsedUp) await pause();
        try {
          return await request();
        } catch (error) {
          const isOver = error instanceof FetchError && error.status === 429;
          if (!isOver || pauses >= MOST_PAUSES) throw error;
          isUsedUp = true;
        }
      }
    },
  };
}
