// %% [markdown]
// # What is the record about?
// Which themes submitters raise, who raises them, which go together, and the words that carry each most strongly.
// Without a workspace it reads the sample, whose every organization, person and filing is invented.

// %%
import { highlightsOf, isFictional, loadCodebook, publicRecord } from '../src/index.ts';
import { markdownTable } from './markdown-table.ts';
import { CODEBOOK, openRecord } from './open-record.ts';

const workspace = await openRecord();
const { submissions } = publicRecord(workspace);
const { themes } = loadCodebook(CODEBOOK);
console.log('# What is the record about?\n');
if (isFictional(workspace)) console.log('> Fictional record: everything in it was invented.\n');
console.log(
  `${submissions.length} submissions; themes were tagged by machine, and no person has reviewed them.`,
);

// %% [markdown]
// A submission counts once for each theme that it raises, so the column does not add up to the submissions.

// %%
const raised = themes
  .map(({ id, label }) => ({ id, label, by: submissions.filter((one) => one.themes.includes(id)) }))
  .filter(({ by }) => by.length > 0)
  .sort((a, b) => b.by.length - a.by.length);
const typesOf = (by: typeof submissions): number =>
  new Set(by.map(({ submission }) => submission.submitter.type ?? 'unknown')).size;
console.log('\n## Themes\n');
console.log(
  markdownTable(
    ['Theme', 'Id', 'Submissions', 'Types of submitter'],
    raised.map(({ id, label, by }) => [label, id, by.length, typesOf(by)]),
  ),
);

// %% [markdown]
// Two themes go together when more submissions raise both than would by chance: the lift is above 1.

// %%
const pairs = raised
  .flatMap((a, index) =>
    raised.slice(index + 1).map((b) => {
      const both = a.by.filter((one) => b.by.includes(one)).length;
      return { a: a.id, b: b.id, both, lift: (both * submissions.length) / (a.by.length * b.by.length) };
    }),
  )
  .filter(({ both }) => both >= 4)
  .sort((x, y) => y.lift - x.lift || y.both - x.both)
  .slice(0, 8);
console.log('\n## Themes that go together\n');
console.log(
  markdownTable(
    ['Theme', 'Theme', 'Submissions with both', 'Lift'],
    pairs.map(({ a, b, both, lift }) => [a, b, both, lift.toFixed(2)]),
  ),
);

// %%
console.log('\n## The strongest words of the three foremost themes\n');
const strongest = highlightsOf(workspace);
for (const { id, label } of raised.slice(0, 3)) {
  const top = strongest.find(({ theme }) => theme === id);
  if (!top) continue;
  const { quote, file, page, paragraph } = top.evidence;
  const place = page === null ? `para. ${paragraph}` : `p. ${page}`;
  console.log(`- **${label}.** “${quote.replace(/\s+/g, ' ')}” (${file}, ${place})`);
}
workspace.close();
