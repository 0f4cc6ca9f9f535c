import { loadInstruments } from '../../../src/codebook/instruments.ts';
import {
  type ReferenceSettings,
  referenceResolver,
} from '../../../src/indexer/references/read-references.ts';
import { printPlace, type Reference } from '../../../src/model/reference.ts';

const instruments = loadInstruments('corpus/usmca/instruments.yaml');
const chapters = new Set(Array.from({ length: 34 }, (_, index) => String(index + 1)));

export const resolverWith = (nodeOf: ReferenceSettings['nodeOf'] = null) =>
  referenceResolver({ instruments, chapters, nodeOf });

/** `usmca Article 34.7, not loaded`: a reference in a line. */
export function say({ resolution: one }: Reference): string {
  switch (one.outcome) {
    case 'ambiguous':
      return `${printPlace(one.place)}: ${one.candidates.map(({ instrument, place }) => `${instrument} ${printPlace(place)}`).join(' or ')}`;
    case 'other':
      return `${one.instrument ?? one.name ?? 'another'} ${printPlace(one.place)}`;
    default:
      return `${one.instrument} ${printPlace(one.place)}${one.outcome === 'not_loaded' ? '' : ` ${one.outcome}`}`;
  }
}
