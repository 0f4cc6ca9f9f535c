import type { Ask, Codebook } from '../codebook/codebook.ts';
import { loadCodebook } from '../codebook/load.ts';
import { type AskId, askId, type SubmissionId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import type { Position, Stance, SubmissionReading } from '../model/position.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import { type Subjects, subjectCarrier } from './carry-over.ts';
import { holderOf } from './claims/holder.ts';
import { isLabelLine } from './label-line.ts';
import { obtainModel } from './learned/obtain-model.ts';
import { type AskGuess, type SentenceReader, sentenceReader } from './learned/reader.ts';
import { viewsHeldBy } from './others-views.ts';
import { type OverallReading, overallFrom } from './overall.ts';
import { type PlacedSentence, sentencesOf } from './sentences-of.ts';
import { type Leaning, withSlant } from './slant.ts';
import { type AskReading, stanceFrom } from './stance.ts';

/** Raise when the same passages may get other positions. */
export const POSITIONS_VERSION = 7;

/** Languages in which the bank has examples; the rest is "not read". */
const LANGUAGES = new Set(['en', 'es', 'fr', 'und']);

export interface PositionThresholds {
  /** Belief from which an ask is reported at all. */
  readonly reported: number;
  /** Belief from which it is settled. */
  readonly settled: number;
}

export const THRESHOLDS: PositionThresholds = { reported: 0.35, settled: 0.84 };

export type PositionReader = (submission: SubmissionId, passages: readonly Passage[]) => SubmissionReading;

/** Opens the reader for a codebook folder; a model that has to be trained first is kept in `cache`. */
export function openPositionReader(folder: string, cache: string | null = null): PositionReader {
  const codebook = loadCodebook(folder);
  const model = obtainModel(folder, codebook, cache);
  const leanings = new Map(model.asks.map((ask, index) => [ask, model.leanings[index] ?? 0]));
  return positionReader(codebook, sentenceReader(model), (ask) => leanings.get(ask) ?? 0);
}

/** Reads positions with a reader of sentences. */
export function positionReader(
  codebook: Codebook,
  read: SentenceReader,
  leaning: Leaning,
  thresholds = THRESHOLDS,
): PositionReader {
  const known = new Map(codebook.asks.map((ask) => [ask.id as string, ask]));
  return (submission, passages) => {
    const byAsk = new Map<string, AskReading[]>();
    const overall: OverallReading[] = [];
    const notRead = new Set<string>();
    const carry = subjectCarrier();
    for (const sentence of sentencesOf(passages)) {
      if (!LANGUAGES.has(sentence.language)) {
        notRead.add(sentence.language);
        continue;
      }
      const { asks, codes, viewsOf } = read(sentence);
      const subjects = carry(sentence, asks);
      if (isLabelLine(sentence)) continue;
      const { holder } = holderOf(sentence.text, sentence.language);
      for (const [ask, spoken] of subjects) {
        if (!known.has(ask)) continue;
        const guess = { ask, spoken, views: viewsHeldBy(holder, viewsOf(ask)) };
        push(byAsk, { sentence, guess, rival: rivalOf(ask, subjects), slant: 0 });
      }
      for (const guess of codes) overall.push({ sentence, guess });
    }
    const slanted = withSlant(byAsk, leaning);
    const positions = [...known.keys()].flatMap((ask) => {
      const readings = slanted.get(ask);
      return readings ? positionOn(submission, askId(ask), readings, thresholds) : [];
    });
    const found = overallFrom(
      overall,
      codebook,
      positions.some((position) => wantsChange(position, known)),
    );
    return {
      submission,
      overall: {
        code: found.code,
        conditional: found.conditional,
        detail: found.detail,
        status: found.belief >= thresholds.settled ? 'settled' : 'unclear',
        confidence: rounded(found.belief),
        basis: 'learned',
        because: found.shownBy.map(({ guess }) => `reads like ${guess.code} (${guess.spoken.toFixed(2)})`),
        evidence: found.shownBy.map(({ sentence }) => evidenceOf(sentence)),
      },
      positions,
      notRead: [...notRead].sort(),
    };
  };
}

/** Only what is settled bears on the overall position. */
const wantsChange = ({ ask, stance, status }: Position, asks: ReadonlyMap<string, Ask>): boolean =>
  status === 'settled' && IN_FAVOR.has(stance) && asks.get(ask)?.amends === true;

const IN_FAVOR: ReadonlySet<Stance> = new Set(['support', 'conditional']);

function push(byAsk: Map<string, AskReading[]>, reading: AskReading): void {
  const list = byAsk.get(reading.guess.ask);
  if (list) list.push(reading);
  else byAsk.set(reading.guess.ask, [reading]);
}

function rivalOf(ask: string, subjects: Subjects): number {
  let rival = 0;
  for (const [other, spoken] of subjects) if (other !== ask) rival = Math.max(rival, spoken);
  return rival;
}

function positionOn(
  submission: SubmissionId,
  ask: AskId,
  readings: readonly AskReading[],
  thresholds: PositionThresholds,
): Position[] {
  const { stance, belief, shownBy, isContested } = stanceFrom(readings);
  if (belief < thresholds.reported) return [];
  return [
    {
      submission,
      ask,
      stance,
      condition: null,
      direction: null,
      status: belief >= thresholds.settled && !isContested ? 'settled' : 'unclear',
      confidence: rounded(belief),
      basis: 'learned',
      because: [...shownBy.map(({ guess }) => reason(guess)), ...(isContested ? [CONTESTED] : [])],
      evidence: shownBy.map(({ sentence }) => evidenceOf(sentence)),
    },
  ];
}

const CONTESTED = 'another sentence takes the other side: read both';

function reason({ ask, spoken, views }: AskGuess): string {
  const [view, share] = Object.entries(views).reduce((a, b) => (b[1] > a[1] ? b : a));
  return `about ${ask} (${spoken.toFixed(2)}), ${view} (${share.toFixed(2)})`;
}

const evidenceOf = ({ passage, span }: PlacedSentence): Evidence => evidenceFrom(passage, span);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
