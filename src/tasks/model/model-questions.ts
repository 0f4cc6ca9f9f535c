import { loadCodebook } from '../../codebook/load.ts';
import type { DocketId, SubmissionId } from '../../model/ids.ts';
import { isSubmitted } from '../../model/source.ts';
import { openCandidateFinder } from '../../positions/model-reader/candidates.ts';
import { type Tokens, tokensFor } from '../../positions/model-reader/cost.ts';
import { type Prompt, promptFor } from '../../positions/model-reader/prompt.ts';
import { type ModelRequest, requestsFor } from '../../positions/model-reader/requests.ts';
import { copyDetector } from '../../text/copied-sentences.ts';
import type { StoredPassage } from '../../workspace/passages.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { noticeTexts } from '../notices.ts';
import { docketsOnTopic } from '../on-topic.ts';

/** A request as it would be sent, with what it is likely to take. */
export interface ModelQuestion {
  readonly request: ModelRequest;
  readonly prompt: Prompt;
  readonly tokens: Tokens;
}

/** A submission that a chat model can be asked about; its questions are made when they are wanted. */
export interface QuestionedSubmission {
  readonly docket: DocketId;
  readonly id: SubmissionId;
  readonly questions: () => ModelQuestion[];
}

/** The submissions of an indexed record that are on the codebook's subject, with what to ask a model about them. */
export function modelQuestions(
  workspace: Workspace,
  folder: string,
  model: string,
): readonly QuestionedSubmission[] {
  const codebook = loadCodebook(folder);
  const find = openCandidateFinder(folder, workspace.folder, (passage) =>
    workspace.tags.ofPassage((passage as StoredPassage).row).map(({ theme }) => theme),
  );
  const onTopic = docketsOnTopic(workspace, codebook);
  const { isCopied } = copyDetector([...codebook.notice, ...noticeTexts(workspace)]);
  const ownPassages = (docket: DocketId, id: SubmissionId): StoredPassage[] =>
    workspace.passages.ofSubmission(docket, id).filter(({ text }) => !isCopied(text));
  return workspace.submissions
    .list()
    .filter(({ docket, kind }) => onTopic.has(docket) && isSubmitted(kind))
    .map(({ docket, id }) => ({
      docket,
      id,
      questions: () =>
        requestsFor(find(ownPassages(docket, id)), codebook).map((request) => {
          const prompt = promptFor(model, request);
          return { request, prompt, tokens: tokensFor(prompt, request) };
        }),
    }));
}
