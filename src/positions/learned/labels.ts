import { basename } from 'node:path';
import type { AskLabel, ExampleExcerpt, OverallLabel } from '../../codebook/examples.ts';
import type { SentenceInContext } from '../sentence.ts';

/** What a sentence says of an ask, as the learned reader tells it apart. */
export const VIEWS = ['support', 'conditional', 'oppose', 'mixed', 'mentions', 'other'] as const;
export type View = (typeof VIEWS)[number];

/** A labelled sentence in its context. */
export interface Lesson {
  readonly sentence: SentenceInContext;
  readonly asks: readonly { readonly ask: string; readonly view: View; readonly direction: string | null }[];
  readonly overall: readonly {
    readonly code: string;
    readonly conditional: boolean;
    readonly other: boolean;
  }[];
  /** The excerpt that it stands in. */
  readonly excerpt: string;
  /** Who wrote it: lessons of one hand are kept together in cross-validation. */
  readonly hand: string;
}

/** The sentences of the bank with their neighbours. */
export function lessonsFrom(excerpts: readonly ExampleExcerpt[]): Lesson[] {
  return excerpts.flatMap(({ sentences, language, file }, excerpt) =>
    sentences.map(({ text, labels }, index) => ({
      sentence: {
        text,
        before: sentences[index - 1]?.text ?? '',
        after: sentences[index + 1]?.text ?? '',
        heading: '',
        block: 'paragraph' as const,
        language,
      },
      asks: labels.filter(isAskLabel).map((label) => ({
        ask: label.ask,
        view: label.other ? 'other' : label.stance,
        direction: label.direction,
      })),
      overall: labels
        .filter(isOverallLabel)
        .map(({ code, conditional, other }) => ({ code, conditional, other })),
      excerpt: `${basename(file)}:${excerpt}`,
      hand: file.replace(/^.*\//, '').replace(/(-\d+)?\.\w+$/, ''),
    })),
  );
}

const isAskLabel = (label: AskLabel | OverallLabel): label is AskLabel => label.kind === 'ask';
const isOverallLabel = (label: AskLabel | OverallLabel): label is OverallLabel => label.kind === 'overall';
