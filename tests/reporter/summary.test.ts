import { describe, expect, test } from 'vitest';
import { askId } from '../../src/model/ids.ts';
import { coverageJson } from '../../src/reporter/coverage/coverage-json.ts';
import { renderCoverageMarkdown } from '../../src/reporter/coverage/coverage-markdown.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { chooseQuotations } from '../../src/reporter/quotations/choose.ts';
import { askSummaries, renderAskSummaries, summariseAsk } from '../../src/reporter/summary/ask-summary.ts';
import {
  renderSubmitterSummaries,
  submitterSummaries,
} from '../../src/reporter/summary/submitter-summary.ts';
import { verifyMemo } from '../../src/reporter/verify-memo.ts';
import { DAIRY } from './dairy-record.ts';
import { expectGolden } from './golden-file.ts';
import { CODEBOOK, makeRecord } from './make-record.ts';

const record = makeRecord(DAIRY);
const matrix = buildMatrix(record, CODEBOOK);

describe('summaries', () => {
  test('by ask: sides, conditions, what is unclear and who is silent', () => {
    const summary = summariseAsk(matrix, askId('S1.a'));
    expect(summary.consistent.map(({ row }) => row.name)).toEqual(['Fictional Valley Dairy Union']);
    expect(summary.mixed.map(({ row }) => row.name)).toEqual(['Invented Bottlers, Inc.']);
    expect(summary.unclear).toEqual(['Made-up Grocers Association']);
    expect(summary.silentTypes).toEqual(['individual']);
    verifyMemo(askSummaries(matrix, CODEBOOK), record.textOf);
    expectGolden('asks.md', renderAskSummaries(matrix, CODEBOOK, { fictional: true }));
  });

  test('by submitter: filings, overall position, each ask, and both sides of a conflict', () => {
    verifyMemo(submitterSummaries(matrix, CODEBOOK), record.textOf);
    const markdown = renderSubmitterSummaries(matrix, CODEBOOK, { fictional: true });
    expect(markdown).toContain('We oppose any label of origin on milk.');
    expect(markdown).toContain('we would accept a label of origin');
    expect(markdown).not.toContain('look at the details');
    expectGolden('submitters.md', markdown);
  });
});

describe('chooseQuotations', () => {
  const pick = (texts: readonly (readonly [string, string])[], count: number) =>
    chooseQuotations(
      texts.map(([submitter, words]) => ({ item: words, words, submitter })),
      count,
    );

  test('takes a second submitter before a second quotation of the first', () => {
    const said = 'We ask that Article 4 be changed so that 75 percent of each carton is labeled.';
    expect(
      pick(
        [
          ['a', said],
          ['a', `${said} Now.`],
          ['b', 'We too want labels on each carton of milk sold.'],
        ],
        2,
      ),
    ).toContain('We too want labels on each carton of milk sold.');
  });

  test('does not say the same thing twice', () => {
    const same = 'We urge USTR to require labels of origin on every carton of milk sold.';
    const other = 'Labels of origin must name the farm, since herds and cartons are traded daily.';
    expect(
      new Set(
        pick(
          [
            ['a', same],
            ['b', same],
            ['c', other],
          ],
          2,
        ),
      ),
    ).toEqual(new Set([same, other]));
  });

  test('quotes a fragment only where there is nothing else', () => {
    expect(pick([['a', 'Tougher origin percentages.']], 2)).toHaveLength(1);
    const whole = 'We ask that every carton of milk be labeled.';
    expect(
      pick(
        [
          ['a', 'Labels on milk.'],
          ['b', whole],
        ],
        2,
      ),
    ).toEqual([whole]);
  });

  test('gives what there is, always in the same order', () => {
    expect(pick([], 3)).toEqual([]);
    const texts = DAIRY.map(({ name, text }) => [name, text] as const);
    const whole = texts.filter(([, text]) => text.split(/\s+/).length >= 6);
    expect(pick(texts, 9)).toHaveLength(whole.length);
    expect(pick(texts, 9)).toEqual(pick(texts, 9));
  });
});

describe('coverage', () => {
  const warnings = [
    {
      code: 'control-characters',
      message: 'holds raw control characters; they were escaped',
      file: 'r.json',
      line: 1,
    },
  ];

  test('names every problem file once, with what to do', () => {
    const markdown = renderCoverageMarkdown(record.coverage, record.ledger, warnings);
    expect(markdown.match(/D-6\.pdf/g)).toHaveLength(1);
    expect(markdown).toContain('**What to do.** Try to open it');
    expect(markdown).toContain('**r.json**, line 1: holds raw control characters');
    expectGolden('coverage.md', markdown);
  });

  test('as JSON keeps the ledger', () => {
    const json = JSON.parse(coverageJson(record.coverage, record.ledger, warnings));
    expect(json.ledger).toHaveLength(DAIRY.length);
    expect(json.files.failed).toBe(1);
  });
});
