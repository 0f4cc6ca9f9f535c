import { createLunrSearch, type LunrIndex } from '../../../src/indexer/search/lunr.ts';
import type { Harness } from './harness.ts';
import { passagesOfLetter } from './record.ts';

export function lunrHarness(): Harness & Pick<LunrIndex, 'portable'> {
  const engine = createLunrSearch();
  return {
    ...engine,
    put: (letter) => {
      const passages = passagesOfLetter(letter).map((passage) => ({ ...passage, otherNames: [] }));
      const [first] = passages;
      if (first) engine.replaceSubmission(first.docket, first.submission, passages);
    },
    remove: (letter) => {
      const [first] = passagesOfLetter(letter);
      if (first) engine.removeSubmission(first.docket, first.submission);
    },
  };
}
