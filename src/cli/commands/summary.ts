import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix } from '../../model/matrix.ts';
import type { Memo } from '../../model/memo.ts';
import type { SummaryOptions } from '../../reporter/summary/ask-summary.ts';
import { DOCX_TEMPLATE, memoFormats } from '../memo-formats.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { flag, text } from '../values.ts';

type Summarise = (matrix: Matrix, codebook: Codebook, options: SummaryOptions) => Memo;

/** Every summary, by what it goes by. */
const SUMMARIES: Readonly<Record<string, () => Promise<Summarise>>> = {
  ask: async () => (await import('../../reporter/summary/ask-summary.ts')).askSummaries,
  theme: async () => (await import('../../reporter/summary/theme-summary.ts')).themeSummaries,
  submitter: async () => (await import('../../reporter/summary/submitter-summary.ts')).submitterSummaries,
  type: async () => (await import('../../reporter/summary/type-summary.ts')).typeSummaries,
};

async function summaryOf({ workspace, record, codebook, options }: ReportInputs): Promise<Memo> {
  const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
  const { verifyMemo } = await import('../../reporter/verify-memo.ts');
  const { isFictional } = await import('../../workspace/record-views.ts');
  const summarise = await SUMMARIES[text(options, 'by') ?? 'ask']?.();
  if (!summarise) throw new RangeError('no such summary');
  const memo = summarise(buildMatrix(record, codebook, sliceOf(options)), codebook, {
    fictional: isFictional(workspace),
    percentages: flag(options, 'percentages'),
  });
  verifyMemo(memo, record.textOf);
  return memo;
}

export const summaryCommand = reportCommand({
  usage: 'summary',
  about: 'What was said, by ask, theme, submitter or type of submitter, with quotations and pages.',
  options: [
    {
      flags: '--by <what>',
      about: 'ask, theme, submitter or type (of submitter)',
      choices: Object.keys(SUMMARIES),
      default: 'ask',
    },
    { flags: '--percentages', about: 'by ask: percentages beside the counts, each with its denominator' },
    DOCX_TEMPLATE,
  ],
  examples: [
    'sunset summary --asks R4',
    'sunset summary --by theme --out themes.docx',
    'sunset summary --by submitter --type union --out unions.docx',
  ],
  formats: memoFormats(summaryOf),
});
