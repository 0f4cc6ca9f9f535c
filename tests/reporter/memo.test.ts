import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import type { Highlight } from '../../src/model/highlight.ts';
import { themeId } from '../../src/model/ids.ts';
import type { Inline, Memo } from '../../src/model/memo.ts';
import { narrowEvidence } from '../../src/model/quotation.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { citationText } from '../../src/reporter/render/citation-text.ts';
import { renderMarkdown } from '../../src/reporter/render/markdown.ts';
import { renderAskSummaries } from '../../src/reporter/summary/ask-summary.ts';
import { renderSubmitterSummaries } from '../../src/reporter/summary/submitter-summary.ts';
import { inlinesOf, QuotationError, verifyMemo } from '../../src/reporter/verify-memo.ts';
import { DAIRY } from './dairy-record.ts';
import { expectGolden } from './golden-file.ts';
import { CODEBOOK, evidenceOf, type Filing, makeRecord } from './make-record.ts';

const OPTIONS = { date: '2026-11-23', version: '0.0.0-test', fictional: true } as const;
const record = makeRecord(DAIRY);
const quotations = (memo: Memo) =>
  memo.blocks
    .flatMap(inlinesOf)
    .filter((item): item is Extract<Inline, { kind: 'quotation' }> => item.kind === 'quotation');

describe('buildMemo', () => {
  const memo = buildMemo(record, CODEBOOK, OPTIONS);
  const markdown = renderMarkdown(memo);

  test('is the golden memo', () => expectGolden('memo.md', markdown));

  test('marks fiction at head and foot, and what is not reviewed', () => {
    expect(markdown.match(/Fictional record:/g)).toHaveLength(2);
    expect(markdown).toContain(
      'Reviewed in part: 1 of 4 positions; the others are machine-read, not reviewed.',
    );
  });

  test('quotes only settled positions, each a slice of its source', () => {
    verifyMemo(memo, record.textOf);
    const all = quotations(memo);
    expect(all.length).toBeGreaterThan(2);
    for (const { evidence } of all) {
      const filing = DAIRY.find(({ id }) => `${id}.pdf` === evidence.document);
      expect(filing?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    expect(markdown).not.toContain('look at the details');
  });

  test('prints no percentage and never says that a commenter supports the report', () => {
    expect(markdown).not.toMatch(/\d\s?%|per ?cent/);
    expect(markdown).not.toMatch(/supports? the (report|ask)/i);
  });

  test('refuses a date that is none', () => {
    expect(() => buildMemo(record, CODEBOOK, { date: '2026-02-30' })).toThrow('"2026-02-30" is not a date');
  });
});

describe('the law of the codebook', () => {
  const markdown = renderMarkdown(
    buildMemo(makeRecord(usmcaFilings()), loadCodebook('corpus/codebook'), OPTIONS),
  );

  test('starts from 4611(c)(1), with deadlines counted from the review', () => {
    expect(markdown).toContain(
      'TO:** Committee on Finance, United States Senate; Committee on Ways and Means',
    );
    expect(markdown).toContain('by April 22, 2027 for a review on July 1, 2027');
    expect(markdown).toMatch(
      /April 22, 2027 \| Report of the Trade Representative .* Sec. 611\(c\)\(1\), 19 U.S.C. 4611\(c\)\(1\)/,
    );
    expect(markdown).toMatch(/October 4, 2026 \|.*date has passed/);
    expect(markdown).toContain('July 21, 2027');
  });

  test('keeps not extending apart from withdrawing, and recommends nothing', () => {
    expect(markdown).toContain('Not extending is not withdrawing.');
    expect(markdown).toContain('Leave: withdraw | 1 | 1 |');
    expect(markdown).toContain('This memo recommends none of them.');
    expect(markdown).not.toMatch(/treaty|\{(review|report)\}/);
  });

  test('gives a status note where the codebook has one', () =>
    expect(markdown).toContain('Status as of November 23, 2026: S.J.Res. 37 passed the Senate'));
});

describe('a record that speaks to no ask', () => {
  const codebook = loadCodebook('corpus/codebook');
  const filings: Filing[] = [1, 2].map((n) => ({
    id: `W-${n}`,
    name: `Fictional Wire Society ${n}`,
    type: 'trade_association',
    text: `Society ${n} reports that trade secrets of its ${n}0 members were taken by a former partner abroad.`,
    themes: ['ipr'],
  }));
  const highlights = filings.map((filing): Highlight => {
    const evidence = evidenceOf(filing, filing.text);
    const { docket, id } =
      makeRecord(filings).submissions.find(({ submission }) => submission.id === filing.id)?.submission ?? {};
    if (!docket || !id) throw new Error('no submission');
    return { theme: themeId('ipr'), docket, submission: id, evidence, score: 6 };
  });
  const silent = makeRecord(filings);
  const memo = buildMemo(silent, codebook, { ...OPTIONS, highlights });
  const markdown = renderMarkdown(memo);

  test('says so, and gives themes, filers and their words', () => {
    verifyMemo(memo, silent.textOf);
    expect(markdown).toContain('None of the 2 submitters read speaks to any of the 47 asks examined');
    expect(markdown).toMatch(/Intellectual property.* \| 2 \| 2 \|/);
    expect(markdown).toContain('Fictional Wire Society 1 (trade association), as filed on October 27, 2025');
    expect(quotations(memo)).toHaveLength(2);
    expect(markdown).not.toContain('## Options');
  });
});

describe('verifyMemo', () => {
  test.each([
    ['a word is another', (text: string) => text.replace('require', 'forbid!')],
    ['the text has moved', (text: string) => ` ${text}`],
    ['the text is gone', () => null],
  ])('stops the memo when %s', (_, change) => {
    const memo = buildMemo(record, CODEBOOK, OPTIONS);
    const textOf: typeof record.textOf = (docket, document) => {
      const text = record.textOf(docket, document);
      return text === null ? null : change(text);
    };
    expect(() => verifyMemo(memo, textOf)).toThrow(QuotationError);
    expect(() => verifyMemo(memo, textOf)).toThrow(
      /^quotation ".{20,85}" is not in D-\d\.pdf: [^\n]*nothing was written$/,
    );
  });
});

describe('renderMarkdown', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '`code` and ``` fences',
    'a | b | c',
    '[link](javascript:alert(1)) ![img](http://x.example/i.png)',
    'line one\n\n# heading\n- item\n> quote',
    '[^1]: stolen note',
    '&lt;b&gt; *bold* _it_ ~~no~~ $x$ \\',
    'see www.evil.example or https://evil.example',
    'reversed \u202eelif.exe and \u0007bell',
  ];

  test.each(HOSTILE)('turns %j into plain words', (words) => {
    const name = `Fictional ${words}`;
    const filing: Filing = {
      id: 'H-1',
      name,
      text: `We say ${words} and we want labels.`,
      stances: [{ ask: 'S1.a', stance: 'support', quotes: [`We say ${words} and we want labels.`] }],
    };
    const hostile = makeRecord([filing]);
    const matrix = buildMatrix(hostile, CODEBOOK);
    for (const markdown of [
      renderMarkdown(buildMemo(hostile, CODEBOOK, OPTIONS)),
      renderAskSummaries(matrix, CODEBOOK),
      renderSubmitterSummaries(matrix, CODEBOOK),
    ]) {
      const kinds = kindsOf(markdown);
      for (const kind of ['html', 'link', 'image', 'code', 'inlineCode', 'delete'])
        expect(kinds).not.toContain(kind);
      expect(plainText(markdown)).toContain(plain(words));
      expect(markdown).not.toMatch(/(?<!\\)\$/);
    }
  });

  test('any words come out as the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (words) => {
        const memo: Memo = {
          title: 'T',
          fields: [],
          marks: [],
          blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: `a${words}b` }] }],
          foot: [],
        };
        expect(plain(plainText(renderMarkdown(memo)))).toContain(plain(`a${words}b`));
      }),
      { numRuns: 200 },
    );
  });

  test('numbers footnotes and defines each once', () => {
    const markdown = renderMarkdown(buildMemo(record, CODEBOOK, OPTIONS));
    const used = [...markdown.matchAll(/(?<!^)\[\^(\d+)\]/gm)].map(([, number]) => Number(number));
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect(used).toEqual(defined);
    expect(used).toEqual(used.map((_, index) => index + 1));
  });
});

test.each([
  [{ page: 3, pageEnd: 3 }, 'p. 3;'],
  [{ page: 3, pageEnd: 4 }, 'pp. 3-4;'],
  [{ page: null, pageEnd: null }, 'para. 4;'],
  [{ page: 2, pageEnd: 2, ocr: true }, 'p. 2 (read by OCR: check against the page image);'],
  [{ page: 2, pageEnd: 2, filed: null }, 'date of filing not in the record.'],
  [{ page: 2, pageEnd: 2 }, 'as filed on October 27, 2025.'],
])('citationText(%j) says %s', (place, expected) => {
  const [first] = DAIRY;
  if (!first) throw new Error('no filing');
  const evidence = narrowEvidence(evidenceOf(first, 'We write'), { start: 0, end: 2 });
  const { docket, id } = record.submissions[0]?.submission ?? {};
  if (!docket || !id) throw new Error('no submission');
  const base = {
    kind: 'source',
    submitter: 'F',
    docket,
    submission: id,
    file: evidence.file,
    paragraph: 4,
  } as const;
  expect(citationText({ ...base, ocr: false, filed: '2025-10-27', ...place })).toContain(expected);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parse = (markdown: string): Node =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const kindsOf = (markdown: string): string[] => nodes(parse(markdown)).map(({ type }) => type);
const plainText = (markdown: string): string =>
  nodes(parse(markdown))
    .map(({ value }) => value ?? '')
    .join('');
const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();

function usmcaFilings(): Filing[] {
  const text =
    'We ask Congress to pass S.J.Res. 37 and end the emergency. We oppose any delay of consultation.';
  return [
    {
      id: 'U-1',
      name: 'Fictional Border Growers',
      text,
      overall: 'X1',
      stances: [
        {
          ask: 'R10.a',
          stance: 'support',
          quotes: ['We ask Congress to pass S.J.Res. 37 and end the emergency.'],
        },
      ],
    },
    { id: 'U-2', name: 'Fictional Leavers', text, overall: 'X4', detail: 'withdraw' },
  ];
}
