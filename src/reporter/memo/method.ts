import type { Block, Inlines } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { coverageSentences } from '../coverage/coverage-sentences.ts';
import { bullets, heading, strong, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

const PROBLEMS_NAMED = 5;

/** How this was made, what it counts, and what is missing from it. */
export function methodAndCoverage(context: MemoContext): Block[] {
  const { record, codebook, matrix } = context;
  const { all, whole, part, none } = matrix.voices;
  const problems = record.coverage.problems;
  const report = codebook.report.title;
  const items: Inlines[] = [
    [
      strong('What was read.'),
      text(
        ` ${plural(all.submissions, 'submission')} from ${plural(all.submitters, 'submitter')}, ${all.organizations} of them organizations: ${whole.submissions} read whole, ${part.submissions} in part, ${none.submissions} not at all. ${coverageSentences(record.coverage)}`,
      ),
    ],
    ...(problems.length > 0
      ? [
          [
            strong('What is missing.'),
            text(
              ` ${problems
                .slice(0, PROBLEMS_NAMED)
                .map(({ file, page, reason }) => `${file}${page === null ? '' : `, p. ${page}`}: ${reason}`)
                .join(
                  '; ',
                )}${problems.length > PROBLEMS_NAMED ? `; and ${problems.length - PROBLEMS_NAMED} more in the coverage report` : ''}.`,
            ),
          ],
        ]
      : []),
    [
      strong('What the counts say.'),
      text(
        ` They describe this record and nothing else: whoever files does so by choice, so no count measures public opinion. A submitter that filed several times is one submitter; where its filings contradict one another it is mixed. ${
          record.coverage.formLetters > 0
            ? `${plural(record.coverage.formLetters, 'form letter')} ${record.coverage.formLetters === 1 ? 'was' : 'were'} recognized.`
            : 'No form letter was recognized.'
        }`,
      ),
    ],
    [
      strong('How it was read.'),
      text(
        ` ${readBy(context)}; machine-read, not reviewed: ${matrix.unreviewedCells} of ${plural(matrix.unreviewedCells + matrix.reviewedCells, 'position')} counted. A program misreads some passages: open the cited page before relying on a position. Every quotation was compared with its source, letter by letter, when this memo was made; line breaks are not kept. Pages are counted from the first of the file.`,
      ),
    ],
    [
      strong('The asks.'),
      text(
        ` ${plural(matrix.columns.length, 'ask')} in the words of the codebook${report ? `, after: ${report}` : ''}. They are paraphrases, not quotations.`,
      ),
    ],
    ...(codebook.statute?.briefing?.cautions ?? []).map(
      (caution): Inlines => [strong('Caution.'), text(` ${caution}`)],
    ),
  ];
  return [heading(2, 'Method and coverage'), ...bullets(items)];
}

/** Which readers the positions come from. */
function readBy({ record }: MemoContext): string {
  const bases = new Set(
    record.submissions.flatMap(({ reading }) => reading.positions.map(({ basis }) => basis)),
  );
  return bases.has('model')
    ? 'By a program with fixed rules and a language model whose quotations were checked'
    : 'By a program with fixed rules, without a language model';
}
