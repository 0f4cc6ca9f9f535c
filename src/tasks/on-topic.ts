import type { Codebook } from '../codebook/codebook.ts';
import type { DocketId } from '../model/ids.ts';
import { isSubmitted } from '../model/source.ts';
import { isOnTopic } from '../positions/topic.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The dockets of a workspace that are about the codebook's agreement; in others there are no positions to read. */
export function docketsOnTopic(workspace: Workspace, codebook: Codebook): ReadonlySet<DocketId> {
  const names = codebook.names.map(({ name }) => name);
  return new Set(
    workspace.submissions.dockets().filter((docket) => {
      const submissions = workspace.submissions.list(docket).filter(({ kind }) => isSubmitted(kind));
      const texts = submissions.map(({ id, title }) => [
        title ?? '',
        ...workspace.passages.ofSubmission(docket, id).map(({ text }) => text),
      ]);
      return isOnTopic(names, texts);
    }),
  );
}
