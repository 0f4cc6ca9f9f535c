import type { DocketId, SubmissionId } from '../../model/ids.ts';
import type { Passage } from '../../model/passage.ts';
import { citedPlaces } from './cited-places.ts';
import { indexedText } from './indexed-text.ts';
import type { SqlHandle } from './sql-handle.ts';
import { termLanguage } from './terms.ts';

/** A passage with its row in the table of passages. */
export type RowedPassage = Passage & { readonly row: number };

export interface SqliteIndexer {
  readonly replace: (docket: DocketId, submission: SubmissionId, passages: readonly RowedPassage[]) => void;
  readonly remove: (docket: DocketId, submission: SubmissionId) => void;
  readonly saveSynonyms: (groups: readonly (readonly string[])[]) => void;
}

/**
 * Writes the index. Runs in the transaction of its caller; rows of the index leave with their passages by triggers
 * of the schema.
 */
export function sqliteIndexer(sql: SqlHandle): SqliteIndexer {
  const own = 'row IN (SELECT row FROM passages WHERE docket = ? AND submission = ?)';
  const holds = sql.prepare(`SELECT 1 FROM search_passages WHERE ${own} LIMIT 1`);
  const clear = sql.prepare(`DELETE FROM search_passages WHERE ${own}`);
  const insert = sql.prepare('INSERT INTO search_passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const learn = sql.prepare('INSERT INTO passage_search (rowid, terms, words, places) VALUES (?, ?, ?, ?)');
  const count = sql.prepare(`
    INSERT INTO search_totals VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET passages = passages + excluded.passages, terms = terms + excluded.terms`);
  const forget = sql.prepare('DELETE FROM search_synonyms');
  const synonym = sql.prepare('INSERT INTO search_synonyms VALUES (?)');
  const remove: SqliteIndexer['remove'] = (docket, submission) => {
    // A deletion makes FTS5 write out what it has gathered, even where there is nothing to delete.
    if (holds.get(docket, submission)) clear.run(docket, submission);
  };
  return {
    remove,
    replace: (docket, submission, passages) => {
      remove(docket, submission);
      const totals = new Map<string, { passages: number; terms: number }>();
      passages.forEach((passage, index) => {
        const { terms, words, headings, length } = indexedText(passage);
        const [previous, next] = [-1, 1].map((step) => {
          const near = passages[index + step];
          return near?.document === passage.document && near.ordinal === passage.ordinal + step
            ? near.row
            : null;
        });
        const places = citedPlaces(passage.text).join(' ');
        const language = termLanguage(passage.language);
        insert.run(passage.row, language, previous, next, length, headings, terms, words, places);
        learn.run(passage.row, terms, words, places);
        const total = totals.get(language) ?? { passages: 0, terms: 0 };
        totals.set(language, { passages: total.passages + 1, terms: total.terms + length });
      });
      for (const [language, total] of totals) count.run(language, total.passages, total.terms);
    },
    saveSynonyms: (groups) => {
      forget.run();
      for (const group of groups) synonym.run(JSON.stringify(group));
    },
  };
}
