import type { Codebook } from '../codebook/codebook.ts';
import { type Candidate, discover } from '../indexer/discovery/discover.ts';
import type { DocketId } from '../model/ids.ts';
import { isSubmitted } from '../model/source.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The blocks in which submitters speak in whole sentences. */
const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'list_item']);
/** A whole sentence of some length: no address, salutation, date or signature. */
const isProse = (text: string): boolean => text.length >= 80 && /[.!?;:]["”’)\]\d]*\s*$/.test(text);
/** The note of the workspace that keeps what was rejected, as a JSON list. */
const REJECTED = 'discovery.rejected';

/** Phrases that recur among the passages which no theme of the codebook covers, without those rejected before. */
export function discoverPhrases(
  workspace: Workspace,
  codebook: Codebook,
  { docket, limit }: { readonly docket?: DocketId; readonly limit?: number } = {},
): Candidate[] {
  const submissions = workspace.submissions.list(docket).filter(({ kind }) => isSubmitted(kind));
  const passages = submissions.flatMap((submission) =>
    workspace.passages
      .ofSubmission(submission.docket, submission.id)
      .filter(({ block, text }) => SPOKEN.has(block) && isProse(text))
      .map((passage) => ({ ...passage, isTagged: workspace.tags.ofPassage(passage.row).length > 0 })),
  );
  const names = submissions.flatMap(({ submitter }) => [
    submitter.name,
    submitter.organization,
    submitter.otherName,
  ]);
  return discover(passages, {
    known: [
      ...codebook.themes.flatMap(({ keywords }) => keywords.map(({ term }) => term)),
      ...codebook.names.map(({ name }) => name),
      ...codebook.otherInstruments,
      ...names.filter((name) => name !== null),
      ...rejectedPhrases(workspace),
    ],
    ...(limit === undefined ? {} : { limit }),
  });
}

/** Phrases that are not to be offered again. */
export const rejectedPhrases = ({ notes }: Workspace): string[] =>
  JSON.parse(notes.get(REJECTED) ?? '[]') as string[];

export function rejectPhrases(workspace: Workspace, phrases: readonly string[]): void {
  const all = new Set([...rejectedPhrases(workspace), ...phrases]);
  workspace.notes.set(REJECTED, JSON.stringify([...all].sort()));
}
