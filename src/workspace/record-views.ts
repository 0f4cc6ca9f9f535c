import type { Highlight } from '../model/highlight.ts';
import type { ThemeId } from '../model/ids.ts';
import { evidenceFrom } from '../model/quotation.ts';
import { type PassageRow, passageFromRow } from './passages.ts';
import type { Workspace } from './workspace.ts';

/** Passages kept of each theme: the strongest, at most so many a submission. */
const PER_THEME = 40;
const PER_SUBMISSION = 3;
/** Passages fit to be quoted are a sentence or more, and no table. */
const QUOTABLE = { least: 80, most: 900 } as const;

/** The passages that carry each theme most strongly, for reports on themes. */
export function highlightsOf({ sql }: Pick<Workspace, 'sql'>): Highlight[] {
  const rows = sql
    .prepare<[number, number, number, number], PassageRow & { theme: string; score: number }>(`
      SELECT * FROM (
        SELECT p.*, t.theme, t.score,
          row_number() OVER (PARTITION BY t.theme, p.docket, p.submission ORDER BY t.score DESC, p.document, p.ordinal) AS of_submission
        FROM tags t JOIN passages p ON p.row = t.passage JOIN submissions s ON s.docket = p.docket AND s.id = p.submission
        WHERE p.block IN ('paragraph', 'list_item') AND length(p.text) BETWEEN ? AND ?
          AND s.kind NOT IN ('notice', 'agreement', 'statute', 'report'))
      WHERE of_submission <= ?
      ORDER BY theme, score DESC, docket, submission, document, ordinal
      LIMIT ?`)
    .all(QUOTABLE.least, QUOTABLE.most, PER_SUBMISSION, 100_000);
  const kept = new Map<string, number>();
  return rows.flatMap((row) => {
    const count = (kept.get(row.theme) ?? 0) + 1;
    kept.set(row.theme, count);
    if (count > PER_THEME) return [];
    const passage = passageFromRow(row);
    return {
      theme: row.theme as ThemeId,
      docket: passage.docket,
      submission: passage.submission,
      evidence: evidenceFrom(passage, passage.span),
      score: row.score,
    };
  });
}

/** Words by which a document's furniture says that it is made up. */
const FICTION = /\bfictional\b/i;

/**
 * Whether the whole record is fictional: every file's text carries the mark in its furniture. Typed-in comments
 * have no furniture, and do not decide.
 */
export function isFictional({ documents }: Pick<Workspace, 'documents'>): boolean {
  let marked = 0;
  for (const { format, text, blocks } of documents.all()) {
    if (format === 'comment') continue;
    const furniture = blocks.filter(({ kind }) => kind === 'furniture');
    if (!furniture.some(({ span }) => FICTION.test(text.slice(span.start, span.end)))) return false;
    marked += 1;
  }
  return marked > 0;
}
