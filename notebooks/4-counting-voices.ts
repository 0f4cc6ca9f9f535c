// %% [markdown]
// # Counting voices
// How many said it? A form letter with a hundred signers is one text and a hundred submissions; an organization that
// files a comment, testimony and a rebuttal is one voice. The counts are kept apart, so that a reader can choose, and
// none of them measures public opinion: a docket selects itself.

// %%
import {
  buildMatrix,
  countBars,
  FICTION_MARK,
  isFictional,
  loadCodebook,
  marksOf,
  publicRecord,
} from 'sunset-review';
import { CODEBOOK, openRecord } from './open-record.ts';
import { opening, plot, quoted, show, table } from './show.ts';

const workspace = await openRecord();
const record = publicRecord(workspace);
const matrix = buildMatrix(record, loadCodebook(CODEBOOK));
const fiction = isFictional(workspace) ? [FICTION_MARK] : [];
const marks = marksOf(matrix, { fictional: isFictional(workspace) });
for (const mark of marks) show(`> ${mark}`);

// %% [markdown]
// ## Four ways to count the same record

// %%
const { all } = matrix.voices;
const letters = workspace.formLetters.list();
const copies = letters.reduce((sum, letter) => sum + letter.copies.length, 0);
const rows: [words: string, count: number][] = [
  ['submissions', all.submissions],
  ['distinct texts: a form letter counts once', all.submissions - copies + letters.length],
  ['submitters: one for each name, however often it files', all.submitters],
  ['organizations among them', all.organizations],
];
plot(
  'voices',
  countBars({
    name: 'ways',
    title: 'The same record, counted four ways',
    description: rows.map(([words, count]) => `${words}: ${count}.`).join(' '),
    marks: fiction,
    key: 'Who stands behind a letter is read by machine, by rules that can be reviewed.',
    width: 760,
    labels: 380,
    rows: rows.map(([words, count]) => ({ words, count: { reviewed: 0, unreviewed: count } })),
  }),
);

// %% [markdown]
// ## Form letters
// Copies are found by what they share and compared sentence by sentence. What a signer added is the signer's own.

// %%
const nameOf = (id: string): string =>
  record.submissions.find(({ submission }) => submission.id === id)?.submission.submitter.name ?? id;
if (letters.length === 0) show('No form letter was found.');
else
  show(
    table(
      ['Form letter', 'Copies', 'With words of their own', 'Signers'],
      letters.map(({ id, copies: of }) => [
        id,
        of.length,
        of.filter(({ own }) => own.length > 0).length,
        of.map(({ submission }) => nameOf(submission)).join('; '),
      ]),
    ),
  );
for (const { docket, document, template } of letters) {
  const text = record.textOf(docket, document) ?? '';
  const words = template.map(({ start, end }) => text.slice(start, end)).join(' ');
  show(`> ${opening(words)}`);
}

// %% [markdown]
// ## What signers added
// A sentence that the other copies do not have.

// %%
for (const { docket, id, copies: of } of letters) {
  const added = of.flatMap(({ submission, document, own }) => {
    const text = record.textOf(docket, document) ?? '';
    const words = own.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
    const [longest] = words.filter((one) => one.length > 40).sort((a, b) => b.length - a.length);
    return longest ? [`- ${nameOf(submission)}: “${longest}”`] : [];
  });
  if (added.length > 0) show([`Copies of ${id}:`, '', ...added.slice(0, 5)].join('\n'));
}

// %% [markdown]
// ## One voice, several filings
// A later filing that says so stands for an earlier one: entirely, or wherever it speaks.

// %%
const several = matrix.rows.filter(({ submissions, names }) => submissions.length > 1 || names.length > 1);
show(
  table(
    ['Submitter', 'Filings', 'Spellings'],
    several.map(({ name, submissions, names }) => [
      name,
      submissions.map(({ id, kind, filed }) => `${id} (${kind}${filed ? `, ${filed}` : ''})`).join('; '),
      names.join('; '),
    ]),
  ),
);
for (const { earlier, later, scope, evidence } of workspace.supersessions.list()) {
  const how = scope === 'whole' ? 'stands for all of' : 'stands, where it speaks, for';
  show(`- ${later} ${how} ${earlier}${evidence ? `: ${quoted(evidence)}` : ''}`);
}

// %% [markdown]
// ## What the way of counting changes
// Asks on which submissions and submitters differ most. A percentage would hide it; the numbers do not.

// %%
const changed = matrix.columns
  .map(({ ask, title, counts: { spoken } }) => ({ ask, title, ...spoken }))
  .filter(({ submissions, submitters }) => submissions > submitters)
  .sort((a, b) => b.submissions - b.submitters - (a.submissions - a.submitters))
  .slice(0, 10);
if (changed.length === 0) show('On no ask do they differ.');
else
  show(
    table(
      ['Ask', 'What it asks', 'Submissions', 'Submitters', 'Organizations', 'Form letters'],
      changed.map(({ ask, title, submissions, submitters, organizations, formLetters }) => [
        ask,
        title,
        submissions,
        submitters,
        organizations,
        formLetters,
      ]),
    ),
  );
workspace.close();
