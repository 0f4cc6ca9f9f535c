import type { Coverage } from '../../model/coverage.ts';
import type { Block, Memo } from '../../model/memo.ts';
import { FILE_STATUSES, type LedgerFile } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { FILE_FATES } from './file-advice.ts';

/** The ledger for people: every file in one line of the count, every problem with what to do about it. */
export function renderCoverageMarkdown(
  coverage: Coverage,
  ledger: readonly LedgerFile[],
  warnings: readonly Warning[] = [],
): string {
  const memo: Memo = {
    title: 'What was read, and what was not',
    fields: [],
    marks: [],
    blocks: [
      paragraph(text(summary(coverage))),
      heading(2, 'Files'),
      table(
        ['Fate', 'Files', 'Meaning'],
        FILE_STATUSES.filter((status) => coverage.files[status] > 0).map((status) => [
          status,
          String(coverage.files[status]),
          FILE_FATES[status].means,
        ]),
      ),
      heading(2, 'Pages'),
      table(
        ['With text', 'Read by OCR', 'Blank', 'Unreadable'],
        [[coverage.pages.text, coverage.pages.ocr, coverage.pages.blank, coverage.pages.unreadable]],
        0,
      ),
      ...problemFiles(ledger),
      ...otherProblems(coverage, ledger),
      ...removed(coverage),
      ...notes(warnings.filter(({ message }) => !coverage.problems.some(({ reason }) => reason === message))),
    ],
    foot: [],
  };
  return renderMarkdown(memo);
}

function summary({ files, records, submissions, organizations, formLetters, problems }: Coverage): string {
  const letters = formLetters > 0 ? `, with ${plural(formLetters, 'form letter')}` : '';
  const trouble =
    problems.length === 0 ? 'No problem was found.' : `${plural(problems.length, 'problem')} to look at.`;
  return `${plural(files.found, 'file')} and ${plural(records, 'record')}, making ${plural(submissions, 'submission')} of ${plural(organizations, 'organization')}${letters}. ${trouble}`;
}

/** Files that need a person, by fate: the advice once, then the files. */
function problemFiles(ledger: readonly LedgerFile[]): Block[] {
  const blocks = FILE_STATUSES.flatMap((status): Block[] => {
    const { means, todo } = FILE_FATES[status];
    const files = ledger.filter((file) => file.status === status);
    if (!todo || files.length === 0) return [];
    return [
      heading(3, `${status}: ${means} (${files.length})`),
      paragraph(strong('What to do.'), text(` ${todo}`)),
      ...bullets(
        files.map(({ path, submission, reason }) => [
          strong(path),
          text(
            `${submission && submission !== path ? ` (submission ${submission})` : ''}${reason ? `: ${reason}` : ''}`,
          ),
        ]),
      ),
    ];
  });
  return blocks.length > 0 ? [heading(2, 'Files to look at'), ...blocks] : [];
}

/** Problems of the ledger that are no fate of a whole file, single pages above all. */
function otherProblems({ problems }: Coverage, ledger: readonly LedgerFile[]): Block[] {
  const shown = new Set(ledger.filter(({ status }) => FILE_FATES[status].todo).map(({ path }) => path));
  const others = problems.filter(({ file, page }) => page !== null || !shown.has(file));
  if (others.length === 0) return [];
  return [
    heading(2, 'Pages and records to look at'),
    ...bullets(
      others.map(({ file, page, reason }) => [
        strong(file),
        text(`${page === null ? '' : `, p. ${page}`}: ${reason}`),
      ]),
    ),
  ];
}

/** What was taken out on request: that it happened, when and why, and not what it was. */
function removed({ removals }: Coverage): Block[] {
  if (removals.length === 0) return [];
  return [
    heading(2, 'Removed on request'),
    paragraph(
      text('These submissions stay out when their source is read again, unless --restore names one.'),
    ),
    ...bullets(removals.map(({ docket, date, why }) => [text(`a submission to ${docket}, ${date}: ${why}`)])),
  ];
}

/** What readers noticed and dealt with, so that nobody need wonder. */
function notes(warnings: readonly Warning[]): Block[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ file, page, line, message }) => {
    const place = [
      ...(page === undefined ? [] : [`p. ${page}`]),
      ...(line === undefined ? [] : [`line ${line}`]),
    ];
    return [
      ...(file ? [strong(file)] : []),
      text(`${[file ? '' : null, ...place].filter((part) => part !== null).join(', ')}: ${message}`),
    ];
  });
  return [heading(2, 'Notes of the readers'), ...bullets(lines)];
}
