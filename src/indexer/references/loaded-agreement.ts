import { type AgreementNode, type AgreementTree, nodesOf } from '../../model/agreement.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Place } from '../../model/reference.ts';

/** A node of the agreement, and the document that it is in. */
export interface LoadedNode {
  readonly document: DocumentId;
  readonly node: AgreementNode;
}

/** The parts of the agreement whose text is at hand. */
export interface LoadedAgreement {
  /** Whether the part that the place would be in is at hand. */
  readonly covers: (place: Place) => boolean;
  /** The node of a place: its paragraph, else its article. Null where the text has no such unit. */
  readonly find: (place: Place) => LoadedNode | null;
}

/** Looks places up in trees; where two texts hold one unit (languages, versions) the first counts. */
export function loadedAgreement(trees: readonly AgreementTree[]): LoadedAgreement {
  const byId = new Map<string, LoadedNode>();
  for (const { document, roots } of trees) {
    for (const node of nodesOf(roots)) if (!byId.has(node.id)) byId.set(node.id, { document, node });
  }
  const id = ({ unit, number }: Place): string => `${unit} ${number}`;
  return {
    covers: (place) => {
      const [chapter] = /^\d+/.exec(place.number) ?? [];
      return byId.has(id(place)) || (chapter !== undefined && byId.has(`chapter ${chapter}`));
    },
    find: (place) => {
      for (let depth = place.pinpoint.length; depth >= 0; depth -= 1) {
        const inner = place.pinpoint.slice(0, depth).map((part) => `(${part})`);
        const found = byId.get(id(place) + inner.join(''));
        if (found) return found;
      }
      return null;
    },
  };
}
