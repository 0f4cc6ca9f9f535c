import { loadInstruments } from '../../../src/codebook/instruments.ts';
import { loadedAgreement } from '../../../src/indexer/references/loaded-agreement.ts';
import { referenceResolver } from '../../../src/indexer/references/read-references.ts';
import type { AgreementTree } from '../../../src/model/agreement.ts';
import { printPlace, type Reference } from '../../../src/model/reference.ts';

const instruments = loadInstruments('corpus/usmca/instruments.yaml');
const chapters = new Set(Array.from({ length: 34 }, (_, index) => String(index + 1)));

export const resolverWith = (trees: readonly AgreementTree[] = []) =>
  referenceResolver({ instruments, chapters, loaded: loadedAgreement(trees) });

/** `usmca Article 34.7, not loaded`: a reference in a line. */
export function say({ resolution: one }: Reference): string {
  switch (one.outcome) {
    case 'ambiguous':
      return `${printPlace(one.place)}: ${one.candidates.map(({ instrument, place }) => `${instrument} ${printPlace(place)}`).join(' or ')}`;
    case 'other':
      return `${one.instrument ?? one.name ?? 'another'} ${printPlace(one.place)}`;
    case 'node':
      return `${one.instrument} ${one.node}`;
    default:
      return `${one.instrument} ${printPlace(one.place)}${one.outcome === 'absent' ? ' absent' : ''}`;
  }
}
