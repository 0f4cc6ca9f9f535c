import { type GramIndex, gramIndex } from './gram-index.ts';
import type { VerifyRecord } from './record.ts';
import { type RecordLetters, recordLetters } from './record-letters.ts';
import { type FindSources, sourceFinder } from './source-names.ts';

/** The record made ready for looking up many quotations. */
export interface IndexedRecord {
  readonly record: VerifyRecord;
  readonly letters: RecordLetters;
  readonly index: GramIndex;
  readonly findSources: FindSources;
}

/** Reduces every document to its letters and indexes them; some two megabytes a second. */
export function indexRecordWords(record: VerifyRecord): IndexedRecord {
  const letters = recordLetters(record.sources.map(({ document }) => document.text));
  return {
    record,
    letters,
    index: gramIndex(letters.text, letters.begins),
    findSources: sourceFinder(record.sources),
  };
}
