import type { Block } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, text } from '../inlines.ts';
import { filedBetween } from './bottom-line.ts';
import { type MemoContext, readIn } from './context.ts';
import { themeCounts } from './themes.ts';

/** The bottom line of a record that speaks to none of the asks: said plainly, then what the record does hold. */
export function silentBottomLine(context: MemoContext): Block[] {
  const { matrix, briefing, options } = context;
  const read = readIn(matrix);
  const themes = themeCounts(context).slice(0, 3);
  const withheld = matrix.columns.reduce((total, { counts }) => total + counts.withheld, 0);
  const subject = briefing?.subject;
  const silence =
    withheld > 0
      ? `No reviewed position speaks to any of the ${plural(matrix.columns.length, 'ask')} examined; ${plural(withheld, 'machine-read position')} ${withheld === 1 ? 'was' : 'were'} left out as not reviewed.`
      : `None of the ${plural(read, 'submitter')} read speaks to any of the ${plural(matrix.columns.length, 'ask')} examined, so there are no positions to report. That is silence, not consent and not opposition.`;
  return [
    heading(2, 'Bottom line'),
    ...bullets([
      [strong('No position on the asks.'), text(` ${silence} ${filedBetween(context)}`)],
      ...(themes.length > 0
        ? [
            [
              strong('What the record is about.'),
              text(
                ` Most often, in submitters of the ${read} read: ${themes.map(({ label, rows }) => `“${label}”, ${rows.length}`).join('; ')}. The filings are set out by theme below.`,
              ),
            ],
          ]
        : []),
    ]),
    heading(2, 'Issue'),
    paragraph(
      text(
        `The record of docket ${listing(matrix.dockets)} was read with a codebook${subject ? ` made for another question (${subject})` : ''}. This memo says what the record holds and how completely it was read.${
          options.slice?.asks || options.slice?.themes ? ' Only part of the asks was examined.' : ''
        } Legal authority and committee options are left out, since nothing in the record bears on them.`,
      ),
    ),
  ];
}
