import type { Citation } from './find-citation.ts';
import { findExact, type Place } from './find-exact.ts';
import { findNear, type NearPlace } from './find-near.ts';
import type { Finding } from './finding.ts';
import type { IndexedRecord } from './indexed-record.ts';
import { type PlaceFacts, placeFacts } from './place-facts.ts';
import type { QuotationParts } from './quotation-parts.ts';
import { turnedRound } from './turned-round.ts';

/** What became of a quotation, without its place in the memo. */
export type Verdict = Pick<Finding, 'result' | 'file' | 'page' | 'difference'>;

/** Share of a quotation's words that may differ before it counts as invented. */
const MOST_CHANGED = 0.4;
/** The same for words that stand exactly in another's letter and only nearly in the one cited. */
const SLIGHTLY_CHANGED = 0.25;
/** Fewer words are like some words somewhere in every record. */
const FEWEST_NEAR = 5;
/** Places of the same words looked at. */
const MOST_PLACES = 60;

/** Holds a quotation with its citation against the record. */
export function checkQuotation(quoted: QuotationParts, citation: Citation, indexed: IndexedRecord): Verdict {
  const { parts } = quoted;
  const { letters, index } = indexed;
  const places = findExact(parts, letters, index);
  const { sources } = citation;
  const meant = sources === null ? places : places.filter(({ document }) => sources.has(document));
  if (meant.length > 0) return checkPlaces(quoted, meant, citation, indexed);
  const cited = sources && sources.size > 0 ? findNear(parts, letters, index, sources) : null;
  const [elsewhere] = places;
  if (elsewhere) {
    if (cited && cited.changed <= SLIGHTLY_CHANGED) return altered(cited, citation, indexed);
    const theirs = places.find((place) => isOfCited(place, citation, indexed));
    return theirs ? otherFile(theirs, citation, indexed) : wrongSubmitter(elsewhere, citation, indexed);
  }
  if (cited && cited.changed <= MOST_CHANGED) return altered(cited, citation, indexed);
  const near = quoted.words < FEWEST_NEAR ? null : findNear(parts, letters, index);
  if (near && near.changed <= MOST_CHANGED) return altered(near, citation, indexed);
  return { result: 'not_in_record', file: null, page: null, difference: null };
}

/** Of several places with the same words, the one that speaks best for the memo counts. */
function checkPlaces(
  quoted: QuotationParts,
  places: readonly Place[],
  citation: Citation,
  indexed: IndexedRecord,
): Verdict {
  const best = places
    .slice(0, MOST_PLACES)
    .map((place) => ({
      ...placeFacts(place, citation, indexed),
      turned: turnedRound(quoted, place, indexed),
    }))
    .reduce((a, b) => (faults(b) < faults(a) ? b : a));
  const at = { file: best.file, page: best.page };
  if (best.turned !== null) return { result: 'altered', ...at, difference: best.turned };
  if (citation.conflict) {
    return {
      result: 'wrong_submitter',
      ...at,
      difference: `the citation names another than ${best.submitter}`,
    };
  }
  if (best.other !== null && !citation.isSecondHand) {
    return {
      result: 'others_view',
      ...at,
      difference: `${best.submitter} gives them as another's: “${best.other}”`,
    };
  }
  if (!best.isOnPage) return { result: 'wrong_page', ...at, difference: best.pageDifference };
  return { result: best.isOcr ? 'ocr' : 'found', ...at, difference: null };
}

const faults = (facts: PlaceFacts & { readonly turned: string | null }): number =>
  (facts.turned === null ? 0 : 8) +
  (facts.other === null ? 0 : 4) +
  (facts.isOnPage ? 0 : 2) +
  (facts.isOcr ? 1 : 0);

function altered(near: NearPlace, citation: Citation, indexed: IndexedRecord): Verdict {
  const { file, page } = placeFacts(near, citation, indexed);
  return { result: 'altered', file, page, difference: near.difference };
}

function wrongSubmitter(place: Place, citation: Citation, indexed: IndexedRecord): Verdict {
  const { file, page, submitter } = placeFacts(place, citation, indexed);
  return { result: 'wrong_submitter', file, page, difference: `the words are those of ${submitter}` };
}

/** Whether a place is in another paper of the submitter whom the memo cites. */
function isOfCited({ document }: Place, { sources }: Citation, { record }: IndexedRecord): boolean {
  const name = record.sources[document]?.names[0];
  return name !== undefined && [...(sources ?? [])].some((cited) => record.sources[cited]?.names[0] === name);
}

function otherFile(place: Place, citation: Citation, indexed: IndexedRecord): Verdict {
  const { file, page } = placeFacts(place, citation, indexed);
  return { result: 'wrong_page', file, page, difference: 'stands in another file of the same submitter' };
}
