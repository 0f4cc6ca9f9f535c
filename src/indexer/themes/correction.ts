import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import type { ThemeReason, ThemeTag } from '../../model/theme.ts';
import {
  type LinearModel,
  scoreHeads,
  sigmoid,
  type TrainingOptions,
  trainHeads,
} from '../../text/linear.ts';
import { rounded } from './evidence.ts';
import { THEME_FEATURES, themeFeatures } from './theme-features.ts';

/** What a person decided about a passage and a theme, beside what the rules made of it. */
export interface ThemeExample {
  readonly theme: ThemeId;
  readonly text: string;
  readonly language: string;
  /** The rules' score as a share of the theme's threshold; 0 where they found nothing. */
  readonly rules: number;
  readonly carries: boolean;
}

/** Adds to a passage's tags what was learned from decisions, openly: every difference from the rules is a reason. */
export type Correction = (text: string, language: string, tags: readonly ThemeTag[]) => ThemeTag[];

/** How a theme's classifier did on decisions that it had not seen. */
export interface LearnedTheme {
  readonly theme: ThemeId;
  readonly decisions: number;
  /** Decisions that the rules have right, and that the classifier has right in five-fold cross-validation. */
  readonly rulesRight: number;
  readonly learnedRight: number;
}

export interface LearnedCorrection {
  readonly correct: Correction;
  /** Every theme with enough decisions, used or not. */
  readonly themes: readonly LearnedTheme[];
}

/** Decisions on a theme below which nothing is learned, and how many of them must go either way. */
const LEAST = { decisions: 20, eitherWay: 5 } as const;
const FOLDS = 5;
const TRAINING: TrainingOptions = {
  features: THEME_FEATURES,
  heads: 1,
  epochs: 20,
  rate: 0.3,
  positiveWeight: 1,
  seed: 7,
  outcome: 'separate',
};

/**
 * Learns from decisions, theme by theme: a logistic regression, used only where it has more of the decisions right
 * than the rules have, on those that it was not shown.
 */
export function learnCorrection(codebook: Codebook, examples: readonly ThemeExample[]): LearnedCorrection {
  const themes: LearnedTheme[] = [];
  const models = new Map<ThemeId, Learned>();
  for (const { id } of codebook.themes) {
    const own = examples.filter(({ theme }) => theme === id);
    const carrying = own.filter(({ carries }) => carries).length;
    if (own.length < LEAST.decisions || Math.min(carrying, own.length - carrying) < LEAST.eitherWay) continue;
    const rulesRight = own.filter(({ rules, carries }) => rules >= 1 === carries).length;
    const learnedRight = crossValidated(own);
    themes.push({ theme: id, decisions: own.length, rulesRight, learnedRight });
    if (learnedRight > rulesRight) models.set(id, { model: train(own), decisions: own.length });
  }
  return { correct: correctionBy(codebook, models), themes };
}

interface Learned {
  readonly model: LinearModel;
  readonly decisions: number;
}

const featuresOf = ({ text, language, rules }: ThemeExample) => themeFeatures(text, language, rules);

const train = (examples: readonly ThemeExample[]): LinearModel =>
  trainHeads(
    examples.map(featuresOf),
    examples.map(({ carries }) => (carries ? [0] : [])),
    TRAINING,
  );

function crossValidated(examples: readonly ThemeExample[]): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = train(examples.filter((_, at) => at % FOLDS !== fold));
    for (const example of examples.filter((_, at) => at % FOLDS === fold)) {
      if (believes(model, featuresOf(example)) >= 0.5 === example.carries) right += 1;
    }
  }
  return right;
}

function believes(model: LinearModel, features: ReturnType<typeof featuresOf>): number {
  const score = new Float32Array(1);
  scoreHeads(model, features, score);
  return sigmoid(score[0] ?? 0);
}

function correctionBy(codebook: Codebook, models: ReadonlyMap<ThemeId, Learned>): Correction {
  const thresholds = new Map(codebook.themes.map(({ id, threshold }) => [id, threshold]));
  return (text, language, tags) => {
    if (models.size === 0) return [...tags];
    const corrected = new Map(tags.map((tag) => [tag.theme, tag]));
    for (const [theme, { model, decisions }] of models) {
      const threshold = thresholds.get(theme) ?? 1;
      const tag = corrected.get(theme);
      const belief = believes(model, themeFeatures(text, language, (tag?.score ?? 0) / threshold));
      if (belief >= 0.5 === (tag !== undefined)) continue;
      const reason: ThemeReason = {
        kind: 'learned',
        what: `learned from ${decisions} decisions (${belief.toFixed(2)}): ${tag ? 'probably not; kept by the rules' : 'the rules alone would not'}`,
        weight: tag ? 0 : rounded(threshold),
      };
      corrected.set(
        theme,
        tag
          ? { ...tag, because: [...tag.because, reason] }
          : { theme, score: rounded(threshold), because: [reason] },
      );
    }
    return [...corrected.values()].sort((a, b) => b.score - a.score);
  };
}
