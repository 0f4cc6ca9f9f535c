import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Memo } from '../../src/model/memo.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { renderPdf } from '../../src/reporter/render/pdf/render-pdf.ts';
import { typeSummaries } from '../../src/reporter/summary/type-summary.ts';
import { footnotesOf } from './reports-to-render.ts';
import { TRADE_CODEBOOK, tradeRecord } from './trade-record.ts';

/** A node of a PDF's structure tree, as a screen reader walks it. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];

/** What another reader of PDF, which had no part in making it, says of the file. */
async function access(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      return (await page.getStructTree()) as Node | null;
    }),
  );
  const { info } = (await document.getMetadata()) as unknown as { info: Readonly<Record<string, unknown>> };
  const markInfo = await document.getMarkInfo();
  const outline = { info, markInfo, pages };
  await task.destroy();
  return outline;
}

const REPORTS: readonly (readonly [string, Memo])[] = [
  ['memo', buildMemo(tradeRecord, TRADE_CODEBOOK, { date: '2026-11-23', fictional: true })],
  ['summary', typeSummaries(buildMatrix(tradeRecord, TRADE_CODEBOOK), TRADE_CODEBOOK, { fictional: true })],
];

describe.each(REPORTS)('the %s as a PDF, read by pdfjs', async (_, memo) => {
  const { info, markInfo, pages } = await access(renderPdf(memo));
  const nodes = pages.flatMap((tree) => (tree ? walk(tree) : []));
  const withRole = (role: string): Node[] => nodes.filter((node) => node.role === role);
  const blocksOf = (kind: string) => memo.blocks.filter((block) => block.kind === kind);

  test('is marked, has a language and a title, and a tree on every page', () => {
    expect(markInfo?.Marked).toBe(true);
    expect(info.Language).toBe('en-US');
    expect(info.Title).toContain(memo.title);
    for (const tree of pages) expect(tree?.children?.length).toBeGreaterThan(0);
  });

  test('has every heading, and skips no level', () => {
    const levels = nodes.flatMap(({ role }) => /^H([1-6])$/.exec(role ?? '')?.[1] ?? []).map(Number);
    expect(levels.length).toBeGreaterThanOrEqual(blocksOf('heading').length);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('describes every picture in words', () => {
    const pictures = memo.blocks.flatMap((block) => (block.kind === 'picture' ? block : []));
    expect(pictures.length).toBeGreaterThan(0);
    const alts = nodes.flatMap(({ alt }) => alt ?? []);
    for (const { alt } of pictures) expect(alts).toContain(alt);
    for (const figure of withRole('Figure')) expect(walk(figure).some(({ alt }) => alt)).toBe(true);
  });

  test('heads every column of every table, and tags lists and notes', () => {
    const columns = memo.blocks.flatMap((block) => (block.kind === 'table' ? block.head : []));
    expect(withRole('TH').length).toBeGreaterThanOrEqual(columns.length);
    expect(withRole('L').length).toBeGreaterThanOrEqual(1);
    expect(withRole('Note').length).toBeGreaterThanOrEqual(footnotesOf(memo));
  });
});
