import type { Clock } from '../../src/fetch/polite-fetch.ts';

/** A clock that goes on only when somebody sleeps, and remembers for how long. */
export function stillClock(start = 0): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
