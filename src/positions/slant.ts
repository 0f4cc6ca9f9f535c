import type { AskGuess } from './learned/reader.ts';
import type { AskReading } from './stance.ts';

/**
 * How strongly the rest of a submission speaks for the side that a sentence takes. Whoever wants most of the asks
 * rarely opposes the next one, and the other way round; the same on the odd letters of the labelled set and the sample.
 */
const STRENGTH = 3;

/** How closely the side taken on an ask goes with those taken on the others, 0 to 1. */
export type Leaning = (ask: string) => number;

interface Beliefs {
  readonly favor: number;
  readonly against: number;
}

/**
 * Shifts the views of each ask by what the submission says of all the other asks, as far as they and it lean the same
 * way. A submission that speaks to one ask only is left as it is.
 */
export function withSlant(
  byAsk: ReadonlyMap<string, readonly AskReading[]>,
  leaning: Leaning,
): Map<string, AskReading[]> {
  const beliefs = new Map([...byAsk].map(([ask, readings]) => [ask, beliefsOf(readings)]));
  let lean = 0;
  let spoken = 0;
  for (const [ask, { favor, against }] of beliefs) {
    lean += leaning(ask) * (favor - against);
    spoken += favor + against;
  }
  return new Map(
    [...byAsk].map(([ask, readings]) => {
      const own = beliefs.get(ask) ?? { favor: 0, against: 0 };
      const others = lean - leaning(ask) * (own.favor - own.against);
      const slant = (leaning(ask) * others) / (spoken - own.favor - own.against + 1);
      return [ask, readings.map((reading) => ({ ...reading, slant, guess: shifted(reading.guess, slant) }))];
    }),
  );
}

function beliefsOf(readings: readonly AskReading[]): Beliefs {
  let favor = 0;
  let against = 0;
  for (const { guess } of readings) {
    favor = Math.max(favor, guess.spoken * (guess.views.support + guess.views.conditional));
    against = Math.max(against, guess.spoken * guess.views.oppose);
  }
  return { favor, against };
}

function shifted(guess: AskGuess, slant: number): AskGuess {
  const up = Math.exp(STRENGTH * slant);
  const { support, conditional, oppose, mixed, mentions, other } = guess.views;
  const views = {
    support: support * up,
    conditional: conditional * up,
    oppose: oppose / up,
    mixed,
    mentions,
    other,
  };
  const sum = views.support + views.conditional + views.oppose + mixed + mentions + other;
  return {
    ...guess,
    views: {
      support: views.support / sum,
      conditional: views.conditional / sum,
      oppose: views.oppose / sum,
      mixed: mixed / sum,
      mentions: mentions / sum,
      other: other / sum,
    },
  };
}
