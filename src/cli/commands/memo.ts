import type { Memo } from '../../model/memo.ts';
import { MEMO_STYLES, type MemoOptions, type MemoStyle } from '../../reporter/memo/options.ts';
import { TEMPLATE_NAMES, type TemplateName } from '../../reporter/memo/templates/names.ts';
import { VERSION } from '../../version.ts';
import type { OptionSpec, OptionValues } from '../command.ts';
import { UsageError } from '../errors.ts';
import { DOCX_TEMPLATE, memoFormats } from '../memo-formats.ts';
import { type ReportInputs, reportCommand } from '../report-command.ts';
import { sliceOf } from '../slice.ts';
import { today } from '../today.ts';
import { count, day, flag, list, text } from '../values.ts';

async function memoOf({ workspace, record, codebook, options }: ReportInputs): Promise<Memo> {
  const { buildMemo } = await import('../../reporter/memo/build-memo.ts');
  const { verifyMemo } = await import('../../reporter/verify-memo.ts');
  const { highlightsOf, isFictional } = await import('../../workspace/record-views.ts');
  const memoOptions: MemoOptions = {
    ...requested(options),
    fictional: isFictional(workspace),
    highlights: highlightsOf(workspace),
  };
  const build = (asksInDetail?: number): Memo =>
    buildMemo(record, codebook, { ...memoOptions, ...(asksInDetail === undefined ? {} : { asksInDetail }) });
  const memo = await asUsage(() => fitted(count(options, 'pages', 0, 0), build));
  verifyMemo(memo, record.textOf);
  return memo;
}

/** What the command line asks of the memo. */
function requested(options: OptionValues): MemoOptions {
  const given = <K extends keyof MemoOptions>(key: K, value: MemoOptions[K] | undefined) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };
  const theme = text(options, 'theme');
  const submitter = text(options, 'submitter');
  return {
    date: day(options, 'date') ?? today(),
    version: VERSION,
    slice: sliceOf(options),
    percentages: flag(options, 'percentages'),
    focus: {
      asks: list(options, 'ask'),
      ...(theme === undefined ? {} : { theme }),
      ...(submitter === undefined ? {} : { submitter }),
    },
    ...given('template', text(options, 'template') as TemplateName | undefined),
    ...given('style', text(options, 'style') as MemoStyle | undefined),
    ...given('recommend', list(options, 'recommend')),
    ...given('figures', list(options, 'figures')),
    ...given('addressee', text(options, 'addressee')),
    ...given('to', list(options, 'to')),
    ...given('from', text(options, 'from')),
    ...given('subject', text(options, 'subject')),
    ...given('reviewDate', day(options, 'reviewDate')),
  };
}

/** Pages are those of the PDF; a Word file of the same memo may break a little otherwise. */
async function fitted(pages: number, build: (asksInDetail?: number) => Memo): Promise<Memo> {
  if (pages === 0) return build();
  const { fitPages } = await import('../../reporter/memo/fit-pages.ts');
  const { countPdfPages } = await import('../../reporter/render/pdf/render-pdf.ts');
  return fitPages({ pages, build, countPages: countPdfPages });
}

/** What a memo can't be made of is named wrongly: an ask, a theme, a submitter, too few pages. */
async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

const OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--template <name>',
    about: 'what kind of memo',
    choices: TEMPLATE_NAMES,
    default: 'annual-review',
  },
  { flags: '--ask <ids>', about: 'the ask that it is about, or the two to compare' },
  { flags: '--theme <id>', about: 'the theme that it is about' },
  { flags: '--submitter <name>', about: 'the submitter that it is about' },
  {
    flags: '--style <style>',
    about: 'committee (options, never a recommendation) or advocacy (may recommend)',
    choices: MEMO_STYLES,
    default: 'committee',
  },
  { flags: '--recommend <asks>', about: 'asks that an advocacy memo recommends' },
  { flags: '--addressee <id>', about: 'one of the codebook’s: finance, ways-and-means, member' },
  { flags: '--date <day>', about: 'the day that it bears, as YYYY-MM-DD (default: today)' },
  { flags: '--review-date <day>', about: 'the day of the review from which deadlines are counted' },
  { flags: '--to <names>', about: 'addressees, separated by commas (default: the two committees)' },
  { flags: '--from <name>', about: 'who it is from' },
  { flags: '--subject <text>', about: 'the RE line' },
  { flags: '--figures <ids>', about: 'figures of the report to set out, with period, source and caution' },
  { flags: '--percentages', about: 'percentages beside the counts, each with its denominator' },
  { flags: '--pages <number>', about: 'the most pages that it may have; it says what was left out' },
  DOCX_TEMPLATE,
];

export const memoCommand = reportCommand({
  usage: 'memo',
  about: 'A memo to a committee, every quotation with a footnote to file and page.',
  options: OPTIONS,
  examples: [
    'sunset memo',
    'sunset memo --asks R4 --from "Majority staff" --out rrm-memo.docx',
    'sunset memo --template ask --ask R2.a --addressee finance --pages 4 --out roll-up.docx',
    'sunset memo --template comparison --ask R2.a,R3.a --out two-asks.pdf',
  ],
  formats: memoFormats(memoOf),
});
