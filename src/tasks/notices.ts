import type { DocketId } from '../model/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The bodies of the agency's notices in a workspace: their words, copied into a comment, are not the commenter's. */
export function noticeTexts({ documents, submissions }: Workspace): string[] {
  const notices = submissions.list().filter(({ kind }) => kind === 'notice');
  return notices.flatMap(({ docket, documents: ids }) => ids.flatMap((id) => bodyOf(docket, id)));

  function bodyOf(docket: DocketId, id: Parameters<typeof documents.get>[1]): string[] {
    const document = documents.get(docket, id);
    if (!document) return [];
    const body = document.blocks.filter(({ kind }) => kind !== 'furniture');
    return [body.map(({ span }) => document.text.slice(span.start, span.end)).join('\n\n')];
  }
}
