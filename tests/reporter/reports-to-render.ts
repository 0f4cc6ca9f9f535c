import type { Inline, Memo } from '../../src/model/memo.ts';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { inlinesOf } from '../../src/reporter/verify-memo.ts';
import { DAIRY } from './dairy-record.ts';
import { CODEBOOK, type Filing, makeRecord } from './make-record.ts';

const OPTIONS = { date: '2026-11-23', version: '0.0.0-test', fictional: true } as const;

/** The memo on the dairy record, which every format renders. */
export const DAIRY_MEMO: Memo = buildMemo(makeRecord(DAIRY), CODEBOOK, OPTIONS);

/** Words that would do harm in one format or another, were they taken for its language. */
export const HOSTILE_WORDS = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]> <!-- &lt;b&gt; &amp;amp; --> </w:t></w:r>',
  '#read("/etc/passwd") $x$ *bold* _it_ `code` <label> @ref \\ // /* c */ "quoted"',
  '=HYPERLINK("http://evil.example") +1 -1 @SUM(A1)',
  'lone \ud800 half, \uffff, null \u0000, bell \u0007, reversed \u202eelif.exe, joined\u200bword',
  'right to left: عربي',
  '中文 日本語 한국어 🐄 ﬁ ẞ ∑ ☃ \u{1F9EC} ᚠ',
  '[^1]: stolen note |',
] as const;

export const hostileFilings = (): Filing[] =>
  HOSTILE_WORDS.map((words, index) => ({
    id: `H-${index}`,
    name: `Fictional ${words}`,
    text: `We say ${words} and we want labels.`,
    stances: [{ ask: 'S1.a', stance: 'support', quotes: [`We say ${words} and we want labels.`] }],
  }));

/** One memo a hostile filing, so that each is quoted. */
export const HOSTILE_MEMOS: readonly Memo[] = hostileFilings().map((filing) =>
  buildMemo(makeRecord([filing]), CODEBOOK, OPTIONS),
);

export const quotationsOf = (memo: Memo): Extract<Inline, { kind: 'quotation' }>[] =>
  memo.blocks
    .flatMap(inlinesOf)
    .filter((item): item is Extract<Inline, { kind: 'quotation' }> => item.kind === 'quotation');

export const footnotesOf = (memo: Memo): number =>
  memo.blocks.flatMap(inlinesOf).filter(({ kind }) => kind === 'footnote').length;

/** Words as any format may lay them out: one blank between, and without what no reader sees. */
export const plainWords = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
