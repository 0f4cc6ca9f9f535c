/**
 * Precision and recall of references against labelled mentions, with 95% intervals:
 * `npx tsx tests/bench/references.ts [development|test] [--misses]`. Labels: tests/fixtures/references.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInstruments } from '../../src/codebook/instruments.ts';
import { loadStructure } from '../../src/codebook/structure.ts';
import { loadedAgreement } from '../../src/indexer/references/loaded-agreement.ts';
import { referenceResolver } from '../../src/indexer/references/read-references.ts';
import type { Place, Reference } from '../../src/model/reference.ts';
import { paragraphsOf, referenceSources } from './reference-sources.ts';

interface LabelledMention {
  readonly start: number;
  readonly end: number;
  /** `usmca article 34.7(3)`, `other article 5`, `ambiguous chapter 50`. */
  readonly target: string;
  /** Other readings that a careful reader may have. */
  readonly also?: readonly string[];
  /** May be found or left. */
  readonly optional?: boolean;
}
interface Labelled {
  readonly source: string;
  readonly paragraph: string;
  readonly half: 'development' | 'test';
  readonly stratum: string;
  readonly mentions: readonly LabelledMention[];
}

const ROOT = join(import.meta.dirname, '../..');
const labels = readFileSync(join(ROOT, 'tests/fixtures/references/labels.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);
/** Instruments that the labels know by name; every other one is `other`. */
const NAMED = new Set(
  labels.flatMap(({ mentions }) => mentions.map(({ target }) => target.split(' ')[0] ?? '')),
);

const readReferences = referenceResolver({
  instruments: loadInstruments(join(ROOT, 'corpus/usmca/instruments.yaml')),
  chapters: new Set(
    loadStructure(join(ROOT, 'corpus/usmca/structure.tsv'))
      .filter(({ kind }) => kind === 'chapter')
      .map(({ number }) => number),
  ),
  loaded: loadedAgreement([]),
});

/** `34.7(3)`, `34.7.3` and `34.7 3` are one place. */
const plain = (number: string): string => (number.toLowerCase().match(/[a-z]+|\d+/g) ?? []).join('.');
const sayPlace = ({ unit, number, pinpoint }: Place): string =>
  `${unit === 'code' ? '' : unit} ${plain(`${number} ${pinpoint.join(' ')}`)}`;
function say({ resolution: one }: Reference): string {
  if (one.outcome === 'ambiguous') return `ambiguous ${sayPlace(one.place)}`;
  const { instrument } = one;
  return `${instrument !== null && NAMED.has(instrument) ? instrument : 'other'} ${sayPlace(one.place)}`;
}
const sayLabel = (target: string): string => {
  const [, instrument = '', unit = '', number = ''] = /^(\S+) ([a-z]+|\d+) (.*)$/.exec(target) ?? [];
  return /^\d/.test(unit)
    ? `${instrument}  ${plain(`${unit} ${number}`)}`
    : `${instrument} ${unit} ${plain(number)}`;
};

interface Count {
  readonly found: number;
  readonly labelled: number;
  readonly right: number;
}
const sum = (counts: readonly Count[]): Count => ({
  found: counts.reduce((all, { found }) => all + found, 0),
  labelled: counts.reduce((all, { labelled }) => all + labelled, 0),
  right: counts.reduce((all, { right }) => all + right, 0),
});

const wanted = process.argv[2] ?? 'development';
const showsMisses = process.argv.includes('--misses') && wanted === 'development';
const sources = new Map(referenceSources().map((source) => [source.file, source]));
const read = new Map<string, Reference[]>();
const counts: (Count & { readonly stratum: string })[] = [];
let ambiguous = 0;
for (const { source, paragraph, half, stratum, mentions } of labels) {
  if (half !== wanted) continue;
  const text = sources.get(source)?.text ?? '';
  const place = paragraphsOf(text).find(({ hash }) => hash === paragraph);
  if (!place) {
    console.warn(`no such paragraph any more: ${source} ${paragraph}`);
    continue;
  }
  const references = read.get(source) ?? readReferences(text, { isOwnRecord: stratum === 'letters' });
  read.set(source, references);
  const inside = references.filter(
    ({ start, end, implied }) => !implied && start >= place.start && end <= place.end,
  );
  const at = (one: LabelledMention) => ({ start: place.start + one.start, end: place.start + one.end });
  const meets = (one: LabelledMention, { start, end }: Reference): boolean =>
    start < at(one).end && at(one).start < end;
  const counted = inside.filter(
    (one) =>
      mentions.some((label) => !label.optional && meets(label, one)) ||
      !mentions.some((label) => label.optional && meets(label, one)),
  );
  const required = mentions.filter(({ optional }) => !optional);
  const isRight = (label: LabelledMention): boolean => {
    const met = inside.filter((one) => meets(label, one)).map(say);
    return [label.target, ...(label.also ?? [])].some((target) => met.includes(sayLabel(target)));
  };
  const right = required.filter(isRight);
  ambiguous += counted.filter(({ resolution }) => resolution.outcome === 'ambiguous').length;
  counts.push({ stratum, found: counted.length, labelled: required.length, right: right.length });
  if (showsMisses && (right.length < required.length || counted.length > required.length)) {
    console.log(`${stratum} ${source.slice(-30)} ${paragraph}`);
    for (const one of required) if (!isRight(one)) console.log(`  wanted ${sayLabel(one.target)}`);
    for (const one of counted) console.log(`  found  ${say(one)}  (${one.because})`);
  }
}

/** A share with its Wilson interval of 95%: all right in a hundred is not certainty. */
function share(of: number, all: number): string {
  if (all === 0) return 'no cases';
  const z = 1.96;
  const p = of / all;
  const middle = (p + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const reach = (z / (1 + z ** 2 / all)) * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
  return `${p.toFixed(3)} [${(middle - reach).toFixed(3)}, ${Math.min(1, middle + reach).toFixed(3)}]`;
}
for (const stratum of ['letters', 'docket', 'statutes', 'report', 'all']) {
  const { labelled, found, right } = sum(
    counts.filter((one) => stratum === 'all' || one.stratum === stratum),
  );
  console.log(
    `${wanted} ${stratum.padEnd(8)} mentions ${labelled}, found ${found}, right ${right}, precision ${share(right, found)}, recall ${share(right, labelled)}`,
  );
}
console.log(`ambiguous: ${ambiguous}`);
