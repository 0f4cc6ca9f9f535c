// %% [markdown]
// # The record at a glance
// What is in the record, who filed it and when, how much of it could be read, and what it is about. Read this first:
// every count of the other notebooks has its denominator here.

// %%
import {
  buildMatrix,
  countBars,
  coverageBars,
  FICTION_MARK,
  filingsOverTime,
  isFictional,
  loadCodebook,
  marksOf,
  overallBars,
  publicRecord,
} from 'sunset-review';
import { CODEBOOK, openRecord } from './open-record.ts';
import { counted, plot, show, table } from './show.ts';

const workspace = await openRecord();
const record = publicRecord(workspace);
const codebook = loadCodebook(CODEBOOK);
const matrix = buildMatrix(record, codebook);
const fiction = isFictional(workspace) ? [FICTION_MARK] : [];
const marks = marksOf(matrix, { fictional: isFictional(workspace) });
for (const mark of marks) show(`> ${mark}`);

// %% [markdown]
// ## How much there is
// Submissions, submitters and organizations are three numbers. One organization may file several times, and one letter
// may be signed by many: the notebook on counting voices takes them apart.

// %%
const { coverage, submissions } = record;
show(
  table(
    ['Dockets', 'Submissions', 'Submitters', 'Organizations', 'Form letters', 'Files', 'Pages'],
    [
      [
        record.dockets.length,
        submissions.length,
        matrix.voices.all.submitters,
        matrix.voices.all.organizations,
        coverage.formLetters,
        coverage.files.found,
        Object.values(coverage.pages).reduce((sum, pages) => sum + pages, 0),
      ],
    ],
  ),
);

// %% [markdown]
// ## Who filed, and in which language

// %%
const languages = [...workspace.documents.all()].map(({ language }) => language);
show(
  table(
    ['Type of submitter', 'Submitters'],
    counted(matrix.rows.map(({ type }) => type?.replaceAll('_', ' ') ?? 'unknown')),
  ),
);
show(table(['Kind', 'Submissions'], counted(submissions.map(({ submission }) => submission.kind))));
show(table(['Language', 'Documents'], counted(languages)));

// %% [markdown]
// ## When

// %%
plot('record', filingsOverTime(matrix, fiction));

// %% [markdown]
// ## What could be read
// Nothing is lost in silence: each file has exactly one fate, and what was not read is named with the reason.

// %%
plot('record', coverageBars(coverage, fiction));
for (const { file, reason } of coverage.problems.slice(0, 10)) show(`- ${file}: ${reason}`);

// %% [markdown]
// ## What it is about
// A submission counts once for each theme that it raises, so the bars do not add up to the submissions.

// %%
const raised = codebook.themes
  .map(({ id, label }) => ({ label, by: submissions.filter(({ themes }) => themes.includes(id)).length }))
  .filter(({ by }) => by > 0)
  .sort((a, b) => b.by - a.by);
plot(
  'record',
  countBars({
    name: 'themes',
    title: 'Submissions that raise each theme',
    description: raised.map(({ label, by }) => `${label}: ${by}.`).join(' '),
    marks: fiction,
    key: `Themes were tagged by machine. Of ${submissions.length} submissions.`,
    width: 760,
    labels: 380,
    rows: raised.map(({ label, by }) => ({ words: label, count: { reviewed: 0, unreviewed: by } })),
  }),
);

// %% [markdown]
// ## Whether to extend
// The overall position is apart from what a submitter wants changed: "extend, but fix this" is the rule, not the
// exception.

// %%
plot('record', overallBars(matrix, marks));
workspace.close();
