import type { Document } from '../model/document.ts';
import type { DocketId, DocumentId, SubmissionId } from '../model/ids.ts';
import type { Sql } from './database.ts';

export interface Documents {
  readonly get: (docket: DocketId, id: DocumentId) => Document | null;
  readonly all: (docket?: DocketId) => IterableIterator<Document>;
  /** How many pages stand in each state, over all documents; a reading that several share counts for each. */
  readonly pages: () => Record<'text' | 'ocr' | 'blank' | 'unreadable', number>;
}

interface Row {
  readonly docket: DocketId;
  readonly id: DocumentId;
  readonly submission: SubmissionId;
  readonly file: string;
  readonly sha256: Document['sha256'];
  readonly format: Document['format'];
  readonly source_kind: Document['sourceKind'];
  readonly language: string;
  readonly text: string;
  readonly blocks: string;
  readonly pages: string;
  readonly runs: string;
}

export function documentsOf(sql: Sql): Documents {
  const select = `
    SELECT d.docket, d.id, d.submission, d.file, d.sha256, d.format, d.source_kind, d.language,
           r.text, r.blocks, r.pages, r.runs
    FROM documents d JOIN readings r ON r.key = d.reading`;
  const get = sql.prepare<[string, string], Row>(`${select} WHERE d.docket = ? AND d.id = ?`);
  const all = sql.prepare<[string | null, string | null], Row>(
    `${select} WHERE ? IS NULL OR d.docket = ? ORDER BY d.docket, d.submission, d.ordinal`,
  );
  const pages = sql.prepare<[], { state: 'text' | 'ocr' | 'blank' | 'unreadable'; n: number }>(`
    SELECT json_extract(page.value, '$.state') AS state, count(*) AS n
    FROM documents d JOIN readings r ON r.key = d.reading, json_each(r.pages) AS page GROUP BY 1`);
  return {
    get: (docket, id) => {
      const row = get.get(docket, id);
      return row ? fromRow(row) : null;
    },
    all: function* (docket) {
      for (const row of all.iterate(docket ?? null, docket ?? null)) yield fromRow(row);
    },
    pages: () => {
      const counts = { text: 0, ocr: 0, blank: 0, unreadable: 0 };
      for (const { state, n } of pages.all()) counts[state] = n;
      return counts;
    },
  };
}

function fromRow(row: Row): Document {
  return {
    id: row.id,
    docket: row.docket,
    submission: row.submission,
    file: row.file,
    sha256: row.sha256,
    format: row.format,
    sourceKind: row.source_kind,
    language: row.language,
    text: row.text,
    blocks: JSON.parse(row.blocks) as Document['blocks'],
    pages: JSON.parse(row.pages) as Document['pages'],
    runs: JSON.parse(row.runs) as Document['runs'],
  };
}
