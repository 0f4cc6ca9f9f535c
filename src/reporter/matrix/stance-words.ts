import type { MatrixCell, MatrixRow } from '../../model/matrix.ts';
import type { Stance } from '../../model/position.ts';

/** Words and signs of the stances; never colour alone. */
export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  support: '+',
  conditional: '(+)',
  oppose: '\u2212',
  mixed: '±',
  mentions: '·',
};

export const UNCLEAR_SIGN = '?';

/** What each word means, as legends print it. */
export const STANCE_MEANINGS: Readonly<Record<Stance, string>> = {
  support: 'consistent with the ask',
  conditional: 'consistent with the ask, on a stated condition',
  oppose: 'contrary to the ask',
  mixed: 'speaks for and against it',
  mentions: 'speaks of it without taking a side',
};

export type CellStyle = 'word' | 'sign';

/** What stands in place of a cell: nothing for silence, words for what was not read or is left out as not reviewed. */
export function absenceText(
  row: Pick<MatrixRow, 'read' | 'withheld'>,
  ask: string,
): '' | 'not read' | 'left out' {
  if (row.read === 'none') return 'not read';
  return row.withheld.some((id) => id === ask) ? 'left out' : '';
}

/** The stance of a cell as printed, without the mark of review. */
export function stanceText(
  cell: Pick<MatrixCell, 'stance' | 'status' | 'direction'>,
  style: CellStyle,
): string {
  if (cell.status === 'unclear') return style === 'sign' ? UNCLEAR_SIGN : 'unclear';
  const text = style === 'sign' ? STANCE_SIGNS[cell.stance] : cell.stance;
  return cell.direction ? `${text} [${cell.direction.replaceAll('_', ' ')}]` : text;
}
