import type { Codebook } from '../codebook/codebook.ts';
import type { DocketId, SubmissionId, ThemeId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import type { ThemeTag } from '../model/theme.ts';
import { themesOfSubmission } from './themes/submission.ts';
import { createTagger } from './themes/tagger.ts';

/** Raise when the same passages may get other tags or another index. */
export const INDEX_VERSION = 1;

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

/** Tags every passage of a submission, and the submission, and saves both. */
export type SubmissionIndexer = (docket: DocketId, submission: SubmissionId) => readonly RowedPassage[];

export function submissionIndexer(store: IndexStore, codebook: Codebook): SubmissionIndexer {
  const tag = createTagger(codebook);
  return (docket, submission) => {
    const passages = store.passages.ofSubmission(docket, submission);
    const tagged = passages.map((passage, index) => ({
      row: passage.row,
      text: passage.text,
      tags: tag({
        text: passage.text,
        headings: passage.headings,
        language: passage.language,
        neighbours: [passages[index - 1], passages[index + 1]].flatMap((near) =>
          near && near.document === passage.document && near.block !== 'heading' ? [near.text] : [],
        ),
      }),
    }));
    store.tags.save(
      docket,
      submission,
      new Map(tagged.map(({ row, tags }) => [row, tags])),
      themesOfSubmission(codebook, tagged),
    );
    return passages;
  };
}
