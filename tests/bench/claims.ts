import { join } from 'node:path';
import { type ExampleExcerpt, type ExampleSentence, loadExamples } from '../../src/codebook/examples.ts';
import { conditionIn } from '../../src/positions/claims/condition.ts';
import { holderOf } from '../../src/positions/claims/holder.ts';

const FOLDER = join(import.meta.dirname, '../../corpus/codebook/examples');

/** The excerpts whose errors were read while the rules were written; the others only measure. */
const isRead = ({ file }: ExampleExcerpt): boolean => /-[13]\.txt$/.test(file);

interface Case {
  readonly sentence: ExampleSentence;
  readonly file: string;
  readonly language: string;
  readonly truth: boolean;
  readonly said: boolean;
}

type Label = (sentence: ExampleSentence) => boolean | null;

const isConditional: Label = ({ labels }) => {
  const own = labels.filter(({ other }) => !other);
  if (own.length === 0 || own.length < labels.length) return null;
  if (own.some((label) => (label.kind === 'ask' ? label.stance === 'conditional' : label.conditional)))
    return true;
  return own.every((label) => label.kind === 'ask' && label.stance === 'support') ? false : null;
};

const isOthers: Label = ({ labels }) => {
  if (labels.length === 0) return null;
  if (labels.some((label) => label.kind === 'ask' && label.stance === 'mentions' && !label.other))
    return null;
  const others = labels.filter(({ other }) => other).length;
  return others === labels.length ? true : others === 0 ? false : null;
};

const QUESTIONS: readonly { name: string; label: Label; say: (text: string, language: string) => boolean }[] =
  [
    {
      name: 'condition',
      label: isConditional,
      say: (text, language) => conditionIn(text, language) !== null,
    },
    {
      name: 'holder',
      label: isOthers,
      say: (text, language) => holderOf(text, language).holder !== 'submitter',
    },
  ];

function figures(cases: readonly Case[]): string {
  const count = (test: (one: Case) => boolean): number => cases.filter(test).length;
  const hits = count(({ truth, said }) => truth && said);
  const precision = hits / count(({ said }) => said);
  const recall = hits / count(({ truth }) => truth);
  const f1 = (2 * precision * recall) / (precision + recall);
  const show = (value: number): string => value.toFixed(3);
  return `precision ${show(precision)} recall ${show(recall)} F1 ${show(f1)} (${count(({ truth }) => truth)} of ${cases.length})`;
}

/**
 * `npx tsx tests/bench/claims.ts [errors QUESTION]`: how well a condition and another's view are told from the bank's
 * labels, for the files whose errors were read and for the others apart; with `errors`, what went wrong in the former.
 */
const excerpts = loadExamples(FOLDER);
for (const { name, label, say } of QUESTIONS) {
  const cases = excerpts.flatMap((excerpt) =>
    excerpt.sentences.flatMap((sentence): (Case & { excerpt: ExampleExcerpt })[] => {
      const truth = label(sentence);
      if (truth === null) return [];
      const { language, file } = excerpt;
      return [{ excerpt, sentence, file, language, truth, said: say(sentence.text, language) }];
    }),
  );
  const read = cases.filter(({ excerpt }) => isRead(excerpt));
  const unread = cases.filter(({ excerpt }) => !isRead(excerpt));
  console.log(`${name}, read:   ${figures(read)}`);
  console.log(`${name}, unread: ${figures(unread)}`);
  if (process.argv[2] === 'errors' && process.argv[3] === name) {
    for (const { truth, said, sentence } of read) {
      if (truth !== said) console.log(`${truth ? 'missed' : 'false '}\t${sentence.text}`);
    }
  }
}
