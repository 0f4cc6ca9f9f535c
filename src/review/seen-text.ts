import { createHash } from 'node:crypto';
import type { SeenDocument } from '../model/decision.ts';
import type { DocumentId, Sha256 } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';

/** A submission's text as it is now: what decisions are anchored in. */
export interface SubmissionText {
  readonly documents: readonly { readonly id: DocumentId; readonly text: string }[];
  readonly passages: readonly Passage[];
}

/** The documents of a submission with the hash of each one's canonical text. */
export const seenDocuments = ({ documents }: SubmissionText): SeenDocument[] =>
  documents.map(({ id, text }) => ({
    document: id,
    hash: createHash('sha256').update(text).digest('hex') as Sha256,
  }));
