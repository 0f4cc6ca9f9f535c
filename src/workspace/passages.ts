import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import type { Sql } from './database.ts';

/** A passage with the row by which tables beside it refer to it. */
export interface StoredPassage extends Passage {
  readonly row: number;
}

export interface Passages {
  readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => StoredPassage[];
  readonly all: (docket?: DocketId) => IterableIterator<StoredPassage>;
  readonly byRow: (row: number) => StoredPassage | null;
  readonly count: () => number;
}

export interface PassageRow {
  readonly row: number;
  readonly id: string;
  readonly docket: string;
  readonly submission: string;
  readonly document: string;
  readonly file: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly page: number | null;
  readonly page_end: number | null;
  readonly page_turns: string;
  readonly paragraph: number;
  readonly block: Passage['block'];
  readonly headings: string;
  readonly language: string;
  readonly ocr: number;
}

export function passagesOf(sql: Sql): Passages {
  const order = 'ORDER BY p.docket, p.submission, d.ordinal, p.ordinal';
  const join = 'FROM passages p JOIN documents d ON d.docket = p.docket AND d.id = p.document';
  const ofSubmission = sql.prepare<[string, string], PassageRow>(
    `SELECT p.* ${join} WHERE p.docket = ? AND p.submission = ? ${order}`,
  );
  const all = sql.prepare<[string | null, string | null], PassageRow>(
    `SELECT p.* ${join} WHERE ? IS NULL OR p.docket = ? ${order}`,
  );
  const byRow = sql.prepare<[number], PassageRow>('SELECT * FROM passages WHERE row = ?');
  const count = sql.prepare<[], number>('SELECT count(*) FROM passages').pluck();
  return {
    ofSubmission: (docket, submission) => ofSubmission.all(docket, submission).map(passageFromRow),
    all: function* (docket) {
      for (const row of all.iterate(docket ?? null, docket ?? null)) yield passageFromRow(row);
    },
    byRow: (row) => {
      const found = byRow.get(row);
      return found ? passageFromRow(found) : null;
    },
    count: () => count.get() ?? 0,
  };
}

export function passageFromRow(row: PassageRow): StoredPassage {
  return {
    row: row.row,
    id: row.id as Passage['id'],
    docket: row.docket as Passage['docket'],
    submission: row.submission as Passage['submission'],
    document: row.document as Passage['document'],
    file: row.file,
    ordinal: row.ordinal,
    span: { start: row.start, end: row.end },
    text: row.text,
    page: row.page,
    pageEnd: row.page_end,
    pageTurns: JSON.parse(row.page_turns) as Passage['pageTurns'],
    paragraph: row.paragraph,
    block: row.block,
    headings: JSON.parse(row.headings) as string[],
    language: row.language,
    ocr: row.ocr !== 0,
  };
}
