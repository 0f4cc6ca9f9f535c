/**
 * Fits the table of src/positions/certainty.ts: `npx tsx tests/bench/positions-certainty.ts` (about six minutes).
 * Every excerpt of the bank is read like a letter by a model trained without its author's hand and one other's; a
 * logistic regression learns from the signals of the cells whether the side read is the labelled one. Labelled letters
 * have no part in it.
 */
import { loadExamples } from '../../src/codebook/examples.ts';
import { loadCodebook } from '../../src/codebook/load.ts';
import { documentId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import { CELL_THRESHOLDS } from '../../src/positions/cell.ts';
import { lessonsOf } from '../../src/positions/learned/obtain-model.ts';
import { sentenceReader } from '../../src/positions/learned/reader.ts';
import { train } from '../../src/positions/learned/train.ts';
import { readSentences } from '../../src/positions/read-sentences.ts';
import type { PlacedSentence } from '../../src/positions/sentences-of.ts';
import { type Signals, signalsOf } from '../../src/positions/signals.ts';
import { withSlant } from '../../src/positions/slant.ts';
import { stanceFrom } from '../../src/positions/stance.ts';
import { fitLogistic } from '../../src/text/logistic.ts';

const FOLDER = 'corpus/codebook';
const SIDE_OF = {
  support: 'for',
  conditional: 'for',
  oppose: 'against',
  mixed: 'mixed',
  mentions: null,
} as const;

interface Cell {
  readonly signals: Signals;
  readonly isRight: boolean;
}

const codebook = loadCodebook(FOLDER);
const asks = new Map(codebook.asks.map((ask) => [ask.id as string, ask]));
const lessons = lessonsOf(FOLDER, codebook);
const excerpts = loadExamples(`${FOLDER}/examples`, codebook);
const handOf = (file: string): string => file.replace(/^.*\//, '').replace(/(-\d+)?\.\w+$/, '');
const hands = [...new Set(excerpts.map(({ file }) => handOf(file)))].sort();

const cells: Cell[] = [];
for (let first = 0; first < hands.length; first += 2) {
  const left = new Set(hands.slice(first, first + 2));
  const model = train(lessons.filter(({ hand }) => !left.has(hand)));
  const leanings = new Map(model.asks.map((ask, index) => [ask, model.leanings[index] ?? 0]));
  const read = sentenceReader(model);
  for (const excerpt of excerpts.filter(({ file }) => left.has(handOf(file)))) {
    const { byAsk } = readSentences(sentencesOf(excerpt), read, asks);
    const labels = sidesOf(excerpt);
    for (const [ask, readings] of withSlant(byAsk, (one) => leanings.get(one) ?? 0)) {
      const finding = stanceFrom(readings);
      const side = SIDE_OF[finding.stance];
      if (finding.belief < CELL_THRESHOLDS.reported || side === null) continue;
      cells.push({ signals: signalsOf(finding, readings), isRight: labels.get(ask) === side });
    }
  }
}

const names = Object.keys(cells[0]?.signals ?? {}) as (keyof Signals)[];
const weights = fitLogistic(
  cells.map(({ signals, isRight }) => ({ x: names.map((name) => signals[name]), isTrue: isRight })),
  1,
);
console.log(`${cells.length} cells of ${excerpts.length} excerpts by ${hands.length} hands`);
for (const [at, name] of ['constant', ...names].entries())
  console.log(`  ${name}: ${weights[at]?.toFixed(3)},`);

type Excerpt = (typeof excerpts)[number];

function sentencesOf({ file, language, sentences }: Excerpt): PlacedSentence[] {
  const passage = { document: documentId(file) } as Passage;
  return sentences.map(({ text, line }, index) => ({
    text,
    before: sentences[index - 1]?.text ?? '',
    after: sentences[index + 1]?.text ?? '',
    heading: '',
    block: 'paragraph',
    language,
    passage,
    span: { start: line, end: line + 1 },
  }));
}

function sidesOf({ sentences }: Excerpt): Map<string, string> {
  const sides = new Map<string, string>();
  for (const label of sentences.flatMap(({ labels }) => labels)) {
    const side = label.kind === 'ask' && !label.other ? SIDE_OF[label.stance] : null;
    if (label.kind !== 'ask' || side === null) continue;
    sides.set(label.ask, (sides.get(label.ask) ?? side) === side ? side : 'mixed');
  }
  return sides;
}
