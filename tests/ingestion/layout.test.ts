import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/ingestion/layout/clean.ts';
import type { Sheet } from '../../src/ingestion/layout/glyphs.ts';
import { attestedWords, lineJoin } from '../../src/ingestion/layout/hyphens.ts';
import { layOut } from '../../src/ingestion/layout/layout.ts';
import { leadingMarker } from '../../src/ingestion/layout/marker.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { glyphs, lines, sheet } from './layout-builder.ts';

const blocksOf = (sheets: readonly Sheet[]): string[] => {
  const { text, blocks } = layOut(sheets);
  return blocks.map((block) => `${block.kind}: ${sliceSpan(text, block.span)}`);
};

/** A line of 80 letters that fills the measure, beginning with `start`. */
const full = (start: string): string =>
  `${start} ${'word and '.repeat(12)}`.slice(0, 80).trim().padEnd(80, 'x');

describe('cleanText', () => {
  test.each([
    ['plain', 'plain'],
    ['e\ufb03cient \ufb01sh \ufb02ow', 'efficient fish flow'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['zero\u200bwidth\ufeff\ufffe', 'zerowidth'],
    ['bell\u0007 and \u0085', 'bell and '],
    ['\uf0b7 item', '• item'],
    ['half \ud800 pair', 'half  pair'],
    ['kept: é ñ “quotes” — § 4531', 'kept: é ñ “quotes” — § 4531'],
  ])('%j becomes %j', (painted, cleaned) => {
    expect(cleanText(painted)).toBe(cleaned);
  });
});

describe('lineJoin', () => {
  const words = attestedWords([
    'the government of the market has based its long-term policy on the auto-',
    'motive sector and co-operation',
  ]);
  test.each([
    ['the govern-', 'ment acted', 'dehyphenate'],
    ['a market-', 'based policy', 'tight'],
    ['a long-', 'term policy', 'tight'],
    ['an unheard-', 'ofword', 'dehyphenate'],
    ['Sino-', 'American trade', 'tight'],
    ['2010-', '2015', 'tight'],
    ['short- ', 'term', 'space'],
    ['short-', 'and long-term', 'space'],
    ['soft\u00ad', 'ware', 'dehyphenate'],
    ['see https://ustr.gov/', 'usmca', 'tight'],
    ['rights—', 'that is', 'tight'],
    ['plain', 'words', 'space'],
  ])('%j + %j: %s', (end, start, join) => {
    expect(lineJoin(end, start, words)).toBe(join);
  });
});

describe('leadingMarker', () => {
  test.each([
    ['• first', '•'],
    ['(a) first', '(a)'],
    ['12. first', '12.'],
    ['iv) first', 'iv)'],
    ['-- first', '--'],
    ['o First', 'o'],
    ['2015 was', null],
    ['A word', null],
    ['* * *', null],
  ])('%j: %j', (text, marker) => {
    expect(leadingMarker(text)?.marker ?? null).toBe(marker);
  });
});

describe('layOut', () => {
  test('two columns are read one after the other, below a title that spans them', () => {
    const left = Array.from({ length: 12 }, (_, i) => `left column line ${i} has some words`);
    const right = Array.from({ length: 12 }, (_, i) => `right column line ${i} has its words`);
    const rows = left.flatMap((text, i) => [
      glyphs(text, 72, 120 + 12 * i),
      glyphs(right[i] ?? '', 320, 120 + 12 * i),
    ]);
    const { text } = layOut([
      sheet(1, [glyphs('A title that spans both of the columns', 200, 80, { size: 16 }), ...rows]),
    ]);
    const order = [...left, ...right].map((line) => text.indexOf(line));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(text.indexOf('A title'));
  });

  test('a sidebar does not run into the letter beside it', () => {
    const body = Array.from({ length: 20 }, (_, i) =>
      glyphs(full(`line ${i}`).slice(0, 70), 180, 120 + 12 * i),
    );
    const side = ['Jane Doe', 'President', 'John Roe', 'Secretary', 'Ann Poe'].map((text, i) =>
      glyphs(text, 72, 125 + 40 * i, { size: 8 }),
    );
    const mixed = blocksOf([sheet(1, [...body, ...side])]).filter(
      (b) => /line \d/.test(b) && /Jane|Roe|Ann/.test(b),
    );
    expect(mixed).toEqual([]);
  });

  test('a table keeps its rows and cells', () => {
    const rows = [
      ['Country', '2014', '2015'],
      ['Canada', '12', '15'],
      ['Mexico', '101', '99'],
    ];
    const cells = rows.flatMap((row, i) => row.map((cell, j) => glyphs(cell, 100 + 120 * j, 200 + 16 * i)));
    const { text, blocks } = layOut([sheet(1, [...lines([full('Above')], 72, 100), ...cells])]);
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.rows?.map((row) => row.map((cell) => sliceSpan(text, cell)))).toEqual(rows);
  });

  test('a table of contents is one block with its pages as cells', () => {
    const { text, blocks } = layOut([
      sheet(1, [
        glyphs('Introduction .................................', 72, 100),
        glyphs('3', 400, 100),
        glyphs('Rules of origin ..............................', 72, 114),
        glyphs('17', 400, 114),
      ]),
    ]);
    expect(blocks.map((b) => b.rows?.map((row) => sliceSpan(text, row[1] ?? b.span)))).toEqual([['3', '17']]);
  });

  test('footnotes come after the body, with their marks, and go on over the page', () => {
    const small = { size: 7 };
    const call = [glyphs('1', 472, 116, { size: 6 })];
    const { text, blocks } = layOut([
      sheet(1, [
        ...lines([full('First'), full('second')], 72, 108),
        ...call,
        ...lines([full('third'), 'ends.'], 72, 132),
        glyphs('1', 72, 697, { size: 5 }),
        glyphs('The note begins on this page and', 84, 700, small),
        glyphs('runs to its foot, where it is cut and', 72, 709, small),
      ]),
      sheet(2, [
        ...lines([full('Next page'), full('of the body'), 'is over.'], 72, 108),
        glyphs('goes on here.', 72, 700, small),
      ]),
    ]);
    const note = blocks.find((block) => block.kind === 'footnote');
    expect(note).toMatchObject({ mark: '1', page: 1, pageEnd: 2 });
    expect(sliceSpan(text, note?.span ?? { start: 0, end: 0 })).toBe(
      '¹ The note begins on this page and runs to its foot, where it is cut and goes on here.',
    );
    expect(blocks.indexOf(note as never)).toBe(blocks.length - 1);
  });

  test('a raised mark after a year stays apart from it', () => {
    const { text } = layOut([
      sheet(1, [
        glyphs('It fell in 2015', 72, 100),
        glyphs('3', 147, 96, { size: 6 }),
        glyphs('by much', 155, 100),
      ]),
    ]);
    expect(text).toBe('It fell in 2015³ by much');
  });

  test('a head that counts with the pages is furniture; titles of exhibits that count on their own are not', () => {
    const pages = Array.from({ length: 8 }, (_, p) =>
      sheet(p + 1, [
        glyphs(`Letter to the Committee, page ${p + 3} of 20`, 72, 30),
        ...(p % 2 === 0 ? [glyphs(`Exhibit ${p / 2 + 1}`, 280, 60)] : []),
        ...lines([full('It was said that'), full('and so it was done'), 'to the end.'], 72, 120),
      ]),
    );
    const blocks = blocksOf(pages);
    expect(blocks.filter((b) => b.startsWith('furniture') && b.includes('Committee'))).toHaveLength(8);
    expect(blocks.filter((b) => !b.startsWith('furniture') && b.includes('Exhibit'))).toHaveLength(4);
  });

  test('running heads, page numbers and line numbers are furniture on every page', () => {
    const pages = Array.from({ length: 4 }, (_, p) => {
      const numbered = Array.from({ length: 12 }, (_, i) => [
        glyphs(String(i + 1), i < 9 ? 45 : 40, 120 + 24 * i),
        glyphs(full(`${'abcd'[p]}${'abcdefghijkl'[i]} says`).slice(0, 78), 90, 120 + 24 * i),
      ]).flat();
      return sheet(p + 1, [
        glyphs('Comments of the Example Union', 72, 40),
        ...numbered,
        glyphs(`- ${p + 1} -`, 300, 760),
      ]);
    });
    const blocks = blocksOf(pages);
    expect(blocks.filter((b) => b.startsWith('furniture') && b.includes('Example Union'))).toHaveLength(4);
    expect(blocks.filter((b) => /^furniture: - \d -$/.test(b))).toHaveLength(4);
    const body = blocks.filter((b) => !b.startsWith('furniture')).join('\n');
    for (let p = 0; p < 4; p++)
      for (let i = 0; i < 12; i++) expect(body).toContain(`${'abcd'[p]}${'abcdefghijkl'[i]} says`);
    expect(body).not.toMatch(/\d/);
  });

  test('a first line that is the same by chance on two of many pages stays in the body', () => {
    const pages = Array.from({ length: 8 }, (_, p) =>
      sheet(
        p + 1,
        lines(
          [
            p < 2 ? 'The same opening words' : full(`${'abcdefgh'[p]} has own words`),
            full(`${'abcdefgh'[p]} more`),
          ],
          72,
          80,
        ),
      ),
    );
    expect(blocksOf(pages).filter((b) => b.startsWith('furniture'))).toEqual([]);
  });

  test('a line in small type in the margin of a single page is furniture', () => {
    const blocks = blocksOf([
      sheet(1, [
        ...lines([full('The one'), full('page'), 'ends.'], 72, 100),
        glyphs('Fictional.', 72, 770, { size: 7 }),
      ]),
    ]);
    expect(blocks.at(-1)).toBe('furniture: Fictional.');
  });

  test('copies of one letter on many pages are not furniture', () => {
    const letter = Array.from({ length: 14 }, (_, i) => full(`${'abcdefghijklmn'[i]} says`));
    const pages = Array.from({ length: 5 }, (_, p) => sheet(p + 1, lines(letter, 72, 60)));
    expect(blocksOf(pages).filter((b) => b.startsWith('furniture'))).toEqual([]);
  });

  test('headings, list items and quotations', () => {
    const bold = { font: 'bold' };
    const blocks = blocksOf([
      sheet(1, [
        glyphs('I. RULES OF ORIGIN', 72, 80, bold),
        ...lines([full('The rules'), full('of origin'), 'matter.'], 72, 110),
        glyphs('•', 90, 166),
        ...lines(['First point goes on for a while and then it goes on', 'to a second line.'], 108, 166),
        glyphs('•', 90, 196),
        glyphs('Second point.', 108, 196),
        ...lines(
          [
            '“A quoted text that stands in from both of its sides,',
            'as such texts do; it is long enough to be told apart,',
            'and ends here.”',
          ],
          120,
          230,
        ),
        ...lines([full('After it'), full('the text'), 'goes on.'], 72, 290),
      ]),
    ]);
    expect(blocks.map((b) => b.slice(0, 24))).toEqual([
      'heading: I. RULES OF ORI',
      'paragraph: The rules wor',
      'list_item: • First point',
      'list_item: • Second poin',
      'quotation: “A quoted tex',
      'paragraph: After it word',
    ]);
  });

  test('an address keeps its line breaks', () => {
    const blocks = blocksOf([
      sheet(1, [
        ...lines(['Jane Doe', 'Example Union', '1 Main Street'], 72, 80),
        ...lines([full('Dear'), full('sirs'), 'bye.'], 72, 160),
      ]),
    ]);
    expect(blocks[0]).toBe('paragraph: Jane Doe\nExample Union\n1 Main Street');
  });
});
