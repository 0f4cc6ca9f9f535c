import { createHash } from 'node:crypto';
import type { EntryId } from '../../model/decision.ts';
import type { MadeFrom } from '../../model/matrix.ts';
import type { PublicRecord } from '../../model/record.ts';

/** What a record was made from: a hash over its files and typed comments, and the decisions that bear on it. */
export function madeFrom({ ledger, submissions, textOf }: PublicRecord): MadeFrom {
  const hash = createHash('sha256');
  const note = (...parts: readonly string[]): void => void hash.update(`${parts.join('\0')}\n`);
  for (const { docket, path, sha256 } of ledger) note(docket, path, sha256 ?? '');
  for (const { submission } of submissions) {
    for (const document of submission.documents) {
      // Typed into a form, so that no file has it.
      if (document.endsWith('#comment')) note(document, textOf(submission.docket, document) ?? '');
    }
  }
  const decisions = new Set<EntryId>();
  for (const { reading } of submissions) {
    for (const { review } of [reading.overall, ...reading.positions]) {
      if (review?.state === 'reviewed') decisions.add(review.decision);
    }
  }
  return { sources: hash.digest('hex'), decisions: [...decisions].sort() };
}
