import type { Codebook } from '../../codebook/codebook.ts';
import type { AskCounts, Matrix } from '../../model/matrix.ts';
import { STANCES } from '../../model/position.ts';
import { marksOf } from '../memo/marks.ts';
import type { MemoOptions } from '../memo/options.ts';
import { provenance } from '../memo/provenance.ts';
import type { SheetTable, SheetValue, Tone } from '../render/xlsx/render-xlsx.ts';
import { evidenceTable } from './evidence-csv.ts';
import { matrixTable, UNREVIEWED } from './matrix-csv.ts';
import { STANCE_MEANINGS, STANCE_SIGNS } from './stance-words.ts';

/** Columns before the asks: what is known of the submitter. */
const ABOUT_SUBMITTER = 10;

const TONES: readonly (readonly [start: RegExp, tone: Tone])[] = [
  [/^(support|conditional)\b/, 'for'],
  [/^oppose\b/, 'against'],
  [/^mixed\b/, 'both'],
];

/** The matrix as a workbook: submitters by asks, totals, every quotation, what the words mean, how it was made. */
export function matrixSheets(
  matrix: Matrix,
  codebook: Codebook,
  options: Pick<MemoOptions, 'fictional' | 'version' | 'slice'>,
): SheetTable[] {
  const [head = [], ...rows] = matrixTable(matrix);
  return [
    {
      name: 'Matrix',
      rows: [head, ...rows.map((row) => row.map((text, index) => toned(text, index)))],
      widths: [36, 16, 16, 8, 14, 12, 10, 8, 16, 34, 17],
      frozenColumns: 1,
      filtered: true,
    },
    { name: 'Totals', rows: totals(matrix), widths: [8, 50, 12], frozenColumns: 2, filtered: true },
    {
      name: 'By type',
      rows: totalsByType(matrix),
      widths: [8, 50, 20, 12],
      frozenColumns: 3,
      filtered: true,
    },
    {
      name: 'Evidence',
      rows: evidenceTable(matrix),
      widths: [30, 14, 16, 14, 11, 7, 34, 12, 9, 14, 24, 12, 80, 30, 7, 7, 9, 6, 8, 8],
      frozenColumns: 1,
      filtered: true,
    },
    { name: 'Legend', rows: LEGEND, widths: [24, 10, 80], filtered: true },
    { name: 'Method', rows: method(matrix, codebook, options), widths: [24, 110], filtered: true },
  ];
}

function toned(text: string, column: number): SheetValue {
  if (column < ABOUT_SUBMITTER) return text;
  return { text, tone: TONES.find(([start]) => start.test(text))?.[1] ?? null };
}

const COUNTED = [...STANCES, 'unclear', 'silent', 'not read', 'not reviewed', 'left out', 'read'];

const countsOf = (counts: AskCounts): number[] => [
  ...STANCES.map((stance) => counts[stance].submitters),
  counts.unclear.submitters,
  counts.silent.submitters,
  counts.notRead.submitters,
  counts.unreviewed.submitters,
  counts.withheld,
  counts.of.submitters,
];

const totals = ({ columns }: Matrix): SheetValue[][] => [
  ['ask', 'in words', ...COUNTED],
  ...columns.map(({ ask, title, counts }): SheetValue[] => [ask, title, ...countsOf(counts)]),
];

/** The same by type of submitter, each count out of those of the type that were read. */
const totalsByType = ({ columns }: Matrix): SheetValue[][] => [
  ['ask', 'in words', 'type', ...COUNTED],
  ...columns.flatMap(({ ask, title, byType }) =>
    Object.entries(byType).map(([type, counts]): SheetValue[] => [
      ask,
      title,
      type.replaceAll('_', ' '),
      ...countsOf(counts),
    ]),
  ),
];

const LEGEND: SheetValue[][] = [
  ['word', 'sign', 'meaning'],
  ...STANCES.map((stance): SheetValue[] => [stance, STANCE_SIGNS[stance], STANCE_MEANINGS[stance]]),
  ['unclear', '?', 'says something of the ask, not settled; read it; in no other count'],
  ['(blank)', '', 'silent, which is neither consent nor opposition'],
  ['not read', '', 'nothing of the submitter could be read, so it is not silent'],
  [UNREVIEWED.trim(), '', 'machine-read; no person has checked it'],
  ['apostrophe before a cell', '', 'put there so that no spreadsheet takes the words for a formula'],
];

function method(
  matrix: Matrix,
  codebook: Codebook,
  options: Pick<MemoOptions, 'fictional' | 'version' | 'slice'>,
): SheetValue[][] {
  const { all, whole, part, none } = matrix.voices;
  return [
    ['subject', 'how it was done'],
    ...marksOf(matrix, options).map((mark): SheetValue[] => ['Mark', mark]),
    [
      'What was read',
      `${all.submissions} submissions from ${all.submitters} submitters, ${all.organizations} of them organizations: ${whole.submissions} read whole, ${part.submissions} in part, ${none.submissions} not at all.`,
    ],
    [
      'What a row is',
      'A submitter with everything that it filed; where its filings contradict one another it is mixed.',
    ],
    [
      'What the counts say',
      'They describe this record and nothing else: whoever files does so by choice, so no count measures public opinion. Totals count submitters.',
    ],
    [
      'How stances are worded',
      'Commenters were not answering these asks: their words are consistent with an ask or contrary to it.',
    ],
    [
      'Quotations',
      'Every one was compared with its source, letter by letter, when this file was made. Pages are counted from the first of the file.',
    ],
    ['Provenance', provenance(codebook, matrix, options)],
  ];
}
