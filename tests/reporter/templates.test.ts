import { describe, expect, test } from 'vitest';
import type { Block, Memo } from '../../src/model/memo.ts';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { fitPages } from '../../src/reporter/memo/fit-pages.ts';
import type { MemoOptions } from '../../src/reporter/memo/options.ts';
import { TEMPLATE_NAMES, type TemplateName } from '../../src/reporter/memo/templates/names.ts';
import { renderMarkdown } from '../../src/reporter/render/markdown.ts';
import { countPdfPages } from '../../src/reporter/render/pdf/render-pdf.ts';
import { verifyMemo } from '../../src/reporter/verify-memo.ts';
import { expectGolden } from './golden-file.ts';
import { makeRecord } from './make-record.ts';
import { quotationsOf } from './reports-to-render.ts';
import { TRADE, TRADE_CODEBOOK, TRADE_HIGHLIGHTS, tradeRecord } from './trade-record.ts';

const FOCUS: Readonly<Record<TemplateName, MemoOptions['focus']>> = {
  'annual-review': {},
  'six-year-review': {},
  'joint-review': {},
  ask: { asks: ['R2.a'] },
  theme: { theme: 'roo' },
  submitter: { submitter: 'invented importers' },
  comparison: { asks: ['R2.a', 'R3.a'] },
};

const memoOf = (template: TemplateName, options: Partial<MemoOptions> = {}): Memo =>
  buildMemo(tradeRecord, TRADE_CODEBOOK, {
    date: '2026-11-23',
    fictional: true,
    highlights: TRADE_HIGHLIGHTS,
    template,
    focus: FOCUS[template] ?? {},
    ...options,
  });

const markdownOf = (template: TemplateName, options: Partial<MemoOptions> = {}): string =>
  renderMarkdown(memoOf(template, options));

/** A memo's bones: heads, headings, and what stands below them. */
const structureOf = (memo: Memo): string =>
  `${[...memo.fields.map(({ label, values }) => `${label}: ${values.join(' | ')}`), ...memo.blocks.map(bone)].join('\n')}\n`;

function bone(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'list':
      return `  ${block.ordered ? 'numbered' : 'bullets'}: ${block.items
        .map(([first]) => (first && 'text' in first ? first.text : first?.kind))
        .join(' / ')}`;
    case 'table':
      return `  table of ${block.rows.length}: ${block.head.map(([cell]) => (cell && 'text' in cell ? cell.text : '')).join(' | ')}`;
    case 'picture':
      return `  picture: ${block.title}`;
    default:
      return `  ${block.kind}`;
  }
}

describe.each(TEMPLATE_NAMES)('the template %s', (template) => {
  test('has its golden structure, and quotes nothing that is not in the record', () => {
    const memo = memoOf(template);
    verifyMemo(memo, tradeRecord.textOf);
    expect(quotationsOf(memo).length).toBeGreaterThan(0);
    expectGolden(`templates/${template}.txt`, structureOf(memo));
  });

  test('never recommends for a committee, and prints no percentage, placeholder or loaded word', () => {
    const markdown = markdownOf(template);
    expect(markdown).not.toMatch(/## Recommendations|recommends the following/);
    expect(markdown).not.toMatch(/\d\s?%|\{(?:review|report)\}|check before citing|undefined|\bnull\b/);
    expect(markdown).not.toMatch(/supports? the (?:report|ask)|treaty|sunset review\b(?! report)/i);
  });

  test('with reviewed positions alone quotes no other and says what it left out', () => {
    const memo = memoOf(template, { slice: { reviewedOnly: true }, highlights: [] });
    verifyMemo(memo, tradeRecord.textOf);
    const words = quotationsOf(memo).map(({ evidence }) => evidence.quote);
    expect(words.filter((quote) => !/^Congress must end roll-up/.test(quote))).toEqual([]);
    expect(renderMarkdown(memo)).toMatch(/left out|Nothing that was reviewed/i);
  });

  test('says so, and still stands, where the record is silent', () => {
    const silent = makeRecord(TRADE.map((filing) => ({ ...filing, stances: [], themes: [] })));
    const memo = buildMemo(silent, TRADE_CODEBOOK, {
      date: '2026-11-23',
      template,
      focus: FOCUS[template] ?? {},
    });
    const markdown = renderMarkdown(memo);
    expect(markdown).toMatch(/silence|silent/i);
    expect(quotationsOf(memo)).toEqual([]);
    expect(markdown).toContain('## Method and coverage');
  });

  test('keeps to a number of pages', () => {
    const pages = countPdfPages(memoOf(template)) - 1;
    if (pages < 1) throw new Error('nothing to shorten');
    const build = (asksInDetail: number): Memo => memoOf(template, { asksInDetail });
    try {
      expect(countPdfPages(fitPages({ pages, build, countPages: countPdfPages }))).toBeLessThanOrEqual(pages);
    } catch (error) {
      expect(String(error)).toContain('even without a quotation');
    }
  });
});

describe('the law of a template', () => {
  test('an annual review: 4611(c)(1), four matters, deadlines from the day of the review', () => {
    const markdown = markdownOf('annual-review', { reviewDate: '2028-07-01' });
    expect(markdown).toContain(
      'April 22, 2028 | Report of the Trade Representative to the committees | Sec. 611(c)(1)',
    );
    for (const part of ['(A) Any reason', '(B) Progress', '(C) Any action', '(D) Views of the advisory'])
      expect(markdown).toMatch(new RegExp(`\\| ${part.replace(/[()]/g, '\\$&')}.*\\| Not in the record`));
  });

  test('a six-year review: 4611(b)(2), 180 days, and no date where none is known', () => {
    const markdown = markdownOf('six-year-review');
    expect(markdown).toContain('180 days before the review | Report of the Trade Representative');
    expect(markdown).toMatch(/\(B\) The precise recommendation.*Not in the record/);
    expect(markdown).not.toContain('Next date.');
    expect(markdownOf('six-year-review', { reviewDate: '2026-07-01' })).toContain(
      'For a review on July 1, 2026 the report is due by January 2, 2026.',
    );
  });

  test('a briefing gives key dates in words that may face Congress', () => {
    const markdown = markdownOf('joint-review');
    expect(markdown).toMatch(/July 1, 2026 \| Joint review; the United States does not confirm an extension/);
    expect(markdown).toContain('December 3 to 5, 2025 | Public hearing');
  });
});

describe('addressees and styles', () => {
  test.each([
    ['finance', 'Committee on Finance, United States Senate\\', 'Hear witnesses.'],
    [
      'ways-and-means',
      'Committee on Ways and Means, United States House of Representatives\\',
      'Hear witnesses.',
    ],
    ['member', 'Office of \\[Member of Congress]', 'Sponsor or cosponsor legislation.'],
  ])('%s', (addressee, to, option) => {
    const markdown = markdownOf('annual-review', { addressee });
    expect(markdown).toContain(`**TO:** ${to}`);
    expect(markdown).toContain(`**${option}**`);
    if (addressee === 'member') expect(markdown).not.toContain('Hear witnesses.');
  });

  test('advocacy may recommend, with both sides of the record and a word on lobbying', () => {
    const markdown = markdownOf('annual-review', { style: 'advocacy', recommend: ['R2.a'] });
    expect(markdown).toMatch(
      /## Recommendations[^#]*R2\.a Settle[^#]*Consistent with it: 2[^#]*contrary to it: 1/,
    );
    expect(markdown).toContain('lobbying');
    expect(markdown).not.toContain('recommends none');
  });

  test.each<[string, Partial<MemoOptions> & { template: TemplateName }, string]>([
    ['a committee that recommends', { template: 'annual-review', recommend: ['R2.a'] }, 'recommends nothing'],
    ['an addressee that is none', { template: 'annual-review', addressee: 'x' }, 'no addressee "x": finance'],
    ['no ask', { template: 'ask', focus: {} }, 'needs an ask'],
    ['one ask to compare', { template: 'comparison', focus: { asks: ['R2.a'] } }, 'takes 2 asks'],
    ['an unknown ask', { template: 'ask', focus: { asks: ['R99.z'] } }, 'no ask or recommendation "R99.z"'],
    ['an unknown theme', { template: 'theme', focus: { theme: 'x' } }, 'no theme "x"'],
    [
      'an unknown submitter',
      { template: 'submitter', focus: { submitter: 'Nobody Else' } },
      'no submitter "Nobody Else"',
    ],
    ['an unknown figure', { template: 'annual-review', figures: ['F999'] }, 'no figure "F999"'],
  ])('refuses %s', (_, options, message) => {
    expect(() => memoOf(options.template, options)).toThrow(message);
  });
});

test('a condition stands beside the words that depend on it', () =>
  expect(markdownOf('ask')).toMatch(
    /on a condition\.\*\* Made-up Motors \(a maker of cars\), company, not reviewed: “We could accept[^”]*”\[\^\d+\] Condition: “It would have to be phased in over seven years\.”\[\^\d+\]/,
  ));

test('a memo on part of the submitters says so at its head and foot, and in its counts', () => {
  const markdown = markdownOf('annual-review', { slice: { types: ['union', 'company'] } });
  const mark = 'Part of the record: counts are of submitters that are labor unions or companies alone';
  expect(markdown.split(mark)).toHaveLength(3);
  expect(markdown).toContain('Of the whole record: 4 files found');
  expect(markdownOf('annual-review')).not.toContain('Part of the record');
});

test('a filing that names nobody is not taken for somebody of the name of its number', () => {
  const [first, ...others] = TRADE;
  if (!first) throw new Error('no filing');
  const unnamed = makeRecord([{ ...first, name: 'T-1', organization: null, type: null }, ...others]);
  const markdown = renderMarkdown(buildMemo(unnamed, TRADE_CODEBOOK, { date: '2026-11-23' }));
  expect(markdown).toContain('**Consistent.** Submitter not named (comment T-1)');
});

test('what the asks of a recommendation share is said once, under its heading', () => {
  const markdown = markdownOf('annual-review', { slice: { asks: ['R2', 'R3'] } });
  expect(markdown.match(/Instrument: Amendment of Chapter 4/g)).toHaveLength(2);
  expect(markdown).toContain('Basis: inferred from the purpose of a recommendation of the study.');
});

test('percentages come only when asked for, each with its denominator', () => {
  const markdown = markdownOf('ask', { percentages: true });
  expect(markdown).toContain(
    'Consistent with it: 2 of 4 (50%), 1 of them on a condition; contrary to it: 1 of 4 (25%)',
  );
  expect(markdown.replace(/\d+ of \d+ \(\d+%\)/g, '')).not.toMatch(/\d%/);
});

test('figures of the study come with period, source and caution', () => {
  const markdown = markdownOf('annual-review', { figures: ['F008', 'I-02'] });
  expect(markdown).toMatch(
    /\| Growth in imports of vehicles and parts from Mexico \| 40 \('nearly doubled'\) percent \| 2019-2024 \| derived \|/,
  );
  expect(markdown).toContain('274/196 = +39.8%, not nearly double.');
  expect(markdown).toContain('FDI: 155.4bn/56bn through 2023 (summary) v 22bn/10bn through 2024 (body).');
});
