import type { AskGuess } from './learned/reader.ts';
import type { AskReading } from './stance.ts';

/**
 * How strongly the rest of a submission speaks for the side that a sentence takes. Whoever wants most of the asks
 * rarely opposes the next one, and the other way round; chosen on the odd-numbered letters of the labelled set.
 */
const STRENGTH = 1.5;

interface Beliefs {
  readonly favor: number;
  readonly against: number;
}

/**
 * Shifts the views of each ask by what the submission says of all the other asks: from -1, against them, to 1, in
 * favor. A submission that speaks to one ask only is left as it is.
 */
export function withSlant(byAsk: ReadonlyMap<string, readonly AskReading[]>): Map<string, AskReading[]> {
  const beliefs = new Map([...byAsk].map(([ask, readings]) => [ask, beliefsOf(readings)]));
  let favor = 0;
  let against = 0;
  for (const belief of beliefs.values()) {
    favor += belief.favor;
    against += belief.against;
  }
  return new Map(
    [...byAsk].map(([ask, readings]) => {
      const own = beliefs.get(ask) ?? { favor: 0, against: 0 };
      const others = { favor: favor - own.favor, against: against - own.against };
      const slant = (others.favor - others.against) / (others.favor + others.against + 1);
      return [ask, readings.map(({ sentence, guess }) => ({ sentence, guess: shifted(guess, slant) }))];
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
