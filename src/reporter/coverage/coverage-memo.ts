import type { Coverage } from '../../model/coverage.ts';
import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { FILE_STATUSES, type LedgerFile } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { FILE_FATES } from './file-advice.ts';
import { adviceFor } from './warning-advice.ts';

/**
 * The ledger for people: what there is by kind and by fate, and every problem with what to do about it. `most` files or
 * places are named of each problem, and the rest counted.
 */
export function coverageMemo(
  coverage: Coverage,
  ledger: readonly LedgerFile[],
  warnings: readonly Warning[] = [],
  most = Number.POSITIVE_INFINITY,
): Memo {
  const blocks = [
    paragraph(text(summary(coverage, ledger, warnings))),
    ...kinds(coverage),
    ...fates(coverage),
    ...pages(coverage),
    ...problemFiles(ledger, most),
    ...noticed('Pages and records to look at', warnings, true, most),
    ...removed(coverage),
    ...noticed('Dealt with: nothing to do', warnings, false, most),
  ];
  return { title: 'What was read, and what was not', fields: [], marks: [], blocks, foot: [] };
}

function summary(
  { files, records, submissions, organizations, formLetters }: Coverage,
  ledger: readonly LedgerFile[],
  warnings: readonly Warning[],
): string {
  const letters = formLetters > 0 ? `, with ${plural(formLetters, 'form letter')}` : '';
  const toDo =
    ledger.filter(({ status }) => FILE_FATES[status].todo).length +
    warnings.filter(({ code }) => adviceFor(code).todo).length;
  const trouble = toDo === 0 ? 'Nothing needs a person.' : `${plural(toDo, 'thing')} to look at.`;
  return `${plural(files.found, 'file')} and ${plural(records, 'record')}, making ${plural(submissions, 'submission')} of ${plural(organizations, 'organization')}${letters}. ${trouble}`;
}

function kinds({ kinds: all, files: { found } }: Coverage): Block[] {
  if (all.length === 0) return [];
  const isOne = new Set(all.map(({ docket }) => docket)).size === 1;
  const others = found - all.reduce((sum, { files }) => sum + files, 0);
  return [
    heading(2, 'By kind'),
    table(
      [...(isOne ? [] : ['Docket']), 'Kind', 'Submissions', 'Files', 'Pages', 'Files to look at'],
      [
        ...all.map(({ docket, kind, submissions, files, pages: count, lost }) => [
          ...(isOne ? [] : [docket]),
          ...[kind, submissions, files, count, lost],
        ]),
        // Records, tables and strays are files too: the column adds up to all that was found.
        ...(others > 0
          ? [[...(isOne ? [] : ['']), 'records, and files of no submission', '', others, '', '']]
          : []),
      ],
      isOne ? 1 : 2,
    ),
  ];
}

const fates = ({ files }: Coverage): Block[] => [
  heading(2, 'Files'),
  table(
    ['Fate', 'Meaning', 'Files'],
    FILE_STATUSES.filter((status) => files[status] > 0).map((status) => [
      status,
      FILE_FATES[status].means,
      files[status],
    ]),
    2,
  ),
];

const pages = ({ pages: { text: read, ocr, blank, unreadable } }: Coverage): Block[] => [
  heading(2, 'Pages'),
  table(['With text', 'Read by OCR', 'Blank', 'Unreadable'], [[read, ocr, blank, unreadable]], 0),
];

/** Files that need a person, by fate: the advice once, then the files. */
function problemFiles(ledger: readonly LedgerFile[], most: number): Block[] {
  const blocks = FILE_STATUSES.flatMap((status): Block[] => {
    const { means, todo } = FILE_FATES[status];
    const files = ledger.filter((file) => file.status === status);
    if (!todo || files.length === 0) return [];
    return [
      heading(3, `${status}: ${means} (${files.length})`),
      whatToDo(todo),
      ...namedUpTo(
        most,
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

/** What readers noticed, by code: the meaning once, with the advice, then the places. */
function noticed(title: string, warnings: readonly Warning[], needsPerson: boolean, most: number): Block[] {
  const chosen = warnings.filter(({ code }) => (adviceFor(code).todo !== null) === needsPerson);
  const codes = [...new Set(chosen.map(({ code }) => code))].sort();
  const blocks = codes.flatMap((code): Block[] => {
    const { means, todo } = adviceFor(code);
    const of = chosen.filter((warning) => warning.code === code);
    return [
      heading(3, `${means} (${of.length})`),
      ...(todo ? [whatToDo(todo)] : []),
      ...namedUpTo(most, of.map(place)),
    ];
  });
  return blocks.length > 0 ? [heading(2, title), ...blocks] : [];
}

function namedUpTo(most: number, items: readonly Inlines[]): Block[] {
  const more = items.length - most;
  return bullets([
    ...items.slice(0, most),
    ...(more > 0 ? [[text(`and ${more} more; sunset run names them all in coverage.md`)]] : []),
  ]);
}

const whatToDo = (todo: string): Block => paragraph(strong('What to do.'), text(` ${todo}`));

function place({ file, page, line, message }: Warning): Inlines {
  const where = [
    ...(page === undefined ? [] : [`p. ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ];
  if (!file) return [text([...where, message].join(': '))];
  return [strong(file), text(`${where.map((one) => `, ${one}`).join('')}: ${message}`)];
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
