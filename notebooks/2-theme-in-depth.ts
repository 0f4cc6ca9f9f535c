// %% [markdown]
// # A theme in depth
// Who raises a theme, in which words, what else they raise, what they want, and the passages that say it most
// strongly. Name a theme as the second argument; without one it is the theme that is raised by nearest to half of the
// submissions, since what everybody raises tells nobody apart.

// %%
import {
  askBars,
  buildMatrix,
  countBars,
  FICTION_MARK,
  highlightsOf,
  isFictional,
  loadCodebook,
  marksOf,
  publicRecord,
} from 'sunset-review';
import { CODEBOOK, openRecord } from './open-record.ts';
import { counted, plot, quoted, show, table } from './show.ts';

const workspace = await openRecord();
const record = publicRecord(workspace);
const codebook = loadCodebook(CODEBOOK);
const { submissions } = record;
const raisedBy = (theme: string) => submissions.filter(({ themes }) => themes.some((id) => id === theme));
const fromHalf = (theme: string): number => Math.abs(raisedBy(theme).length - submissions.length / 2);
const theme =
  codebook.themes.find(({ id }) => id === process.argv[3]) ??
  [...codebook.themes].sort((a, b) => fromHalf(a.id) - fromHalf(b.id))[0];
if (!theme) throw new Error('the codebook has no themes');
const raisers = raisedBy(theme.id);
const matrix = buildMatrix(record, codebook, { themes: [theme.id] });
const fiction = isFictional(workspace) ? [FICTION_MARK] : [];
const marks = marksOf(matrix, { fictional: isFictional(workspace) });
for (const mark of marks) show(`> ${mark}`);
show(`## ${theme.label}`);
show(theme.definition);
show(`${raisers.length} of ${submissions.length} submissions raise it.`);

// %% [markdown]
// ## Why a passage carries it
// No tag without a reason. These are the terms that most often carried the theme; a term of the codebook matches in
// every inflection.

// %%
const passages = raisers.flatMap(({ submission: { docket, id } }) =>
  workspace.passages
    .ofSubmission(docket, id)
    .filter(({ row }) => workspace.tags.ofPassage(row).some((tag) => tag.theme === theme.id)),
);
const reasons = passages.flatMap(({ row }) =>
  workspace.tags
    .ofPassage(row)
    .filter((tag) => tag.theme === theme.id)
    .flatMap(({ because }) => because.filter(({ kind, weight }) => kind === 'term' && weight > 0)),
);
const terms = counted(reasons.map(({ what }) => what)).slice(0, 12);
plot(
  'theme',
  countBars({
    name: 'terms',
    title: 'Terms that carry the theme',
    description: terms.map(([term, count]) => `${term}: ${count}.`).join(' '),
    marks: fiction,
    key: `In ${passages.length} passages that carry the theme.`,
    width: 640,
    labels: 260,
    rows: terms.map(([words, count]) => ({ words, count: { reviewed: 0, unreviewed: count } })),
  }),
);

// %% [markdown]
// ## Who raises it

// %%
const typeOf = ({ submission }: (typeof submissions)[number]): string =>
  submission.submitter.type?.replaceAll('_', ' ') ?? 'unknown';
show(
  table(
    ['Type of submitter', 'Raise it', 'Of submissions of the type'],
    counted(raisers.map(typeOf)).map(([type, count]) => [
      type,
      count,
      submissions.filter((one) => typeOf(one) === type).length,
    ]),
  ),
);

// %% [markdown]
// ## What goes with it
// Two themes go together when more submissions raise both than would by chance: the lift is above 1.

// %%
const others = codebook.themes
  .filter(({ id }) => id !== theme.id)
  .map(({ id, label }) => {
    const all = raisedBy(id).length;
    const both = raisers.filter(({ themes }) => themes.includes(id)).length;
    return { label, all, both, lift: (both * submissions.length) / (all * raisers.length) };
  })
  .filter(({ both }) => both >= 3)
  .sort((a, b) => b.lift - a.lift || b.both - a.both)
  .slice(0, 8);
show(
  table(
    ['Theme', 'Submissions with both', 'Of those that raise it', 'Lift'],
    others.map(({ label, both, all, lift }) => [label, both, all, lift.toFixed(2)]),
  ),
);

// %% [markdown]
// ## What they want
// The asks of the codebook that belong to the theme. Bars count submitters whose view is settled; what is unclear
// stands apart, and silence is not drawn.

// %%
plot('theme', askBars(matrix, marks));

// %% [markdown]
// ## In their own words
// The strongest passage of each submission, strongest first: each is a slice of its source.

// %%
const seen = new Set<string>();
for (const { submission, evidence } of highlightsOf(workspace).filter((one) => one.theme === theme.id)) {
  if (seen.size >= 6 || seen.has(submission)) continue;
  seen.add(submission);
  const by = submissions.find((one) => one.submission.id === submission)?.submission.submitter.name;
  show(`- **${by ?? submission}.** ${quoted(evidence)}`);
}
workspace.close();
