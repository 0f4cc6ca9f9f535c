import { setTimeout } from 'node:timers/promises';
import { type Clock, type PoliteFetch, type Politeness, politeFetch } from '../../fetch/polite-fetch.ts';
import { VERSION } from '../../version.ts';
import type { OptionValues } from '../command.ts';
import { say } from '../output.ts';
import { count } from '../values.ts';

const CLOCK: Clock = { now: () => Date.now(), sleep: (milliseconds) => setTimeout(milliseconds) };

/** The client of the command line: real time, our name, and a line for each wait. */
export const politeClient = (options: OptionValues, manners: Partial<Politeness> = {}): PoliteFetch =>
  politeFetch({
    clock: CLOCK,
    userAgent: `sunset-review/${VERSION}`,
    delay: count(options, 'delay', 1000, 0),
    onRetry: (error, wait) => say(`${error.message}; again in ${Math.ceil(wait / 1000)} s`),
    ...manners,
  });
