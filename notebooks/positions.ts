// %% [markdown]
// # Who wants what?
// The asks on which submitters are divided, and the words on both sides of the most divided one.
// Without a workspace it reads the sample, whose every organization, person and filing is invented.

// %%
import { buildMatrix, isFictional, loadCodebook, publicRecord, verifyMatrix } from '../src/index.ts';
import { markdownTable } from './markdown-table.ts';
import { CODEBOOK, openRecord } from './open-record.ts';

const workspace = await openRecord();
const record = publicRecord(workspace);
const matrix = buildMatrix(record, loadCodebook(CODEBOOK));
console.log('# Who wants what?\n');
if (isFictional(workspace)) console.log('> Fictional record: everything in it was invented.\n');
const { reviewedCells, unreviewedCells } = matrix;
console.log(
  `${matrix.rows.length} submitters; of ${reviewedCells + unreviewedCells} positions a person has reviewed ${reviewedCells}.`,
);

// %% [markdown]
// Every quotation is compared with its source before any of it is shown: this throws when one is not there.

// %%
verifyMatrix(matrix, record.textOf);

// %% [markdown]
// Settled views alone are counted on a side. "Unclear" is for reading, not for counting; silence is silence.

// %%
const asks = matrix.columns.map(({ ask, title, counts }) => ({
  ask,
  title,
  consistent: counts.support.submitters + counts.conditional.submitters,
  contrary: counts.oppose.submitters,
  unclear: counts.unclear.submitters,
  silent: counts.silent.submitters,
}));
const divided = asks
  .filter(({ consistent, contrary }) => consistent > 0 && contrary > 0)
  .sort((a, b) => Math.min(b.consistent, b.contrary) - Math.min(a.consistent, a.contrary));
console.log('\n## Divided asks\n');
console.log(
  markdownTable(
    ['Ask', 'What it asks', 'Consistent', 'Contrary', 'Unclear', 'Silent'],
    divided
      .slice(0, 10)
      .map(({ ask, title, consistent, contrary, unclear, silent }) => [
        ask,
        title,
        consistent,
        contrary,
        unclear,
        silent,
      ]),
  ),
);

// %%
const [first] = divided;
if (first) {
  console.log(`\n## ${first.ask}: both sides\n`);
  for (const { name, cells } of matrix.rows) {
    const cell = cells.find(({ ask, status }) => ask === first.ask && status === 'settled');
    const evidence = cell?.evidence[0];
    if (!cell || !evidence || cell.stance === 'mentions') continue;
    const place = evidence.page === null ? `para. ${evidence.paragraph}` : `p. ${evidence.page}`;
    console.log(
      `- **${cell.stance}**, ${name}: “${evidence.quote.replace(/\s+/g, ' ')}” (${evidence.file}, ${place})`,
    );
  }
}
workspace.close();
