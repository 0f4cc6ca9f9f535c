import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Memo } from '../../src/model/memo.ts';
import { renderPdf } from '../../src/reporter/render/pdf/render-pdf.ts';
import {
  DAIRY_MEMO,
  footnotesOf,
  HOSTILE_MEMOS,
  HOSTILE_WORDS,
  plainWords,
  quotationsOf,
} from './reports-to-render.ts';

const poppler = (tool: string, args: readonly string[], input: Uint8Array): string =>
  execFileSync(tool, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });

/** Line ends may swallow blanks and hyphens. */
const squeezed = (text: string): string => plainWords(text).normalize('NFKC').replace(/[\s-]/g, '');
const textOf = (bytes: Uint8Array): string => squeezed(poppler('pdftotext', ['-', '-'], bytes));

describe('the memo as a PDF', () => {
  const bytes = renderPdf(DAIRY_MEMO);

  test('holds every quotation and every footnote', () => {
    const text = textOf(bytes);
    for (const { evidence } of quotationsOf(DAIRY_MEMO)) expect(text).toContain(squeezed(evidence.quote));
    expect(text.match(/submissionD\d,docket/g)).toHaveLength(footnotesOf(DAIRY_MEMO));
  });

  test('is tagged, with title and language, and says that it is accessible', () => {
    const info = poppler('pdfinfo', ['-'], bytes);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Memorandum: Public record/);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/Lang (en-US)');
    expect(raw).not.toContain('CreationDate');
    const tags = poppler('pdfinfo', ['-struct', '-'], bytes);
    for (const tag of ['H1', 'Table', 'TH', 'LI', 'Note']) expect(tags).toContain(tag);
  });

  test('embeds its fonts', () => {
    const fonts = poppler('pdffonts', ['-'], bytes).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/(?:Libertinus|LiberationSans).* yes yes yes/);
  });

  test('has the same bytes twice', () =>
    expect(Buffer.from(renderPdf(DAIRY_MEMO)).equals(Buffer.from(bytes))).toBe(true));
});

/** Letters that no font at hand holds are spelled by their code points. */
const spelled = (text: string): string =>
  text.replace(
    /[\u3000-\u9fff\uac00-\ud7af\u{16a0}-\u{16ff}\u{1f000}-\u{1ffff}]/gu,
    (letter) => `[U+${letter.codePointAt(0)?.toString(16).toUpperCase()}]`,
  );

test.each(
  HOSTILE_WORDS.map((words, index) => [words, HOSTILE_MEMOS[index]] as const).filter(
    (pair): pair is readonly [(typeof HOSTILE_WORDS)[number], Memo] => pair[1] !== undefined,
  ),
)('takes %j for words', (words, memo) => {
  const text = textOf(renderPdf(memo));
  for (const word of words.split(/\s+/).filter((one) => !/\p{Script=Arabic}/u.test(one)))
    expect(text).toContain(squeezed(spelled(word)));
});
