/** Units in which figures are compared. */
export type FigureUnit = 'dollars' | 'percent' | 'dollars an hour' | 'jobs' | 'workers' | 'cases' | 'years';

/** A figure of a sentence: a number with its unit, or a phrase such as "nearly doubled". */
export interface FigureMention {
  readonly text: string;
  readonly start: number;
  /** In single units: dollars, percent, people. */
  readonly value: number;
  readonly unit: FigureUnit | null;
  readonly phrase: string | null;
}

const NUMBER = '(\\d[\\d,]{0,20}(?:\\.\\d{1,10})?)';
const SCALE = '(?:\\s?(trillion|billion|million|thousand|trn|bn|tn|m)\\b)?';
const SCALES: Readonly<Record<string, number>> = {
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  m: 1e6,
  thousand: 1e3,
};

/** How figures are written, the longer forms first. */
const FORMS: readonly (readonly [unit: FigureUnit, form: RegExp])[] = [
  [
    'dollars an hour',
    new RegExp(
      `(?:US|U\\.S\\.)?\\$\\s?${NUMBER}()(?:\\s?(?:an|per|a)\\s+hour|\\s?/\\s?(?:hour|hr|h)\\b)`,
      'giu',
    ),
  ],
  ['dollars', new RegExp(`(?:US|U\\.S\\.)?\\$\\s?${NUMBER}${SCALE}`, 'giu')],
  ['dollars', new RegExp(`(?<![$\\d.,])${NUMBER}${SCALE}\\s+(?:U\\.?S\\.? )?dollars\\b`, 'giu')],
  ['percent', new RegExp(`(?<![$\\d.,])${NUMBER}()\\s?(?:%|percent\\b|per cent\\b)`, 'giu')],
  ['jobs', new RegExp(`(?<![$\\d.,])${NUMBER}${SCALE}\\s+(?:\\p{L}+\\s+){0,2}jobs\\b`, 'giu')],
  ['workers', new RegExp(`(?<![$\\d.,])${NUMBER}${SCALE}\\s+(?:\\p{L}+\\s+){0,2}workers\\b`, 'giu')],
  ['cases', new RegExp(`(?<![$\\d.,])${NUMBER}()\\s+(?:\\p{L}+\\s+){0,2}cases\\b`, 'giu')],
  ['years', /(?<![$\d.,])(\d{1,2})()(?:\s+(?:more\s+)?|-)years?\b/giu],
];

/** The figures of a sentence in order, each once. */
export function figuresIn(sentence: string, phrases: readonly string[]): FigureMention[] {
  const found: FigureMention[] = [];
  const add = (mention: FigureMention): void => {
    const end = mention.start + mention.text.length;
    if (!found.some((one) => one.start < end && mention.start < one.start + one.text.length))
      found.push(mention);
  };
  if (/\d/.test(sentence)) {
    for (const [unit, form] of FORMS) {
      for (const match of sentence.matchAll(form)) {
        const scale = SCALES[(match[2] ?? '').toLowerCase()] ?? 1;
        const value = Number((match[1] ?? '').replace(/,/g, '')) * scale;
        add({ text: match[0], start: match.index, value, unit, phrase: null });
      }
    }
  }
  const lower = sentence.toLowerCase();
  for (const phrase of new Set(phrases)) {
    const start = lower.indexOf(phrase);
    if (start < 0) continue;
    add({ text: sentence.slice(start, start + phrase.length), start, value: Number.NaN, unit: null, phrase });
  }
  return found.sort((a, b) => a.start - b.start);
}
