import type { Memo } from '../../model/memo.ts';
import { memoFormats } from '../memo-formats.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { text } from '../values.ts';

async function summaryOf({ workspace, record, codebook, options }: ReportInputs): Promise<Memo> {
  const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
  const { verifyMemo } = await import('../../reporter/verify-memo.ts');
  const { isFictional } = await import('../../workspace/record-views.ts');
  const matrix = buildMatrix(record, codebook, sliceOf(options));
  const fictional = isFictional(workspace);
  const memo =
    text(options, 'by') === 'submitter'
      ? (await import('../../reporter/summary/submitter-summary.ts')).submitterSummaries(matrix, codebook, {
          fictional,
        })
      : (await import('../../reporter/summary/ask-summary.ts')).askSummaries(matrix, codebook, { fictional });
  verifyMemo(memo, record.textOf);
  return memo;
}

export const summaryCommand = reportCommand({
  usage: 'summary',
  about: 'What was said, by ask or by submitter, with quotations and pages.',
  options: [
    { flags: '--by <what>', about: 'ask or submitter', choices: ['ask', 'submitter'], default: 'ask' },
  ],
  examples: ['sunset summary --asks R4', 'sunset summary --by submitter --type union --out unions.docx'],
  formats: memoFormats(summaryOf),
});
