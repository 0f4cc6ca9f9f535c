import type { Codebook } from '../codebook/codebook.ts';
import type { DocketId, SubmissionId, ThemeId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import type { ThemeTag } from '../model/theme.ts';
import { copyDetector } from '../text/copied-sentences.ts';
import { themesOfSubmission } from './themes/submission.ts';
import { createTagger } from './themes/tagger.ts';

/** Raise when the same passages may get other tags or another index. */
export const INDEX_VERSION = 2;

/** A passage and the row that the store knows it by. */
export type RowedPassage = Passage & { readonly row: number };

/** What the index stage needs of a store; a workspace offers it. */
export interface IndexStore {
  readonly passages: {
    readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => readonly RowedPassage[];
  };
  readonly tags: {
    readonly save: (
      docket: DocketId,
      submission: SubmissionId,
      passages: ReadonlyMap<number, readonly ThemeTag[]>,
      themes: readonly ThemeId[],
    ) => void;
  };
}

/** A passage with what the rules say of it. */
export interface RuledPassage {
  readonly passage: RowedPassage;
  readonly tags: readonly ThemeTag[];
}
export type SubmissionTagger = (docket: DocketId, submission: SubmissionId) => readonly RuledPassage[];

/**
 * Tags the passages of a submission by the rules, each with its headings and neighbours. What is copied from the
 * agency's notice carries no theme; `notices` are further texts of notices.
 */
export function submissionTagger(
  { passages: stored }: Pick<IndexStore, 'passages'>,
  codebook: Codebook,
  notices: readonly string[] = [],
): SubmissionTagger {
  const tag = createTagger(codebook);
  const { isCopied, withoutCopied } = copyDetector([...codebook.notice, ...notices]);
  return (docket, submission) => {
    const passages = stored.ofSubmission(docket, submission);
    const own = passages.map(({ text, language }) => withoutCopied(text, language));
    return passages.map((passage, index) => ({
      passage,
      tags: tag({
        text: own[index] ?? '',
        headings: passage.headings.filter((heading) => !isCopied(heading)),
        language: passage.language,
        neighbours: [index - 1, index + 1].flatMap((at) => {
          const near = passages[at];
          return near && near.document === passage.document && near.block !== 'heading'
            ? (own[at] ?? '')
            : [];
        }),
      }),
    }));
  };
}

/** What people's decisions make of the tags of a passage. */
export type TagReview = (passage: RowedPassage, tags: readonly ThemeTag[]) => readonly ThemeTag[];

/** Tags every passage of a submission, and the submission, and saves both. */
export type SubmissionIndexer = (docket: DocketId, submission: SubmissionId) => readonly RowedPassage[];

export function submissionIndexer(
  store: IndexStore,
  codebook: Codebook,
  tagsOf: SubmissionTagger,
  review: TagReview,
): SubmissionIndexer {
  return (docket, submission) => {
    const tagged = tagsOf(docket, submission).map(({ passage, tags }) => ({
      passage,
      text: passage.text,
      tags: review(passage, tags),
    }));
    store.tags.save(
      docket,
      submission,
      new Map(tagged.map(({ passage, tags }) => [passage.row, tags])),
      themesOfSubmission(codebook, tagged),
    );
    return tagged.map(({ passage }) => passage);
  };
}
