import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { IngestedSubmission } from '../model/ingested.ts';
import type { Submission } from '../model/submission.ts';
import type { Sql } from './database.ts';

export interface Submissions {
  readonly key: (docket: DocketId, id: SubmissionId) => string | null;
  /** Replaces the submission and all that was derived from it, in one transaction. */
  readonly save: (ingested: IngestedSubmission) => void;
  readonly remove: (docket: DocketId, id: SubmissionId) => void;
  readonly list: (docket?: DocketId) => Submission[];
  readonly get: (docket: DocketId, id: SubmissionId) => Submission | null;
  /** Submissions that a source delivered earlier. */
  readonly ofSource: (source: string) => { readonly docket: DocketId; readonly id: SubmissionId }[];
  readonly dockets: () => DocketId[];
  /** Every submission with the key of what it was made from, sorted by docket and id. */
  readonly keys: () => { readonly docket: DocketId; readonly id: SubmissionId; readonly key: string }[];
}

interface Row {
  readonly docket: string;
  readonly id: string;
  readonly kind: Submission['kind'];
  readonly title: string | null;
  readonly date: string | null;
  readonly fields: string;
  readonly submitter: string;
  readonly missing: string;
  readonly extra: string;
}

/** What rows lack that were written before joint letters and clients were read. */
const BEFORE = { client: null, signatories: [] };

export function submissionsOf(sql: Sql): Submissions {
  const key = sql
    .prepare<[string, string], string>('SELECT key FROM submissions WHERE docket = ? AND id = ?')
    .pluck();
  const all = sql.prepare<[], Row>('SELECT * FROM submissions ORDER BY docket, id');
  const ofDocket = sql.prepare<[string], Row>('SELECT * FROM submissions WHERE docket = ? ORDER BY id');
  const one = sql.prepare<[string, string], Row>('SELECT * FROM submissions WHERE docket = ? AND id = ?');
  const bySource = sql.prepare<[string], { docket: DocketId; id: SubmissionId }>(
    'SELECT docket, id FROM submissions WHERE source = ? ORDER BY docket, id',
  );
  const dockets = sql
    .prepare<[], DocketId>('SELECT DISTINCT docket FROM submissions ORDER BY docket')
    .pluck();
  const documents = sql
    .prepare<[string, string], Submission['documents'][number]>(
      'SELECT id FROM documents WHERE docket = ? AND submission = ? ORDER BY ordinal',
    )
    .pluck();
  const files = sql
    .prepare<[string, string], string>(
      "SELECT path FROM files WHERE docket = ? AND submission = ? AND status <> 'missing' ORDER BY path",
    )
    .pluck();

  const fromRow = (row: Row): Submission => ({
    id: row.id as SubmissionId,
    docket: row.docket as DocketId,
    kind: row.kind,
    title: row.title,
    date: row.date,
    fields: JSON.parse(row.fields) as Submission['fields'],
    submitter: { ...BEFORE, ...(JSON.parse(row.submitter) as Submission['submitter']) },
    documents: documents.all(row.docket, row.id),
    files: files.all(row.docket, row.id),
    missing: JSON.parse(row.missing) as Submission['missing'],
    extra: JSON.parse(row.extra) as Submission['extra'],
  });

  const keys = sql.prepare<[], { docket: DocketId; id: SubmissionId; key: string }>(
    'SELECT docket, id, key FROM submissions ORDER BY docket, id',
  );
  const remove = removal(sql);
  const insert = insertion(sql);
  return {
    key: (docket, id) => key.get(docket, id) ?? null,
    save: sql.transaction((ingested: IngestedSubmission) => {
      remove(ingested.submission.docket, ingested.submission.id);
      insert(ingested);
    }).immediate,
    remove: sql.transaction(remove).immediate,
    list: (docket) => (docket === undefined ? all.all() : ofDocket.all(docket)).map(fromRow),
    get: (docket, id) => {
      const row = one.get(docket, id);
      return row ? fromRow(row) : null;
    },
    ofSource: (source) => bySource.all(source),
    dockets: () => dockets.all(),
    keys: () => keys.all(),
  };
}

function removal(sql: Sql): (docket: DocketId, id: SubmissionId) => void {
  const statements = [
    'DELETE FROM files WHERE docket = ? AND submission = ?',
    'DELETE FROM records WHERE docket = ? AND submission = ?',
    'DELETE FROM warnings WHERE docket = ? AND submission = ?',
    "DELETE FROM stages WHERE docket = ? AND unit IN (?, '')",
    // Documents, passages, tags and positions follow by foreign key.
    'DELETE FROM submissions WHERE docket = ? AND id = ?',
  ].map((text) => sql.prepare<[string, string]>(text));
  return (docket, id) => {
    for (const statement of statements) statement.run(docket, id);
  };
}

function insertion(sql: Sql): (ingested: IngestedSubmission) => void {
  const submission = sql.prepare(`
    INSERT INTO submissions (docket, id, source, kind, title, date, fields, submitter, missing, extra, key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const file = sql.prepare(`
    INSERT OR REPLACE INTO files
      (docket, path, source, submission, size, sha256, fingerprint, read_status, status, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const record = sql.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)');
  const warning = sql.prepare('INSERT INTO warnings VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const document = sql.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const passage = sql.prepare(`
    INSERT INTO passages (id, docket, submission, document, file, ordinal, start, end, text, page, page_end,
      page_turns, paragraph, block, headings, language, ocr)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return ({ source, key, submission: s, record: r, files, documents, warnings }) => {
    submission.run(
      s.docket,
      s.id,
      source,
      s.kind,
      s.title,
      s.date,
      JSON.stringify(s.fields),
      JSON.stringify(s.submitter),
      JSON.stringify(s.missing),
      JSON.stringify(s.extra),
      key,
    );
    if (r) record.run(s.docket, source, r.path, r.line ?? 0, s.id);
    for (const f of files) {
      file.run(s.docket, f.path, source, s.id, f.size, f.sha256, f.fingerprint, f.status, f.status, f.reason);
    }
    for (const w of warnings) {
      warning.run(s.docket, source, s.id, w.code, w.message, w.file ?? null, w.page ?? null, w.line ?? null);
    }
    documents.forEach(({ document: d, reading, passages }, ordinal) => {
      document.run(
        d.docket,
        d.id,
        d.submission,
        d.file,
        d.sha256,
        d.format,
        d.sourceKind,
        d.language,
        reading,
        ordinal,
      );
      for (const p of passages) {
        passage.run(
          p.id,
          p.docket,
          p.submission,
          p.document,
          p.file,
          p.ordinal,
          p.span.start,
          p.span.end,
          p.text,
          p.page,
          p.pageEnd,
          JSON.stringify(p.pageTurns),
          p.paragraph,
          p.block,
          JSON.stringify(p.headings),
          p.language,
          p.ocr ? 1 : 0,
        );
      }
    });
  };
}
