import type { AskId } from '../../model/ids.ts';
import type { MatrixCell, MatrixRow } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import type { Stance } from '../../model/position.ts';
import { plural } from '../counting.ts';
import { bullets, paragraph, strong, table, text } from '../inlines.ts';
import { COUNT_HEAD } from '../memo/ask-counts.ts';
import { quotedItem } from '../memo/quoted-item.ts';
import { strongestAcross } from '../quotations/strongest.ts';

/** Submitters and asks that belong together, and the words that name what they are about. */
export interface Group {
  readonly about: string;
  readonly rows: readonly MatrixRow[];
  readonly asks: readonly { readonly ask: AskId; readonly title: string }[];
}

const ASKS_LISTED = 8;
const PER_SIDE = 3;

/** The sides of a summary, in order, with what is printed before a quotation. */
const SIDES: readonly { readonly stance: Stance; readonly label: (ask: string) => string }[] = [
  { stance: 'support', label: (ask) => `Consistent with ${ask}` },
  { stance: 'conditional', label: (ask) => `Consistent with ${ask}, on a condition` },
  { stance: 'oppose', label: (ask) => `Contrary to ${ask}` },
];

/** What the group wants and does not want: counts by ask, then the strongest words of each side. */
export function groupBlocks({ about, rows, asks }: Group): Block[] {
  const own = new Set(asks.map(({ ask }) => ask));
  const cellsOn = (id: AskId): MatrixCell[] =>
    rows.flatMap(({ cells }) => cells.filter(({ ask }) => ask === id));
  const counted = asks
    .map(({ ask, title }) => ({ ask, title, cells: cellsOn(ask) }))
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => settledIn(b.cells) - settledIn(a.cells) || b.cells.length - a.cells.length);
  const partly = rows.some(({ cells }) => cells.some(({ reviewed }) => reviewed));
  const quotations = SIDES.flatMap(({ stance, label }): Inlines[] =>
    strongestAcross(rows, about, (cell) => own.has(cell.ask) && cell.stance === stance, PER_SIDE).map(
      (quoted) => quotedItem(label(quoted.cell.ask), quoted, partly),
    ),
  );
  const further = counted.length - ASKS_LISTED;
  return [
    ...(counted.length > 0
      ? [
          table(
            COUNT_HEAD,
            counted
              .slice(0, ASKS_LISTED)
              .map(({ ask, title, cells }) => [`${ask} ${title}`, ...countsOf(cells)]),
            1,
          ),
        ]
      : []),
    ...(further > 0 ? [paragraph(text(`And ${plural(further, 'further ask')}: see the matrix.`))] : []),
    ...(quotations.length > 0
      ? bullets(quotations)
      : counted.length > 0
        ? [paragraph(text('No position is settled enough to be quoted.'))]
        : []),
  ];
}

const settledIn = (cells: readonly MatrixCell[]): number =>
  cells.filter(({ status, stance }) => status === 'settled' && stance !== 'mentions').length;

function countsOf(cells: readonly MatrixCell[]): number[] {
  const settled = (stance: Stance): number =>
    cells.filter((cell) => cell.status === 'settled' && cell.stance === stance).length;
  return [
    settled('support'),
    settled('conditional'),
    settled('oppose'),
    settled('mixed'),
    settled('mentions'),
    cells.filter(({ status }) => status === 'unclear').length,
    cells.filter(({ reviewed }) => !reviewed).length,
  ];
}

/** A line of what is silent; nothing where nothing is. */
export const silentLine = (label: string, names: readonly string[]): Block[] =>
  names.length > 0 ? [paragraph(strong(label), text(` ${names.join('; ')}.`))] : [];
