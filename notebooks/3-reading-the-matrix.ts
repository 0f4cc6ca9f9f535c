// %% [markdown]
// # Reading the matrix
// Who wants what: submitters by asks. Three rules keep it honest. Silence is not a position. "Unclear" is for reading,
// not for counting. What no person has reviewed says so.

// %%
import {
  askBars,
  buildMatrix,
  isFictional,
  loadCodebook,
  marksOf,
  publicRecord,
  typeBars,
  typeHeatMap,
  verifyMatrix,
} from 'sunset-review';
import { CODEBOOK, openRecord } from './open-record.ts';
import { plot, quoted, show, table } from './show.ts';

const workspace = await openRecord();
const record = publicRecord(workspace);
const matrix = buildMatrix(record, loadCodebook(CODEBOOK));
const marks = marksOf(matrix, { fictional: isFictional(workspace) });
for (const mark of marks) show(`> ${mark}`);
const cells = matrix.rows.flatMap((row) => row.cells);
const fields = matrix.rows.length * matrix.columns.length;
show(
  `${matrix.rows.length} submitters by ${matrix.columns.length} asks: ${cells.length} of ${fields} fields hold anything. Of ${matrix.reviewedCells + matrix.unreviewedCells} positions a person has reviewed ${matrix.reviewedCells}.`,
);

// %% [markdown]
// Every quotation is compared with its source before any of it is shown: this throws when one is not there.

// %%
verifyMatrix(matrix, record.textOf);
show(`${cells.reduce((sum, { evidence }) => sum + evidence.length, 0)} quotations stand in their sources.`);

// %% [markdown]
// ## What a field can say

// %%
const has = (test: (cell: (typeof cells)[number]) => boolean): number => cells.filter(test).length;
const settled = (stance: string): number => has((one) => one.status === 'settled' && one.stance === stance);
show(
  table(
    ['Field', 'Means', 'Fields'],
    [
      ['support', 'consistent with the ask', settled('support')],
      ['conditional', 'consistent with the ask, on a stated condition', settled('conditional')],
      ['oppose', 'contrary to the ask', settled('oppose')],
      ['mixed', 'speaks for and against it', settled('mixed')],
      ['mentions', 'speaks of it without taking a side', settled('mentions')],
      ['unclear', 'the program is not sure enough: read it', has(({ status }) => status === 'unclear')],
      ['(empty)', 'silence, or a submitter that could not be read', fields - cells.length],
    ],
  ),
);

// %% [markdown]
// ## All asks

// %%
plot('matrix', askBars(matrix, marks));

// %% [markdown]
// ## Who speaks to what
// The denominators differ by type, so each field carries its own.

// %%
plot('matrix', typeHeatMap(matrix, marks));

// %% [markdown]
// ## Where the record divides

// %%
const asks = matrix.columns.map((column) => ({
  column,
  consistent: column.counts.support.submitters + column.counts.conditional.submitters,
  contrary: column.counts.oppose.submitters,
}));
const divided = asks
  .filter(({ consistent, contrary }) => consistent > 0 && contrary > 0)
  .sort((a, b) => Math.min(b.consistent, b.contrary) - Math.min(a.consistent, a.contrary));
show(
  table(
    ['Ask', 'What it asks', 'Consistent', 'Contrary', 'Unclear', 'Silent', 'Of read'],
    divided
      .slice(0, 10)
      .map(({ column: { ask, title, counts }, consistent, contrary }) => [
        ask,
        title,
        consistent,
        contrary,
        counts.unclear.submitters,
        counts.silent.submitters,
        counts.of.submitters,
      ]),
  ),
);

// %% [markdown]
// ## Both sides of the most divided ask

// %%
const [first] = divided;
if (first) {
  const { ask, title } = first.column;
  show(`**${ask}.** ${title}`);
  plot('matrix', typeBars(matrix, first.column, marks));
  for (const { name, cells: own } of matrix.rows) {
    const cell = own.find((one) => one.ask === ask && one.status === 'settled');
    const evidence = cell?.evidence[0];
    if (cell && evidence && cell.stance !== 'mentions')
      show(`- **${cell.stance}**, ${name}: ${quoted(evidence)}`);
  }
}
workspace.close();
