import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../../src/ingestion/readers/plain-blocks.ts';
import { DEFAULT_LIMITS } from '../../../src/ingestion/readers/reader.ts';
import { readText } from '../../../src/ingestion/readers/text.ts';

const LONG =
  'This sentence is long enough to be prose, and goes on a little so that nobody takes it for a heading.';

const kinds = (text: string): string[] =>
  plainBlocks(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).slice(0, 24)}`);

describe('blocks of plain text', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'paragraphs by blank lines',
      `${LONG}\n \n${LONG}`,
      ['paragraph: This sentence is long en', 'paragraph: This sentence is long en'],
    ],
    [
      'a letter keeps its frame',
      `ACME\nBoise\n\nNov. 2, 2025\n\nDear Sir,\n\n${LONG}`,
      [
        'paragraph: ACME\nBoise',
        'paragraph: Nov. 2, 2025',
        'paragraph: Dear Sir,',
        'paragraph: This sentence is long en',
      ],
    ],
    [
      'numbered headings',
      `x\n\nII. Origin rules\n\n${LONG}\n\n3. Paper\n\n${LONG}`,
      [
        'paragraph: x',
        'heading: II. Origin rules',
        'paragraph: This sentence is long en',
        'heading: 3. Paper',
        'paragraph: This sentence is long en',
      ],
    ],
    [
      'capitals',
      `x\n\nWHAT TO KEEP\n\n${LONG}`,
      ['paragraph: x', 'heading: WHAT TO KEEP', 'paragraph: This sentence is long en'],
    ],
    [
      'a plain short line before prose',
      `x\n\nWhat to keep\n\n${LONG}`,
      ['paragraph: x', 'heading: What to keep', 'paragraph: This sentence is long en'],
    ],
    [
      'a plain short line before another',
      `${LONG}\n\nWhat to keep\n\nJane Doe`,
      ['paragraph: This sentence is long en', 'paragraph: What to keep', 'paragraph: Jane Doe'],
    ],
    [
      'bullets with continuation',
      `We ask:\n- one\n  more of one\n- two`,
      ['paragraph: We ask:', 'list_item: - one\n  more of one', 'list_item: - two'],
    ],
    [
      'numbers that follow one another',
      `1. one\n2. two in\n1999. no item`,
      ['list_item: 1. one', 'list_item: 2. two in\n1999. no item'],
    ],
    [
      'a quotation',
      `He said:\n\n> old words\n> more\n\n${LONG}`,
      ['paragraph: He said:', 'quotation: > old words\n> more', 'paragraph: This sentence is long en'],
    ],
    [
      'notes at the end',
      `${LONG}\n\n[1] One.\n[2] Two\n    goes on.`,
      ['paragraph: This sentence is long en', 'footnote: [1] One.', 'footnote: [2] Two\n    goes on.'],
    ],
    [
      'notes that are none',
      `[1] One.\n\n${LONG}`,
      ['paragraph: [1] One.', 'paragraph: This sentence is long en'],
    ],
    [
      'notes under their heading',
      `${LONG}\n\nNotes\n\n1. ${LONG}\n\n2. See 1.`,
      [
        'paragraph: This sentence is long en',
        'heading: Notes',
        'footnote: 1. This sentence is long',
        'footnote: 2. See 1.',
      ],
    ],
    [
      'a frame in square brackets',
      `[FICTIONAL TEXT]\nACME\n\n${LONG}\n[The end of it.]`,
      [
        'furniture: [FICTIONAL TEXT]',
        'paragraph: ACME',
        'paragraph: This sentence is long en',
        'furniture: [The end of it.]',
      ],
    ],
    [
      'brackets inside stay',
      `${LONG}\n\n[Confidential text deleted]\n\n${LONG}`,
      [
        'paragraph: This sentence is long en',
        'paragraph: [Confidential text delet',
        'paragraph: This sentence is long en',
      ],
    ],
    [
      'rules are furniture',
      `${LONG}\n----------\n${LONG}`,
      ['paragraph: This sentence is long en', 'furniture: ----------', 'paragraph: This sentence is long en'],
    ],
    [
      'indentation',
      `${LONG}\nmore\nmore\n    Next\nmore\nmore`,
      ['paragraph: This sentence is long en', 'paragraph: Next\nmore\nmore'],
    ],
    [
      'unwrapped lines',
      `${LONG} ${LONG}\nNext.`,
      ['paragraph: This sentence is long en', 'paragraph: Next.'],
    ],
  ];
  it.each(table)('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('reads rows of cells by pipes and by tabs', () => {
    for (const text of ['| a | b c |\n|---|---|\n| 1 |  |', 'a\tb c\n1\t2', 'a | b c | d\n1 | 2 | 3']) {
      const [block] = plainBlocks(text);
      const rows = block?.rows?.map((row) => row.map(({ start, end }) => text.slice(start, end)));
      expect(block?.kind).toBe('table');
      expect(rows?.[0]?.slice(0, 2)).toEqual(['a', 'b c']);
      expect(rows?.[1]?.[0]).toBe('1');
    }
  });

  it('covers everything but white space, in order, without overlap', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        ' ',
        '- x',
        '1. y',
        '[1] note',
        '> q',
        'a\tb',
        '| a | b |',
        '====',
        '[Framed line]',
        'A HEADING',
        '\f',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, ending) => {
        const text = lines.join(ending);
        let at = 0;
        for (const { span, rows } of plainBlocks(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          for (const cell of rows?.flat() ?? [])
            expect(cell.start >= span.start && cell.end <= span.end).toBe(true);
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the text as it is, line ends and all', async () => {
    const text = 'One\r\n\r\n  Two \n';
    const outcome = await readText(new TextEncoder().encode(`\ufeff${text}`), {
      name: 'a.txt',
      ocr: 'never',
      limits: DEFAULT_LIMITS,
    });
    expect('content' in outcome && outcome.content.text).toBe(text);
  });
});
