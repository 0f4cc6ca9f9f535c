import type { ThemeId } from '../../model/ids.ts';
import type { MatrixRow, SourcedEvidence } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { bullets, citationOf, footnote, heading, paragraph, strong, table, text } from '../inlines.ts';
import { chooseQuotations } from '../quotations/choose.ts';
import { clipQuotation } from '../quotations/clip.ts';
import type { MemoContext } from './context.ts';
import { submitterLabel, submitterName } from './quoted-item.ts';

const THEMES_LISTED = 10;
const THEMES_QUOTED = 5;
const QUOTATIONS_PER_THEME = 2;
const SUBMITTERS_LISTED = 15;
const SCORE_OF_FULL_BONUS = 20;
/** What it costs a submitter to have been quoted under an earlier theme: others are heard first. */
const QUOTED_BEFORE = 1;

interface ThemeCount {
  readonly theme: ThemeId;
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly submissions: number;
}

/** Themes of the record, those of most submitters first. */
export function themeCounts({ matrix, codebook }: MemoContext): ThemeCount[] {
  return codebook.themes
    .map(({ id, label }): ThemeCount => {
      const carries = (submission: { readonly themes: readonly ThemeId[] }) => submission.themes.includes(id);
      const rows = matrix.rows.filter(({ submissions }) => submissions.some(carries));
      const submissions = rows.flatMap((row) => row.submissions.filter(carries)).length;
      return { theme: id, label, rows, submissions };
    })
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || b.submissions - a.submissions);
}

/** What a record is about that speaks to no ask: its themes, who filed, and their own words by theme. */
export function whatTheRecordHolds(context: MemoContext): Block[] {
  const themes = themeCounts(context);
  return [
    heading(2, 'Themes of the record'),
    ...(themes.length > 0
      ? [
          paragraph(text('A filing may carry several themes. Themes are tagged by program, not reviewed.')),
          table(
            ['Theme', 'Submitters', 'Submissions'],
            themes
              .slice(0, THEMES_LISTED)
              .map(({ label, rows, submissions }) => [label, rows.length, submissions]),
            1,
          ),
        ]
      : [paragraph(text('No theme of the codebook was found in the record.'))]),
    ...whoFiled(context),
    ...quotedThemes(context, themes),
  ];
}

function whoFiled({ matrix }: MemoContext): Block[] {
  const rows = [...matrix.rows].sort((a, b) => breadth(b) - breadth(a));
  const shown = rows.slice(0, SUBMITTERS_LISTED);
  const more = rows.length - shown.length;
  if (rows.length === 0) return [];
  return [
    heading(2, 'Who filed'),
    ...bullets(
      shown.map((row): Inlines => {
        const days = row.submissions.flatMap(({ filed }) => (filed ? [longDate(filed)] : []));
        const notes = [
          days.length > 0 ? `as filed on ${[...new Set(days)].join(', ')}` : 'undated',
          ...(row.read === 'whole' ? [] : [row.read === 'part' ? 'read in part' : 'not read']),
        ];
        return [text(`${submitterLabel(row)}, ${notes.join('; ')}`)];
      }),
    ),
    ...(more > 0 ? [paragraph(text(`And ${plural(more, 'further submitter')}: see the matrix.`))] : []),
  ];
}

/** In how many themes a submitter speaks: who speaks to most comes first. */
const breadth = (row: MatrixRow): number => new Set(row.submissions.flatMap(({ themes }) => themes)).size;

function quotedThemes(context: MemoContext, themes: readonly ThemeCount[]): Block[] {
  const quoted = new Set<string>();
  const blocks = themes.slice(0, THEMES_QUOTED).flatMap(({ theme, label }): Block[] => {
    const items = quotedTheme(context, { id: theme, label }, QUOTATIONS_PER_THEME, quoted);
    return items.length > 0 ? [heading(3, label), ...bullets(items)] : [];
  });
  return blocks.length > 0 ? [heading(2, 'In the submitters’ words, by theme'), ...blocks] : [];
}

/** The strongest passages of a theme; who was `quoted` before comes after others, and who is quoted now is added. */
export function quotedTheme(
  { matrix, options }: Pick<MemoContext, 'matrix' | 'options'>,
  { id, label }: { readonly id: ThemeId; readonly label: string },
  count: number,
  quoted: Set<string> = new Set(),
): Inlines[] {
  const rowOf = new Map(
    matrix.rows.flatMap((row) => row.submissions.map((one) => [`${one.docket}/${one.id}`, row] as const)),
  );
  const candidates = (options.highlights ?? [])
    .filter(({ theme }) => theme === id)
    .flatMap(({ docket, submission, evidence, score }) => {
      const row = rowOf.get(`${docket}/${submission}`);
      if (!row) return [];
      const filed = row.submissions.find((one) => one.id === submission)?.filed ?? null;
      const source: SourcedEvidence = { ...evidence, docket, submission, filed, stance: null };
      return clipQuotation(source).map((quotation) => ({
        item: { row, source, quotation },
        words: quotation.evidence.quote,
        submitter: row.key,
        source: `${docket}/${evidence.document}/${evidence.start}`,
        bonus: Math.min(1, score / SCORE_OF_FULL_BONUS) - (quoted.has(row.key) ? QUOTED_BEFORE : 0),
      }));
    });
  const chosen = chooseQuotations(candidates, count, label);
  for (const { row } of chosen) quoted.add(row.key);
  return chosen.map(
    ({ row, source, quotation }): Inlines => [
      strong(`${submitterName(row)}:`),
      text(' '),
      quotation,
      footnote(citationOf(source, row.name)),
    ],
  );
}
