import { indexedText } from './indexed-text.ts';
import type { PortablePassage } from './portable-index.ts';
import { CONTEXT, type Scorable, type TermText } from './score.ts';

/** What ranking and matching read of passages, made from their texts when first asked for. */
export interface LunrTexts {
  readonly own: (row: number) => TermText;
  readonly words: (row: number) => string;
  readonly scorable: (row: number) => Scorable;
}

interface Text extends TermText {
  readonly words: string;
  readonly headings: string;
}

/** Passages must stand in order of docket, document and place. */
export function lunrTexts(passages: readonly PortablePassage[]): LunrTexts {
  const known: Text[] = [];
  const text = (row: number): Text => {
    const found = known[row] ?? indexedText(passages[row] as PortablePassage);
    known[row] = found;
    return found;
  };
  const follows = (a: PortablePassage | undefined, b: PortablePassage | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.docket === b.docket &&
    a.submission === b.submission &&
    a.document === b.document &&
    a.ordinal + 1 === b.ordinal;
  const along = (row: number, step: 1 | -1): TermText[] => {
    const texts: TermText[] = [];
    for (let at = row; texts.length < CONTEXT; at += step) {
      const [first, second] = step === 1 ? [at, at + 1] : [at - 1, at];
      if (!follows(passages[first], passages[second])) break;
      texts.push(text(at + step));
    }
    return texts;
  };
  return {
    own: text,
    words: (row) => text(row).words,
    scorable: (row) => ({
      own: text(row),
      before: along(row, -1),
      after: along(row, 1),
      headings: text(row).headings,
    }),
  };
}
