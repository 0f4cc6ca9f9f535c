import type { SearchEngine } from '../../../src/indexer/search/engine.ts';
import type { Letter } from './record.ts';

/** What a test does with an engine, whatever is behind it. */
export interface Harness extends SearchEngine {
  readonly put: (letter: Letter) => void;
  readonly remove: (letter: Letter) => void;
  readonly saveSynonyms: (groups: readonly (readonly string[])[]) => void;
}
