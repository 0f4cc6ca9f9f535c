import type { Passage } from '../../model/passage.ts';
import type { SourceKind } from '../../model/source.ts';
import type { Submission } from '../../model/submission.ts';
import type { FoundPassage } from './engine.ts';
import type { SqlHandle } from './sql-handle.ts';

interface Row {
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
  readonly source_kind: SourceKind;
  readonly date: string | null;
  readonly submitter: string;
  readonly themes: string;
}

/** Reads passages whole, with who speaks and their themes, in the order of the rows given. */
export function readFoundPassages(sql: SqlHandle, rows: readonly number[]): FoundPassage[] {
  const read = sql.prepare(`
    SELECT p.*, d.source_kind, s.date, s.submitter,
      (SELECT json_group_array(theme) FROM
        (SELECT theme FROM tags WHERE passage = p.row ORDER BY score DESC, theme)) AS themes
    FROM passages p
    JOIN documents d ON d.docket = p.docket AND d.id = p.document
    JOIN submissions s ON s.docket = p.docket AND s.id = p.submission
    WHERE p.row = ?`);
  return rows.flatMap((row) => {
    const found = read.get(row) as Row | undefined;
    return found ? [passageOf(found)] : [];
  });
}

function passageOf(row: Row): FoundPassage {
  const submitter = JSON.parse(row.submitter) as Submission['submitter'];
  return {
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
    organization: submitter.organization,
    submitter: submitter.name,
    submitterType: submitter.type,
    sourceKind: row.source_kind,
    date: row.date,
    themes: JSON.parse(row.themes) as FoundPassage['themes'],
  };
}
