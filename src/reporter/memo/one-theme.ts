import type { Block } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, text } from '../inlines.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { type MemoContext, readIn, spokenTo } from './context.ts';
import { quotedTheme } from './themes.ts';

const IN_THEIR_WORDS = 5;

/** Who files on the theme at all, whether or not they speak to one of its asks. */
export function themeInBrief({ matrix, theme }: MemoContext): Block[] {
  if (!theme) return [];
  const rows = matrix.rows.filter(({ submissions }) =>
    submissions.some(({ themes }) => themes.includes(theme.id)),
  );
  const types = [
    ...new Set(matrix.rows.filter(({ read }) => read !== 'none').map(({ type }) => type ?? 'unknown')),
  ].sort();
  const silent = types.filter((type) => !rows.some((row) => (row.type ?? 'unknown') === type));
  const spoken = matrix.columns.filter((column) => spokenTo(column) > 0).length;
  return [
    heading(2, 'The theme'),
    ...bullets([
      [strong(`${theme.label}.`), text(` ${theme.definition}`)],
      [
        strong('Who files on it.'),
        text(
          ` ${rows.length} of ${plural(readIn(matrix), 'submitter')} read ${rows.length === 1 ? 'carries' : 'carry'} the theme, as tagged by program. ${
            matrix.columns.length === 0
              ? 'The codebook has no ask on it.'
              : `${plural(matrix.columns.length, 'ask')} of the codebook ${matrix.columns.length === 1 ? 'bears' : 'bear'} on it; the record speaks to ${spoken === 0 ? 'none. Silence is neither consent nor opposition' : spoken}.`
          }`,
        ),
      ],
      ...(silent.length > 0 && rows.length > 0
        ? [
            [
              strong('Who does not.'),
              text(
                ` No submitter of these types carries it: ${listing(silent.map((type) => TYPE_LABELS[type][1]))}.`,
              ),
            ],
          ]
        : []),
    ]),
  ];
}

/** Passages that carry the theme most strongly, whichever ask they bear on. */
export function themeInTheirWords(context: MemoContext): Block[] {
  const { theme } = context;
  if (!theme) return [];
  const items = quotedTheme(context, theme, IN_THEIR_WORDS);
  return [
    heading(2, 'In the submitters’ words'),
    ...(items.length > 0
      ? [
          paragraph(
            text('Passages on the theme at large. They show what was filed; no side is read from them.'),
          ),
          ...bullets(items),
        ]
      : [paragraph(text('Not in the record: no passage was tagged with this theme.'))]),
  ];
}
