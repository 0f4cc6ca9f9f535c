import type { Ask, Codebook } from '../codebook/codebook.ts';
import { loadCodebook } from '../codebook/load.ts';
import type { SubmissionId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import type { Position, Stance, SubmissionReading } from '../model/position.ts';
import { copyDetector } from '../text/copied-sentences.ts';
import { cellOf, evidenceOf, rounded } from './cell.ts';
import { calibrated, type Judge } from './certainty.ts';
import { obtainModel } from './learned/obtain-model.ts';
import { type Readers, readersOf } from './learned/readers.ts';
import { overallFrom } from './overall.ts';
import { readSentences } from './read-sentences.ts';
import { sentencesOf } from './sentences-of.ts';
import { withSlant } from './slant.ts';

/** Raise when the same passages may get other positions. */
export const POSITIONS_VERSION = 13;

/** Belief from which an overall position is settled. */
const SETTLED_OVERALL = 0.84;

/** Reads one submission; `judge` says how sure its cells are, by the calibration where it is left out. */
export type PositionReader = (
  submission: SubmissionId,
  passages: readonly Passage[],
  judge?: Judge,
) => SubmissionReading;

/**
 * Opens the reader for a codebook folder; a model that has to be trained first is kept in `cache`. What is copied from
 * the codebook's notice, or from `notices`, is nobody's view.
 */
export function openPositionReader(
  folder: string,
  cache: string | null = null,
  notices: readonly string[] = [],
): PositionReader {
  const loaded = loadCodebook(folder);
  const codebook = { ...loaded, notice: [...loaded.notice, ...notices] };
  return positionReader(codebook, readersOf(obtainModel(folder, codebook, cache)));
}

function positionReader(codebook: Codebook, { read, leaning, directionOf }: Readers): PositionReader {
  const known = new Map(codebook.asks.map((ask) => [ask.id as string, ask]));
  const { isCopied } = copyDetector(codebook.notice);
  return (submission, passages, judge = calibrated) => {
    const { byAsk, overall, notRead } = readSentences(sentencesOf(passages), read, known, isCopied);
    const slanted = withSlant(byAsk, leaning);
    const positions = codebook.asks.flatMap((ask) => {
      const cell = cellOf(submission, ask, slanted.get(ask.id) ?? [], directionOf, judge);
      return cell ? [cell] : [];
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
        status: found.belief >= SETTLED_OVERALL ? 'settled' : 'unclear',
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

/** Only what is settled, and as surely as an overall position must be, bears on it. */
const wantsChange = (
  { ask, stance, status, confidence }: Position,
  asks: ReadonlyMap<string, Ask>,
): boolean =>
  status === 'settled' &&
  confidence >= SETTLED_OVERALL &&
  IN_FAVOR.has(stance) &&
  asks.get(ask)?.amends === true;

const IN_FAVOR: ReadonlySet<Stance> = new Set(['support', 'conditional']);
