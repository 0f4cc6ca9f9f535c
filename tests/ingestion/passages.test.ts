import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/ingestion/document.ts';
import { pagesOfSpan } from '../../src/ingestion/pages-of-span.ts';
import { cutPassages } from '../../src/ingestion/passages.ts';
import { contentOf } from '../../src/ingestion/readers/content-of.ts';
import { plainBlocks } from '../../src/ingestion/readers/plain-blocks.ts';
import { readFile } from '../../src/ingestion/readers/read-file.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import type { Document, ReadText } from '../../src/model/document.ts';
import { docketId, documentId, submissionId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import { hasReal, REAL } from './real-data.ts';

const SUBMISSION = { docket: docketId('D'), id: submissionId('S'), kind: 'comment' } as const;
const documentOf = (content: ReadText): Promise<Document> =>
  toDocument(content, {
    submission: SUBMISSION,
    id: documentId('a.txt'),
    file: 'a.txt',
    sha256: null,
    format: 'text',
  });
const plain = (text: string): Promise<Document> => documentOf(contentOf({ text, blocks: plainBlocks(text) }));

/** What must hold of the passages of any document. */
function check(document: Document, passages: readonly Passage[]): void {
  let at = 0;
  const covered = new Uint8Array(document.text.length);
  for (const [index, { span, text, ordinal, page, pageEnd, id }] of passages.entries()) {
    expect(ordinal).toBe(index + 1);
    expect(id).toBe(`${document.id}¶${ordinal}`);
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(document.text.slice(span.start, span.end)).toBe(text);
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(
      document.blocks.some(
        (block) => block.kind !== 'furniture' && block.span.start <= span.start && span.end <= block.span.end,
      ),
    ).toBe(true);
    if (document.runs.length > 0) {
      const pages = document.runs
        .filter((run) => run.start < span.end && span.start < run.end)
        .map((run) => run.page);
      expect([page, pageEnd]).toEqual([Math.min(...pages), Math.max(...pages)]);
    }
    covered.fill(1, span.start, span.end);
    at = span.end;
  }
  let wrong = 0;
  for (const { kind, span } of document.blocks) {
    for (let i = span.start; i < span.end; i++) {
      const wanted = kind === 'furniture' ? 0 : 1;
      if (covered[i] !== wanted && (wanted === 0 || !/\s/.test(document.text[i] ?? ''))) wrong++;
    }
  }
  expect(wrong).toBe(0);
}

describe('passages', () => {
  it('are blocks, under their headings, furniture left out', async () => {
    const prose = 'This is prose of some length, which goes on until it is certainly no heading of anything.';
    const text = `[FICTIONAL TEXT]\nACME\n\nI. First\n\n${prose}\n\n1.1 Inner\n\n${prose}\n\nII. Second\n\n- an item\n  of two lines\n\n[1] A note.`;
    const document = await plain(text);
    const passages = await cutPassages(document);
    check(document, passages);
    expect(
      passages.map(({ block, headings, paragraph, page }) => [block, headings, paragraph, page]),
    ).toEqual([
      ['paragraph', [], 1, null],
      ['heading', [], 2, null],
      ['paragraph', ['I. First'], 3, null],
      ['heading', ['I. First'], 4, null],
      ['paragraph', ['I. First', '1.1 Inner'], 5, null],
      ['heading', [], 6, null],
      ['list_item', ['II. Second'], 7, null],
      ['footnote', [], 8, null],
    ]);
    expect(passages.every(({ language }) => language === 'en')).toBe(true);
  });

  it('are cut at sentence ends where a block is long', async () => {
    const text = 'We ask that Art. 4.5 be kept as it stands, for the sake of everyone. '.repeat(60).trim();
    const passages = await cutPassages(await plain(text));
    expect(passages.length).toBeGreaterThan(3);
    for (const { text: slice, paragraph } of passages) {
      expect(slice.length).toBeGreaterThanOrEqual(400);
      expect(slice.length).toBeLessThanOrEqual(1000);
      expect(slice.endsWith('everyone.')).toBe(true);
      expect(paragraph).toBe(1);
    }
  });

  it('are cut between the rows of a table', async () => {
    const row = (n: number): string => `| Topic ${n} | ${'view '.repeat(30)}|`;
    const text = `| A | B |\n|---|---|\n${Array.from({ length: 30 }, (_, n) => row(n)).join('\n')}`;
    const document = await plain(text);
    const passages = await cutPassages(document);
    check(document, passages);
    expect(passages.length).toBeGreaterThan(3);
    for (const { text: slice } of passages.slice(1)) expect(slice).toMatch(/^\| Topic \d+ [\s\S]*\|$/);
  });

  it('have their own language', async () => {
    const text =
      'We ask that the Agreement be extended with changes to the rules of origin, and that it be soon.\n\nSolicitamos que las tres Partes confirmen el Tratado por dieciséis años más, en sus términos actuales.\n\nWe ask that the Agreement be extended with changes, which the governments are to negotiate.';
    expect((await cutPassages(await plain(text))).map(({ language }) => language)).toEqual([
      'en',
      'es',
      'en',
    ]);
  });

  it('know their pages exactly', () => {
    const runs = [
      { start: 0, end: 10, page: 1 },
      { start: 10, end: 20, page: 2 },
      { start: 20, end: 25, page: 1 },
    ];
    expect(pagesOfSpan({ runs }, { start: 3, end: 10 })).toMatchObject({ page: 1, pageEnd: 1 });
    expect(pagesOfSpan({ runs }, { start: 9, end: 11 })).toMatchObject({ page: 1, pageEnd: 2 });
    expect(pagesOfSpan({ runs }, { start: 21, end: 22 })).toMatchObject({ page: 1, pageEnd: 1 });
    expect(pagesOfSpan({ runs: [] }, { start: 0, end: 1 })).toMatchObject({ page: null, pageEnd: null });
  });

  it('cover any text', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\n',
        '\n\n',
        'word '.repeat(400),
        'x'.repeat(3000),
        '😀'.repeat(700),
        '[1] ',
        'A\tB\n',
        '- ',
        'No. 4. ',
        '[Frame it]',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const document = await plain(pieces.join(''));
        check(document, await cutPassages(document));
      }),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!hasReal)('passages of real files (needs ../shared)', () => {
  const docket = `${REAL}/docket-USTR-2015-0010`;
  const names = hasReal
    ? readdirSync(docket, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(pdf|doc|htm)$/.test(name))
        .sort()
    : [];
  it.each(names)('%s', async (name) => {
    const outcome = await readFile(new Uint8Array(readFileSync(`${docket}/${name}`)), {
      name,
      ocr: 'never',
      limits: DEFAULT_LIMITS,
    });
    if (!('content' in outcome)) throw new Error(outcome.reason);
    const document = await documentOf(outcome.content);
    const passages = await cutPassages(document);
    check(document, passages);
    expect(document.language).toBe('en');
    expect(passages.filter(({ text }) => text.length > 1250)).toEqual([]);
  });
});
