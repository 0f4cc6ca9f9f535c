import { stemWord } from '../text/terms.ts';
import type { SentenceInContext } from './sentence.ts';

/** Named features of a sentence with their values, before they are numbered. */
export type NamedFeatures = Map<string, number>;

/** How much each kind of feature weighs; chosen by cross-validation between the hands that wrote the bank. */
export interface FeatureWeights {
  readonly word: number;
  readonly stopWord: number;
  readonly pair: number;
  readonly skip: number;
  readonly letters: number;
  readonly before: number;
  readonly beforePair: number;
}

export const FEATURE_WEIGHTS: FeatureWeights = {
  word: 1,
  stopWord: 0.3,
  pair: 0.7,
  skip: 0,
  letters: 0.3,
  before: 0.4,
  beforePair: 0,
};

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the a an of to in and that is it for on as be was are were by with at from this which or we our i my its have has had will would'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una de del a en y que es por con se su para al lo como más o este esta'.split(' '),
  ),
  fr: new Set(
    'le la les un une de du des à au aux en et que qui est pour par sur dans ce cette il elle nous notre ne se'.split(
      ' ',
    ),
  ),
};
const NO_STOP_WORDS: ReadonlySet<string> = new Set();

const TOKEN = /\p{L}+|\d+(?:[.,]\d+)*|[$%§?!;:]/gu;

const stems = new Map<string, string>();

function stemOf(word: string, language: string): string {
  const key = `${language} ${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const stem = stemWord(word, language);
  if (stems.size > 200_000) stems.clear();
  stems.set(key, stem);
  return stem;
}

/** Words, numbers and telling marks of a text, stemmed. */
function tokensOf(text: string, language: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
  return found.map((token) => stemOf(token, language));
}

/** The features of a sentence: its words, word pairs and letter sequences, and the words around it. */
export function featuresOf(
  sentence: SentenceInContext,
  weights: FeatureWeights = FEATURE_WEIGHTS,
): NamedFeatures {
  const { language } = sentence;
  const stop = STOP_WORDS[language] ?? NO_STOP_WORDS;
  const features: NamedFeatures = new Map();
  const add = (name: string, value: number): void => {
    if (value > (features.get(name) ?? 0)) features.set(name, value);
  };
  const words = tokensOf(sentence.text, language);
  for (const word of words) add(`w ${word}`, stop.has(word) ? weights.stopWord : weights.word);
  if (weights.pair > 0)
    for (let i = 0; i + 1 < words.length; i++) add(`p ${words[i]} ${words[i + 1]}`, weights.pair);
  if (weights.skip > 0) {
    for (let i = 0; i < words.length; i++) {
      for (let d = 2; d <= 4 && i + d < words.length; d++) {
        const [a, b] = [words[i] as string, words[i + d] as string];
        if (!stop.has(a) && !stop.has(b)) add(`s ${a} ${b}`, weights.skip);
      }
    }
  }
  if (weights.letters > 0) {
    const line = ` ${sentence.text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
    for (const n of [4, 5]) {
      for (let i = 0; i + n <= line.length; i++) add(`l ${line.slice(i, i + n)}`, weights.letters);
    }
  }
  const around = (name: string, text: string, weight: number, pairWeight: number): void => {
    if (weight <= 0 || text === '') return;
    const near = tokensOf(text, language);
    for (const word of near) if (!stop.has(word)) add(`${name} ${word}`, weight);
    if (pairWeight > 0) {
      for (let i = 0; i + 1 < near.length; i++) add(`${name} ${near[i]} ${near[i + 1]}`, pairWeight);
    }
  };
  around('b', sentence.before, weights.before, weights.beforePair);
  return features;
}
