import type { Memo } from '../../model/memo.ts';
import { VERSION } from '../../version.ts';
import { UsageError } from '../errors.ts';
import { memoFormats } from '../memo-formats.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { today } from '../today.ts';
import { count, day, list, text } from '../values.ts';

async function memoOf({ workspace, record, codebook, options }: ReportInputs): Promise<Memo> {
  const { buildMemo } = await import('../../reporter/memo/build-memo.ts');
  const { verifyMemo } = await import('../../reporter/verify-memo.ts');
  const { highlightsOf, isFictional } = await import('../../workspace/record-views.ts');
  const to = list(options, 'to');
  const from = text(options, 'from');
  const subject = text(options, 'subject');
  const memoOptions = {
    date: day(options, 'date') ?? today(),
    slice: sliceOf(options),
    version: VERSION,
    fictional: isFictional(workspace),
    highlights: highlightsOf(workspace),
    ...(to.length > 0 ? { to } : {}),
    ...(from === undefined ? {} : { from }),
    ...(subject === undefined ? {} : { subject }),
  };
  const build = (asksInDetail?: number): Memo =>
    buildMemo(record, codebook, { ...memoOptions, ...(asksInDetail === undefined ? {} : { asksInDetail }) });
  const pages = count(options, 'pages', 0);
  const memo = pages > 0 ? await fitted(pages, build) : build();
  verifyMemo(memo, record.textOf);
  return memo;
}

/** Pages are those of the PDF; a Word file of the same memo may break a little otherwise. */
async function fitted(pages: number, build: (asksInDetail: number) => Memo): Promise<Memo> {
  const { fitPages } = await import('../../reporter/memo/fit-pages.ts');
  const { countPdfPages } = await import('../../reporter/render/pdf/render-pdf.ts');
  try {
    return fitPages({ pages, build, countPages: countPdfPages });
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

export const memoCommand = reportCommand({
  usage: 'memo',
  about: 'A memo to a committee, every quotation with a footnote to file and page.',
  options: [
    { flags: '--date <day>', about: 'the day that it bears, as YYYY-MM-DD (default: today)' },
    { flags: '--to <names>', about: 'addressees, separated by commas (default: the two committees)' },
    { flags: '--from <name>', about: 'who it is from' },
    { flags: '--pages <number>', about: 'the most pages that it may have; it says what was left out' },
    { flags: '--subject <text>', about: 'the RE line' },
  ],
  examples: ['sunset memo', 'sunset memo --asks R4 --from "Majority staff" --out rrm-memo.docx'],
  formats: memoFormats(memoOf),
});
