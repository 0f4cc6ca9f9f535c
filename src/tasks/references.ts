import { fileURLToPath } from 'node:url';
import type { Codebook } from '../codebook/codebook.ts';
import { type Instruments, loadInstruments } from '../codebook/instruments.ts';
import { type AgreementPart, loadStructure } from '../codebook/structure.ts';
import { type LoadedAgreement, loadedAgreement } from '../indexer/references/loaded-agreement.ts';
import { referenceResolver } from '../indexer/references/read-references.ts';
import { parseAgreement } from '../ingestion/agreement/parse-agreement.ts';
import { pagesOfSpan } from '../ingestion/pages-of-span.ts';
import type { Document } from '../model/document.ts';
import type { DocketId } from '../model/ids.ts';
import { type Candidate, type Place, printPlace, type Reference } from '../model/reference.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { docketsOnTopic } from './on-topic.ts';

/** What is known of the agreement and of other instruments, beside the record. */
export interface ReferenceTables {
  readonly instruments: Instruments;
  readonly structure: readonly AgreementPart[];
}

/** The tables that come with sunset. */
export function shippedReferenceTables(): ReferenceTables {
  const path = (name: string): string =>
    fileURLToPath(new URL(`../../corpus/usmca/${name}`, import.meta.url));
  return {
    instruments: loadInstruments(path('instruments.yaml')),
    structure: loadStructure(path('structure.tsv')),
  };
}

/** A reference of the record, located, and what it means. */
export interface LocatedReference {
  readonly document: Document;
  readonly reference: Reference;
  /** The words themselves. */
  readonly text: string;
  readonly page: number | null;
  readonly pageEnd: number | null;
}

/** The agreement as far as the workspace holds its text: documents of the kind `agreement`. */
const agreementIn = ({ documents }: Workspace): LoadedAgreement =>
  loadedAgreement(
    [...documents.all()].filter(({ sourceKind }) => sourceKind === 'agreement').map(parseAgreement),
  );

/** Every reference of what submitters and others wrote, document by document; the agreement's own are left out. */
export function* referencesIn(
  workspace: Workspace,
  codebook: Codebook,
  { instruments, structure }: ReferenceTables,
  docket?: DocketId,
): Generator<LocatedReference> {
  const read = referenceResolver({
    instruments,
    chapters: new Set(structure.filter(({ kind }) => kind === 'chapter').map(({ number }) => number)),
    loaded: agreementIn(workspace),
  });
  const onTopic = docketsOnTopic(workspace, codebook);
  for (const document of workspace.documents.all(docket)) {
    if (document.sourceKind === 'agreement') continue;
    for (const reference of read(document.text, { isOwnRecord: onTopic.has(document.docket) })) {
      const { page, pageEnd } = pagesOfSpan(document, reference);
      const text = document.text.slice(reference.start, reference.end);
      yield { document, reference, text, page, pageEnd };
    }
  }
}

/** What a reference may mean, as a line of JSON gives it. */
export function referenceLine({ document, reference, text, page, pageEnd }: LocatedReference) {
  const { resolution, start, end, implied, because } = reference;
  const candidate = ({ instrument, place }: Candidate) => ({ instrument, place: printPlace(place) });
  return {
    submission: document.submission,
    document: document.id,
    file: document.file,
    page,
    pageEnd,
    start,
    end,
    text,
    implied,
    place: printPlace(resolution.place),
    outcome: resolution.outcome,
    instrument: resolution.outcome === 'ambiguous' ? null : resolution.instrument,
    name: resolution.outcome === 'other' ? resolution.name : null,
    node: resolution.outcome === 'node' ? resolution.node : null,
    candidates: resolution.outcome === 'ambiguous' ? resolution.candidates.map(candidate) : [],
    because,
  };
}

/** Whether a reference means a place of the agreement, or may: an article's mentions take in those of its paragraphs. */
export function mayMean({ resolution }: Reference, place: Place, own: string): boolean {
  const meant = resolution.outcome === 'ambiguous' ? resolution.candidates : [resolution];
  return meant.some(
    (one) =>
      one.instrument === own &&
      one.place.unit === place.unit &&
      one.place.number === place.number &&
      place.pinpoint.every((part, at) => one.place.pinpoint[at] === part),
  );
}
