import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { sentences } from '../text/sentences.ts';
import type { SentenceInContext } from './sentence.ts';

/** A sentence of a submission with the place where it stands. */
export interface PlacedSentence extends SentenceInContext {
  readonly passage: Passage;
  /** In the document's offsets. */
  readonly span: Span;
}

/** The sentences of a submission's passages, in order, each with its neighbours in the same document. */
export function sentencesOf(passages: readonly Passage[]): PlacedSentence[] {
  const bare = passages.flatMap((passage) =>
    sentences(passage.text, passage.language).map(({ start, end }) => ({
      passage,
      span: { start: passage.span.start + start, end: passage.span.start + end },
      text: passage.text.slice(start, end),
    })),
  );
  return bare.map((sentence, index) => {
    const { passage } = sentence;
    const near = (other: (typeof bare)[number] | undefined): string =>
      other && other.passage.document === passage.document ? other.text : '';
    return {
      ...sentence,
      before: near(bare[index - 1]),
      after: near(bare[index + 1]),
      heading: passage.headings.at(-1) ?? '',
      block: passage.block,
      language: passage.language,
    };
  });
}
