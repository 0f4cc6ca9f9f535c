import { createHash } from 'node:crypto';
import { pairTwins } from '../ingestion/confidential/twins.ts';
import { FORM_LETTERS_VERSION, findFormLetters, printOf } from '../ingestion/voices/form-letters.ts';
import { findSupersessions } from '../ingestion/voices/supersessions.ts';
import type { DocketId, DocumentId } from '../model/ids.ts';
import { isSubmitted } from '../model/source.ts';
import type { Submission } from '../model/submission.ts';
import { submitterKey } from '../text/submitter-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Raise when the same filings may be told to stand for one another otherwise. */
const SUPERSESSIONS_VERSION = 1;

/**
 * Counts voices: which submissions are copies of a form letter, which stand for earlier ones, and which public file
 * stands for a confidential one.
 */
export function settleVoices(workspace: Workspace): void {
  const keys = groupBy(workspace.submissions.keys(), ({ docket }) => docket);
  for (const [docket, submissions] of keys) {
    const hash = createHash('sha256');
    hash.update(JSON.stringify([FORM_LETTERS_VERSION, SUPERSESSIONS_VERSION]));
    for (const { id, key } of submissions) hash.update(JSON.stringify([id, key]));
    const key = hash.digest('hex');
    if (workspace.stages.key('voices', docket, '') === key) continue;
    workspace.atomically(() => {
      settleDocket(workspace, docket);
      workspace.stages.done('voices', docket, '', key);
    });
  }
  // Duplicates are told anew after every reading, and this after them.
  workspace.supersessions.markFiles();
  for (const docket of keys.keys()) nameTwins(workspace, docket);
}

/** The ledger says of each confidential file where its public version is. */
function nameTwins({ files }: Workspace, docket: DocketId): void {
  for (const [file, twin] of pairTwins(files.ledger(docket))) {
    const [why = ''] = (file.reason ?? '').split('; ');
    files.explain(
      file,
      `${why}; ${twin ? `the public version is ${twin.path}` : 'no public version was found'}`,
    );
  }
}

function settleDocket(workspace: Workspace, docket: DocketId): void {
  const filings = workspace.submissions.list(docket).filter(({ kind }) => isSubmitted(kind));
  const byId = new Map(filings.map((filing) => [filing.id, filing]));
  const prints = [];
  for (const document of workspace.documents.all(docket)) {
    if (byId.has(document.submission)) prints.push(printOf(document));
  }
  const keyOf = new Map(filings.map((filing) => [filing.id, submitterKey(filing)]));
  const read = (id: DocumentId) => {
    const document = workspace.documents.get(docket, id);
    if (!document) throw new RangeError(`there is no document ${id}`);
    return document;
  };
  const letters = findFormLetters(docket, prints, (id) => keyOf.get(id) ?? id, read);
  workspace.formLetters.save(docket, letters);
  const found = [...groupBy(filings, filerOf).values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) => findSupersessions(group, (id) => workspace.passages.ofSubmission(docket, id)));
  workspace.supersessions.save(docket, found);
}

/** Who filed: the organisation, or the person by the whole name and state. */
function filerOf(submission: Submission): string {
  const { firstName, lastName, state } = submission.fields;
  const key = submitterKey(submission);
  if (key !== `${submission.docket}/${submission.id}` || !firstName || !lastName) return key;
  return ['person', firstName, lastName, state ?? ''].join('\0').toLowerCase();
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
