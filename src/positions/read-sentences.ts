import { type Subjects, subjectCarrier } from './carry-over.ts';
import { holderOf } from './claims/holder.ts';
import { isLabelLine } from './label-line.ts';
import type { SentenceReader } from './learned/reader.ts';
import { viewsHeldBy } from './others-views.ts';
import type { OverallReading } from './overall.ts';
import type { PlacedSentence } from './sentences-of.ts';
import type { AskReading } from './stance.ts';

/** Languages in which the bank has examples; the rest is "not read". */
const LANGUAGES = new Set(['en', 'es', 'fr', 'und']);

/** What the sentences of a submission say, one by one, before it is joined. */
export interface SentenceReadings {
  readonly byAsk: ReadonlyMap<string, readonly AskReading[]>;
  readonly overall: readonly OverallReading[];
  /** Languages that are not read. */
  readonly notRead: ReadonlySet<string>;
}

/** Reads sentences in the order of the text; those that `isNobodys` (copied from the notice) hold no view. */
export function readSentences(
  sentences: readonly PlacedSentence[],
  read: SentenceReader,
  asks: ReadonlyMap<string, unknown>,
  isNobodys: (sentence: string) => boolean = () => false,
): SentenceReadings {
  const byAsk = new Map<string, AskReading[]>();
  const overall: OverallReading[] = [];
  const notRead = new Set<string>();
  const carry = subjectCarrier();
  for (const sentence of sentences) {
    if (!LANGUAGES.has(sentence.language)) {
      notRead.add(sentence.language);
      continue;
    }
    const { asks: own, codes, viewsOf } = read(sentence);
    const subjects = carry(sentence, own);
    if (isLabelLine(sentence) || isNobodys(sentence.text)) continue;
    const { holder } = holderOf(sentence.text, sentence.language);
    for (const [ask, spoken] of subjects) {
      if (!asks.has(ask)) continue;
      const guess = { ask, spoken, views: viewsHeldBy(holder, viewsOf(ask)) };
      const reading = { sentence, guess, rival: rivalOf(ask, subjects), slant: 0 };
      const list = byAsk.get(ask);
      if (list) list.push(reading);
      else byAsk.set(ask, [reading]);
    }
    for (const guess of codes) overall.push({ sentence, guess });
  }
  return { byAsk, overall, notRead };
}

/** Probability of the likeliest other ask. */
function rivalOf(ask: string, subjects: Subjects): number {
  let rival = 0;
  for (const [other, spoken] of subjects) if (other !== ask) rival = Math.max(rival, spoken);
  return rival;
}
