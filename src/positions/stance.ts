import type { Stance } from '../model/position.ts';
import { conditionIn } from './claims/condition.ts';
import { statesWish } from './claims/wish.ts';
import type { AskGuess } from './learned/reader.ts';
import type { PlacedSentence } from './sentences-of.ts';

/** A sentence with what it seems to say of one ask, for the submitter. */
export interface AskReading {
  readonly sentence: PlacedSentence;
  readonly guess: AskGuess;
  /** Probability that the sentence is about the likeliest other ask. */
  readonly rival: number;
  /** How far the rest of the submission leans to this ask, from -1, against it, to 1. */
  readonly slant: number;
}

/** Where a submission stands on an ask, before it is decided whether that is sure enough. */
export interface StanceFinding {
  readonly stance: Stance;
  /** Belief that the submitter takes this side, 0 to 1, not yet calibrated. */
  readonly belief: number;
  /** The sentences that show it, in the order of the text; for `mixed` and where it is contested one of each side. */
  readonly shownBy: readonly AskReading[];
  /** A sentence of the same submission takes the other side nearly as plainly: a person should read both. */
  readonly isContested: boolean;
  /** Belief in the other side. */
  readonly otherBelief: number;
}

export interface StanceSettings {
  /** The weaker side's share of the stronger from which both are reported. */
  readonly mixedShare: number;
  /** Belief that the weaker side needs by itself. */
  readonly mixedBelief: number;
  /** Belief in one sentence from which both are reported whatever the share. */
  readonly plainBelief: number;
  /** Belief in one sentence for the weaker side from which the stronger is contested, by itself or as a share of its best. */
  readonly contestedBelief: number;
  readonly contestedShare: number;
  /** What a mention counts against a side taken elsewhere: naming a subject first does not undo the view that follows. */
  readonly mentionWeight: number;
  /** Belief in conditional support, as a share of that in plain support, from which a stance is conditional. */
  readonly conditionalShare: number;
  /** Share of plain support that counts as conditional where the sentence states a condition. */
  readonly statedBonus: number;
  /** Share of a conditional view that counts as one where the sentence states no condition. */
  readonly unstatedShare: number;
  /** Share of the best sentence's belief from which another is shown beside it. */
  readonly shownShare: number;
  readonly shownMost: number;
  /** What a sentence that only says how things are weighs among those shown. */
  readonly describedWeight: number;
}

export const STANCE_SETTINGS: StanceSettings = {
  mixedShare: 0.95,
  mixedBelief: 0.7,
  plainBelief: 0.9,
  contestedBelief: 0.5,
  contestedShare: 0.6,
  mentionWeight: 0.5,
  conditionalShare: 0.6,
  statedBonus: 0.4,
  unstatedShare: 0.5,
  shownShare: 0.6,
  shownMost: 3,
  describedWeight: 0.7,
};

type Side = 'for' | 'against';

const own = ({ spoken, views }: AskGuess, side: Side): number =>
  spoken * (side === 'for' ? views.support + views.conditional : views.oppose) + (spoken * views.mixed) / 2;

/** A title of a few words names a subject and takes no view of it. */
const isTitle = ({ sentence }: AskReading): boolean =>
  sentence.block === 'heading' && sentence.text.split(/\s+/).length < 6;

/** Words below which a sentence is more like a run-in title than a view that weighs against another. */
const FEWEST_WORDS = 5;
const isWhole = ({ sentence }: AskReading): boolean => sentence.text.split(/\s+/).length >= FEWEST_WORDS;

/** Several sentences that say the same make it likelier, each further one by less. */
function together(beliefs: readonly number[]): number {
  const best = [...beliefs].sort((a, b) => b - a).slice(0, 3);
  let doubt = 1;
  best.forEach((belief, index) => {
    doubt *= 1 - belief / (index + 1);
  });
  return 1 - doubt;
}

/** Joins what the sentences of a submission say of one ask. */
export function stanceFrom(
  all: readonly AskReading[],
  settings: StanceSettings = STANCE_SETTINGS,
): StanceFinding {
  const sayings = all.filter((reading) => !isTitle(reading));
  const readings = sayings.length > 0 ? sayings : all;
  const beliefOf = (side: Side): number => together(readings.map(({ guess }) => own(guess, side)));
  const belief = { for: beliefOf('for'), against: beliefOf('against') };
  const mentioned = together(readings.map(({ guess }) => guess.spoken * guess.views.mentions));
  const side: Side = belief.for >= belief.against ? 'for' : 'against';
  const other: Side = side === 'for' ? 'against' : 'for';
  const whole = readings.filter(isWhole);
  const best = { for: strongest(whole, 'for'), against: strongest(whole, 'against') };

  if (
    best.for &&
    best.against &&
    best.for !== best.against &&
    belief[other] >= settings.mixedBelief &&
    (belief[other] >= belief[side] * settings.mixedShare || isPlain(best[other], other, settings))
  ) {
    return {
      stance: 'mixed',
      belief: belief[side],
      shownBy: inOrder([best.for, best.against]),
      isContested: false,
      otherBelief: belief[other],
    };
  }
  if (mentioned * settings.mentionWeight > belief[side]) {
    const shown = shownFor(readings, ({ guess }) => guess.spoken * guess.views.mentions, settings);
    return {
      stance: 'mentions',
      belief: mentioned,
      shownBy: shown,
      isContested: false,
      otherBelief: belief[side],
    };
  }
  const stance = side === 'against' ? 'oppose' : inFavor(readings, settings);
  const shown =
    stance === 'conditional'
      ? shownFor(readings, (reading) => boundTo(reading, settings), settings)
      : shownFor(readings, ({ guess }) => own(guess, side), settings);
  const against = best[other];
  const isContested =
    against !== null &&
    !shown.includes(against) &&
    own(against.guess, other) >= contestedFrom(best[side], side, settings);
  return {
    stance,
    belief: belief[side],
    shownBy: isContested ? inOrder([...shown, against]) : shown,
    isContested,
    otherBelief: belief[other],
  };
}

const isPlain = (reading: AskReading | null, side: Side, { plainBelief }: StanceSettings): boolean =>
  reading !== null && own(reading.guess, side) >= plainBelief;

/** What one sentence for the other side must be worth to contest the strongest for this one. */
const contestedFrom = (
  strongest: AskReading | null,
  side: Side,
  { contestedBelief, contestedShare }: StanceSettings,
): number => Math.min(contestedBelief, contestedShare * (strongest ? own(strongest.guess, side) : 1));

/** A condition, stated in one sentence, binds the support that others state plainly. */
function inFavor(readings: readonly AskReading[], settings: StanceSettings): Stance {
  let plain = 0;
  let bound = 0;
  for (const reading of readings) {
    plain = Math.max(plain, reading.guess.spoken * reading.guess.views.support);
    bound = Math.max(bound, boundTo(reading, settings));
  }
  return bound >= settings.conditionalShare * plain ? 'conditional' : 'support';
}

/** Belief that a sentence supports the ask on a condition. */
function boundTo({ guess, sentence }: AskReading, { statedBonus, unstatedShare }: StanceSettings): number {
  const { support, conditional } = guess.views;
  const isStated = conditionIn(sentence.text, sentence.language) !== null;
  return guess.spoken * (isStated ? conditional + statedBonus * support : unstatedShare * conditional);
}

function strongest(readings: readonly AskReading[], side: Side): AskReading | null {
  let best: AskReading | null = null;
  for (const reading of readings)
    if (!best || own(reading.guess, side) > own(best.guess, side)) best = reading;
  return best;
}

/** The sentences that show a stance best: those that say what somebody wants before those that say how things are. */
function shownFor(
  readings: readonly AskReading[],
  belief: (reading: AskReading) => number,
  { shownShare, shownMost, describedWeight }: StanceSettings,
): AskReading[] {
  const most = Math.max(0, ...readings.map(belief));
  const weighed = readings
    .filter((reading) => belief(reading) >= most * describedWeight * shownShare)
    .map((reading) => {
      const { text, language } = reading.sentence;
      return { reading, weight: belief(reading) * (statesWish(text, language) ? 1 : describedWeight) };
    })
    .sort((a, b) => b.weight - a.weight);
  const best = weighed[0]?.weight ?? 0;
  return inOrder(
    weighed
      .filter(({ weight }) => weight >= best * shownShare)
      .slice(0, shownMost)
      .map(({ reading }) => reading),
  );
}

const inOrder = (readings: readonly AskReading[]): AskReading[] =>
  [...readings].sort(
    (a, b) =>
      compare(a.sentence.passage.document, b.sentence.passage.document) ||
      a.sentence.span.start - b.sentence.span.start,
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
