import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askId } from '../../src/model/ids.ts';
import { STANCES, type Stance } from '../../src/model/position.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderEvidenceCsv } from '../../src/reporter/matrix/evidence-csv.ts';
import { renderMatrixCsv } from '../../src/reporter/matrix/matrix-csv.ts';
import { renderMatrixMarkdown } from '../../src/reporter/matrix/matrix-markdown.ts';
import { renderCsv } from '../../src/reporter/render/csv.ts';
import { verifyMatrix } from '../../src/reporter/verify-memo.ts';
import { normalizeName } from '../../src/text/submitter-key.ts';
import { DAIRY } from './dairy-record.ts';
import { expectGolden } from './golden-file.ts';
import { CODEBOOK, type Filing, makeRecord } from './make-record.ts';

const record = makeRecord(DAIRY);
const matrix = buildMatrix(record, CODEBOOK);
const row = (name: string) => matrix.rows.find((one) => one.names.includes(name));
const counts = (ask: string) => matrix.columns.find((one) => one.ask === ask)?.counts;

describe('normalizeName', () => {
  test.each([
    ['Invented Bottlers, Inc.', 'The Invented Bottlers Inc'],
    ['Vidrio Inventado, S.A. de C.V.', 'VIDRIO INVENTADO SA DE CV'],
    ['Smith & Sons Fictional Co.', 'Smith and Sons Fictional'],
    ['Fictional Wire Makers “FWM”', 'Fictional Wire Makers (FWM)'],
    ['Éleveurs fictifs ltée', 'Eleveurs Fictifs'],
    ["Dairymen's League", 'Dairymen’s League'],
  ])('%s is %s', (a, b) => expect(normalizeName(a)).toBe(normalizeName(b)));
  test.each([
    ['Fictional Steel Workers', 'Fictional Steel Makers'],
    ['Local 12', 'Local 21'],
    ['Inc.', 'Ltd.'],
  ])('%s is not %s', (a, b) => expect(normalizeName(a)).not.toBe(normalizeName(b)));
});

describe('buildMatrix', () => {
  test('unites submissions of one organization and shows their conflict with both quotations', () => {
    const bottlers = row('Invented Bottlers, Inc.');
    expect(bottlers?.submissions.map(({ id }) => id)).toEqual(['D-2', 'D-3']);
    const [cell] = bottlers?.cells ?? [];
    expect([cell?.stance, cell?.conflict, cell?.status]).toEqual(['mixed', true, 'settled']);
    expect(cell?.evidence.map(({ stance }) => stance)).toEqual(['oppose', 'conditional']);
    expect(cell?.condition?.quote).toBe('provided that its cost is shared by all packers');
  });

  test('counts settled, unclear, silent and unread apart', () => {
    const label = counts('S1.a');
    expect(label?.support).toEqual({ submissions: 1, submitters: 1, organizations: 1, formLetters: 0 });
    expect([label?.oppose.submissions, label?.oppose.submitters, label?.mixed.submitters]).toEqual([1, 0, 1]);
    expect([label?.unclear.submitters, label?.silent.submitters, label?.notRead.submitters]).toEqual([
      1, 1, 1,
    ]);
    expect([label?.of.submitters, label?.of.submissions, label?.of.organizations]).toEqual([4, 5, 3]);
    expect([counts('S1.b')?.unreviewed.submitters, label?.unreviewed.submitters]).toEqual([0, 3]);
  });

  test('leaves out what nobody reviewed, and says how much', () => {
    const reviewed = buildMatrix(record, CODEBOOK, { reviewedOnly: true });
    expect(reviewed.rows.flatMap(({ cells }) => cells.map(({ ask }) => ask))).toEqual(['S1.b']);
    expect(reviewed.columns.map(({ counts: { withheld } }) => withheld)).toEqual([3, 0]);
  });

  test('slices by ask, recommendation, theme and type, and refuses an unknown ask', () => {
    const asks = (slice: Parameters<typeof buildMatrix>[2]) =>
      buildMatrix(record, CODEBOOK, slice).columns.map(({ ask }) => ask);
    expect(asks({ asks: ['s1.B'] })).toEqual(['S1.b']);
    expect(asks({ asks: ['S1'] })).toEqual(['S1.a', 'S1.b']);
    expect(asks({ themes: CODEBOOK.asks[0]?.themes ?? [] })).toEqual(['S1.a']);
    expect(buildMatrix(record, CODEBOOK, { types: ['union'] }).rows).toHaveLength(1);
    expect(() => asks({ asks: ['S9.z'] })).toThrow('the codebook has no ask or recommendation "S9.z"');
  });

  test('never unites persons, nor clients of one law firm', () => {
    const filing = (id: string, rest: Partial<Filing>): Filing => ({
      id,
      name: 'Same Name',
      text: 'x',
      ...rest,
    });
    const rows = (filings: readonly Filing[]) => buildMatrix(makeRecord(filings), CODEBOOK).rows.length;
    expect(rows([filing('a', {}), filing('b', {})])).toBe(1);
    expect(rows([filing('a', { organization: null }), filing('b', { organization: null })])).toBe(2);
    expect(rows([filing('a', { organization: 'N/A' }), filing('b', { organization: 'n/a' })])).toBe(2);
    const firm = { type: 'law_firm_for_client', firm: 'Same Name' } as const;
    expect(rows([filing('a', firm), filing('b', firm)])).toBe(2);
    const forClient = { ...firm, client: 'Fictional Glass, Inc.' };
    expect(rows([filing('a', forClient), filing('b', { name: 'Fictional Glass' })])).toBe(1);
  });

  test('counts form letters apart from the copies', () => {
    const copies = [1, 2, 3].map(
      (n): Filing => ({
        id: `F-${n}`,
        name: `Fictional Person ${n}`,
        organization: null,
        type: 'individual',
        text: 'Label the milk, please.',
        formLetter: 'F-1',
        stances: [{ ask: 'S1.a', stance: 'support', quotes: ['Label the milk, please.'] }],
      }),
    );
    const form = buildMatrix(makeRecord(copies), CODEBOOK);
    expect(form.columns[0]?.counts.support).toEqual({
      submissions: 3,
      submitters: 3,
      organizations: 0,
      formLetters: 1,
    });
  });

  test('an explicit supersession wins; filings that merely differ are mixed', () => {
    const filing = (
      id: string,
      said: Readonly<Record<string, Stance>>,
      rest: Partial<Filing> = {},
    ): Filing => ({
      ...{ id, name: 'Fictional Creamery', text: `The words of ${id}.` },
      stances: Object.entries(said).map(([ask, stance]) => ({
        ask,
        stance,
        quotes: [`The words of ${id}.`],
      })),
      ...rest,
    });
    const cellsOf = (scope: 'whole' | 'part' | null): Record<string, Stance> => {
      const rest = scope ? { supersededBy: { later: 'T-2', scope } } : {};
      const earlier = filing('T-1', { 'S1.a': 'oppose', 'S1.b': 'support' }, rest);
      const later = filing('T-2', { 'S1.a': 'support' });
      const [row] = buildMatrix(makeRecord([earlier, later]), CODEBOOK).rows;
      return Object.fromEntries(row?.cells.map(({ ask, stance }) => [ask, stance]) ?? []);
    };
    expect(cellsOf(null)).toEqual({ 'S1.a': 'mixed', 'S1.b': 'support' });
    expect(cellsOf('part')).toEqual({ 'S1.a': 'support', 'S1.b': 'support' });
    expect(cellsOf('whole')).toEqual({ 'S1.a': 'support' });
  });

  test('a filing that another stands for entirely is no voice', () => {
    const text = 'Label the milk, please.';
    const stances = [{ ask: 'S1.a', stance: 'support' as const, quotes: [text] }];
    const earlier: Filing = { id: 'V-1', name: 'Fictional Creamery', text, stances };
    const filings = [
      { ...earlier, supersededBy: { later: 'V-2', scope: 'whole' as const } },
      { ...earlier, id: 'V-2' },
    ];
    const { voices, columns } = buildMatrix(makeRecord(filings), CODEBOOK);
    expect(voices.all).toMatchObject({ submissions: 1, submitters: 1 });
    expect(columns[0]?.counts.support).toMatchObject({ submissions: 1, submitters: 1 });
  });

  test('is JSON and survives it', () => expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix));

  test('every read submitter is in exactly one box of an ask', () => {
    const stances = fc.record({
      stance: fc.constantFrom(...STANCES),
      status: fc.constantFrom('settled' as const, 'unclear' as const),
      ask: fc.constantFrom('S1.a', 'S1.b'),
    });
    const filing = fc.record({
      name: fc.constantFrom('Fictional A', 'Fictional B', 'Fictional B Inc.', 'Fictional C'),
      stances: fc.uniqueArray(stances, { selector: ({ ask }) => ask }),
      unreadable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(filing, { maxLength: 8 }), (drawn) => {
        const filings = drawn.map(
          (one, index): Filing => ({
            id: `P-${index}`,
            name: one.name,
            text: 'some words',
            unreadable: one.unreadable,
            stances: one.unreadable
              ? []
              : one.stances.map((stance) => ({ ...stance, quotes: ['some words'] })),
          }),
        );
        const made = buildMatrix(makeRecord(filings), CODEBOOK);
        for (const { ask, counts: c } of made.columns) {
          const boxes = STANCES.reduce((total, stance) => total + c[stance].submitters, c.unclear.submitters);
          expect(boxes).toBe(c.spoken.submitters);
          expect(boxes + c.silent.submitters).toBe(c.of.submitters);
          expect(c.of.submitters + c.notRead.submitters).toBe(made.rows.length);
          const speaking = filings.filter((one) => one.stances?.some((stance) => stance.ask === askId(ask)));
          expect(c.spoken.submissions).toBe(speaking.length);
        }
      }),
    );
  });
});

describe('renderMatrixCsv', () => {
  test('has one row a submitter and reads back', () => {
    const rows: string[][] = parse(renderMatrixCsv(matrix));
    expect(rows).toHaveLength(matrix.rows.length + 1);
    expectGolden('matrix.csv', renderMatrixCsv(matrix));
    expect(renderMatrixCsv(matrix, 'sign')).toContain("'+ (unreviewed)");
  });

  test('runs no formula, whatever a name holds', () => {
    const hostile = fc.stringMatching(/^[=+\-@\t\r\n",'a ＝]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const back: string[][] = parse(renderCsv(rows), { skip_empty_lines: false });
        expect(back.map((cells) => cells.map((cell) => cell.replace(/^'/, '')))).toEqual(
          rows.map((cells) => cells.map((cell) => cell.replace(/^'/, ''))),
        );
        for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝]|^[\t\r\n]/);
      }),
    );
    const planted = makeRecord([{ id: 'E-1', name: '=HYPERLINK("http://x.example","y")', text: 'z' }]);
    expect(renderMatrixCsv(buildMatrix(planted, CODEBOOK))).toContain(`"'=HYPERLINK(""http`);
  });
});

test('renderEvidenceCsv gives every quotation with its place, as it stands in the text', () => {
  verifyMatrix(matrix, record.textOf);
  const rows: Record<string, string>[] = parse(renderEvidenceCsv(matrix), { columns: true });
  expect(rows).toHaveLength(5);
  for (const one of rows) {
    const filing = DAIRY.find(({ id }) => id === one.submission);
    expect(filing?.text.slice(Number(one.start), Number(one.end))).toBe(one.quote);
  }
});

test('renderMatrixMarkdown reads well', () => {
  expectGolden('matrix.md', renderMatrixMarkdown(matrix, { fictional: true }));
});
