import { noOverall, type OverallCode } from '../../codebook/codebook.ts';
import type { MatrixRow } from '../../model/matrix.ts';
import type { Block } from '../../model/memo.ts';
import { heading, paragraph, table, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

/** Submitters that take the same overall position; `code` is null for those that take several or none. */
export interface OverallLine {
  readonly code: string | null;
  readonly label: string;
  readonly rows: readonly MatrixRow[];
}

/** Everybody read, each in exactly one line, in the order of the codebook. Empty without codes. */
export function overallLines({ matrix, codebook }: Pick<MemoContext, 'matrix' | 'codebook'>): OverallLine[] {
  const none = noOverall(codebook);
  if (!none) return [];
  const read = matrix.rows.filter((row) => row.read !== 'none');
  const ofCount = (test: (codes: number) => boolean): MatrixRow[] =>
    read.filter(({ overall }) => test(overall.codes.length));
  return [
    ...codebook.overall
      .filter(({ id }) => id !== none.id)
      .flatMap((code) =>
        linesOf(
          code,
          ofCount((codes) => codes === 1),
        ),
      ),
    { code: null, label: 'Submissions of one submitter differ', rows: ofCount((codes) => codes > 1) },
    { code: null, label: none.label, rows: ofCount((codes) => codes === 0).filter(isShown) },
    {
      code: null,
      label: 'Left out as not reviewed',
      rows: ofCount((codes) => codes === 0).filter((row) => !isShown(row)),
    },
  ];
}

const isShown = ({ overall }: MatrixRow): boolean => !overall.withheld;

/** Overall positions: apart from the stance on each ask, since "extend, but change X" is the norm. */
export function overallPositions(context: MemoContext): Block[] {
  const lines = overallLines(context).filter(({ rows }) => rows.length > 0);
  if (lines.length === 0) return [];
  const all = lines.flatMap(({ rows }) => rows);
  return [
    heading(2, 'Overall positions'),
    paragraph(
      text(
        'Counted in submitters, apart from the asks, since one may favor extension and want changes too. The last columns say how many of each line depend on a condition, are unclear, or are machine-read and not reviewed.',
      ),
    ),
    table(
      ['Overall position', 'Submitters', 'Organizations', 'Conditional', 'Unclear', 'Not reviewed'],
      [...lines, { label: 'All read', rows: all }].map(({ label, rows }) => [label, ...countsOf(rows)]),
      1,
    ),
  ];
}

const countsOf = (rows: readonly MatrixRow[]): number[] => [
  rows.length,
  rows.filter(({ organization }) => organization).length,
  rows.filter(({ overall }) => overall.conditional).length,
  rows.filter(({ overall }) => overall.status === 'unclear').length,
  rows.filter(({ overall }) => !overall.reviewed).length,
];

/** One line a code; where the codebook tells details apart, one line each: leaving is not letting expire. */
function linesOf({ id, label, details }: OverallCode, rows: readonly MatrixRow[]): OverallLine[] {
  const own = rows.filter(({ overall }) => overall.codes[0] === id);
  if (details.length === 0) return [{ code: id, label, rows: own }];
  const detailOf = ({ overall }: MatrixRow): string | null =>
    overall.details.length === 1 ? (overall.details[0] ?? null) : null;
  const known = details.map((detail) => ({
    code: id,
    label: `${label}: ${detail.replaceAll('_', ' ')}`,
    rows: own.filter((row) => detailOf(row) === detail),
  }));
  const rest = own.filter((row) => !details.some((detail) => detailOf(row) === detail));
  return [...known, { code: id, label: `${label}: which way is not clear`, rows: rest }];
}
