import { noOverall } from '../../codebook/codebook.ts';
import type { MatrixRow } from '../../model/matrix.ts';
import type { Block } from '../../model/memo.ts';
import { heading, paragraph, table, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

/** Overall positions: apart from the stance on each ask, since "extend, but change X" is the norm. */
export function overallPositions({ matrix, codebook }: MemoContext): Block[] {
  const none = noOverall(codebook);
  if (!none) return [];
  const read = matrix.rows.filter((row) => row.read !== 'none');
  const groups: [string, MatrixRow[]][] = [
    ...codebook.overall
      .filter(({ id }) => id !== none.id)
      .map(({ id, label }): [string, MatrixRow[]] => [
        `${id} ${label}`,
        read.filter(({ overall }) => overall.codes.length === 1 && overall.codes[0] === id),
      ]),
    ['Submissions of one submitter differ', read.filter(({ overall }) => overall.codes.length > 1)],
    [`${none.id} ${none.label}`, read.filter(({ overall }) => overall.codes.length === 0)],
  ];
  const rows = groups
    .filter(([, group]) => group.length > 0)
    .map(([label, group]) => [
      label,
      group.length,
      group.filter(({ organization }) => organization).length,
      group.filter(({ overall }) => overall.conditional).length,
      group.filter(({ overall }) => overall.status === 'unclear').length,
      group.filter(({ overall }) => !overall.reviewed).length,
    ]);
  const all = [
    'All read',
    read.length,
    read.filter(({ organization }) => organization).length,
    ...[2, 3, 4].map((column) => rows.reduce((total, row) => total + Number(row[column + 1] ?? 0), 0)),
  ];
  return [
    heading(2, 'Overall positions'),
    paragraph(
      text(
        'Counted in submitters. “Unclear” and “not reviewed” say how many of each line no reader has settled or checked.',
      ),
    ),
    table(
      ['Overall position', 'Submitters', 'Organizations', 'Conditional', 'Unclear', 'Not reviewed'],
      [...rows, all],
      1,
    ),
  ];
}
