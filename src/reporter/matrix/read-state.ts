import type { ReadState } from '../../model/matrix.ts';
import type { PublicRecord, ReadSubmission } from '../../model/record.ts';
import type { FileStatus } from '../../model/source.ts';

/** What a file's fate takes away from the reading of its submission; the others take nothing. */
const LOSSES: Readonly<Partial<Record<FileStatus, string>>> = {
  partial: 'read in part',
  missing: 'missing',
  unsupported: 'not a format that can be read',
  failed: 'could not be read',
  confidential: 'confidential, not read',
};

export interface SubmissionReadState {
  readonly read: ReadState;
  readonly unread: readonly string[];
}

/** How much of each submission was read, and why not all: what was not read is not silent. */
export function readStates(record: PublicRecord): (submission: ReadSubmission) => SubmissionReadState {
  const losses = new Map<string, string[]>();
  for (const file of record.ledger) {
    const loss = LOSSES[file.status];
    if (!file.submission || !loss) continue;
    const key = `${file.docket}/${file.submission}`;
    losses.set(key, [...(losses.get(key) ?? []), `${file.path}: ${loss}`]);
  }
  return ({ submission, reading }) => {
    const lost = losses.get(`${submission.docket}/${submission.id}`) ?? [];
    const named = submission.missing
      .filter(({ name }) => !lost.some((line) => line.includes(name)))
      .map(({ name }) => `${name}: missing`);
    const languages = reading.notRead.map((code) => `passages in language "${code}": not read for positions`);
    const unread = [...lost, ...named, ...languages];
    if (submission.documents.length === 0) return { read: 'none', unread };
    return { read: unread.length > 0 ? 'part' : 'whole', unread };
  };
}
