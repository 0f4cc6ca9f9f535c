import type { Matrix } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { coverageSentences } from '../coverage/coverage-sentences.ts';
import { FILE_FATES } from '../coverage/file-advice.ts';
import { longDate } from '../dates.ts';
import { bullets, heading, strong, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

const PROBLEMS_NAMED = 5;

/** How this was made, what it counts, and what is missing from it. */
export function methodAndCoverage(context: MemoContext): Block[] {
  const { record, codebook, matrix, briefing } = context;
  const { all, whole, part, none } = matrix.voices;
  const positions = matrix.unreviewedCells + matrix.reviewedCells;
  const report = codebook.report.title;
  const items: Inlines[] = [
    [
      strong('What was read.'),
      text(
        ` ${plural(all.submissions, 'submission')} from ${plural(all.submitters, 'submitter')}, ${all.organizations} of them organizations: ${whole.submissions} read whole, ${part.submissions} in part, ${none.submissions} not at all. ${isSliced(matrix) ? 'Of the whole record: ' : ''}${coverageSentences(record.coverage)}`,
      ),
    ],
    ...missing(context),
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
        ` ${readBy(context)}${positions > 0 ? `; machine-read, not reviewed: ${matrix.unreviewedCells} of ${plural(positions, 'position')} counted` : ''}. A program misreads some passages: open the cited page before relying on a position. Every quotation was compared with its source, letter by letter, when this memo was made; line breaks are not kept. Pages are counted from the first of the file.`,
      ),
    ],
    [
      strong('The asks.'),
      text(
        ` ${plural(matrix.columns.length, 'ask')} in the words of the codebook${report ? `, after a study: ${report}` : ''}. ${matrix.columns.length === 1 ? 'It is a paraphrase, no quotation' : 'They are paraphrases, not quotations'}.${positions > 0 ? askCaveats(context) : ''}`,
      ),
    ],
    ...(positions > 0 ? (briefing?.cautions ?? []) : []).map(
      (caution): Inlines => [strong('Caution.'), text(` ${caution}`)],
    ),
  ];
  return [heading(2, 'Method and coverage'), ...bullets(items)];
}

const isSliced = ({ slice }: Matrix): boolean => slice.types !== undefined || slice.states !== undefined;

/** What the lines on basis, instrument and status rest on. */
function askCaveats({ codebook, matrix }: MemoContext): string {
  const asks = codebook.asks.filter(({ id }) => matrix.columns.some(({ ask }) => ask === id));
  const unpaged = asks.filter(({ page }) => page === null).length;
  return [
    ...(codebook.report.title && unpaged > 0
      ? [
          ` The codebook gives no page of the study for ${unpaged === asks.length ? (unpaged === 1 ? 'it' : 'them') : `${unpaged} of them`}.`,
        ]
      : []),
    ...(asks.some(({ instrument }) => instrument)
      ? [' Instruments are as the codebook has them and are to be verified before they are cited.']
      : []),
    ...(codebook.statute
      ? [` Where no status is given, the codebook notes none as of ${longDate(codebook.statute.as_of)}.`]
      : []),
  ].join('');
}

/** Which readers the positions come from. */
function readBy({ record }: MemoContext): string {
  const bases = new Set(
    record.submissions.flatMap(({ reading }) => reading.positions.map(({ basis }) => basis)),
  );
  const rules = bases.has('learned')
    ? 'By a program with fixed rules and a classifier trained on labeled letters'
    : 'By a program with fixed rules';
  return bases.has('model')
    ? `${rules}, and a language model whose quotations were checked`
    : `${rules}, without a language model`;
}

/** Files and pages that were not read, the first few by name. */
function missing({ record }: MemoContext): Inlines[] {
  const files = record.ledger
    .filter(({ status }) => FILE_FATES[status].lost)
    .map(({ path, status }) => `${path} (${FILE_FATES[status].means})`);
  const pages = record.coverage.problems
    .filter(({ page }) => page !== null)
    .map(({ file, page, reason }) => `${file}, p. ${page} (${reason.replace(/\.$/, '')})`);
  const all = [...files, ...pages];
  if (all.length === 0) return [];
  const more = all.length - PROBLEMS_NAMED;
  const shown = all.slice(0, PROBLEMS_NAMED).join('; ');
  return [
    [
      strong('What is missing.'),
      text(` ${shown}${more > 0 ? `; and ${more} more in the coverage report` : ''}.`),
    ],
  ];
}
