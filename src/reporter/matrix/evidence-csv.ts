import type { Matrix } from '../../model/matrix.ts';
import { renderCsv } from '../render/csv.ts';

const HEAD = [
  'submitter',
  'type',
  'docket',
  'submission',
  'filed',
  'ask',
  'ask in words',
  'stance',
  'status',
  'reviewed',
  'condition',
  'direction',
  'quote',
  'file',
  'page',
  'page end',
  'paragraph',
  'ocr',
  'start',
  'end',
];

/** The evidence as CSV. */
export const renderEvidenceCsv = (matrix: Matrix): string => renderCsv(evidenceTable(matrix));

/** Every quotation that the matrix rests on, one row each, exactly as it stands in the canonical text, below a head. */
export function evidenceTable(matrix: Matrix): (string | number | null)[][] {
  const titles = new Map(matrix.columns.map(({ ask, title }) => [ask, title]));
  const rows = matrix.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.evidence.map((evidence) => [
        row.name,
        row.type?.replaceAll('_', ' ') ?? 'unknown',
        evidence.docket,
        evidence.submission,
        evidence.filed ?? 'undated',
        cell.ask,
        titles.get(cell.ask) ?? '',
        evidence.stance ?? cell.stance,
        cell.status,
        cell.reviewed ? 'reviewed' : 'machine-read, not reviewed',
        cell.condition?.quote ?? '',
        cell.direction ?? '',
        evidence.quote,
        evidence.file,
        evidence.page,
        evidence.pageEnd,
        evidence.paragraph,
        evidence.ocr ? 'yes' : 'no',
        evidence.start,
        evidence.end,
      ]),
    ),
  );
  return [HEAD, ...rows];
}
