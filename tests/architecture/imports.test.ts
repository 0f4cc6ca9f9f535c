import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

interface Import {
  readonly from: string;
  /** Path below src for our own files, else the package's name. */
  readonly to: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'))
  .sort();

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const isOwn = target.startsWith('.');
    return {
      from,
      to: isOwn ? relative(SRC, resolve(SRC, dirname(from), target)) : packageOf(target),
      isOwn,
      isTypeOnly: match[1] !== undefined,
    };
  }),
);

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  const [scope, name] = target.split('/');
  return scope?.startsWith('@') ? `${scope}/${name}` : (scope ?? target);
}

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : path);

/** What each room may import beside itself; `tasks/`, `cli/` and the files at the top join the rooms. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  codebook: ['model', 'text'],
  ingestion: ['model', 'text', 'codebook'],
  indexer: ['model', 'text', 'codebook'],
  positions: ['model', 'text', 'codebook'],
  reporter: ['model', 'text', 'codebook'],
  review: ['model', 'text', 'codebook'],
  evaluation: ['model', 'text', 'codebook'],
  fetch: ['model', 'text', 'codebook'],
  workspace: ['model'],
  web: ['model', 'text', 'indexer'],
};

/** Packages that one room, or one file, owns: nobody else imports them. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  'better-sqlite3': /^workspace\/database\.ts$/,
  natural: /^text\/terms\.ts$/,
  sentencex: /^text\/sentences\.ts$/,
  'fasttext.wasm.js': /^text\/language\.ts$/,
  'approx-string-match': /^text\//,
  'pdfjs-dist': /^ingestion\/readers\/pdf/,
  mammoth: /^ingestion\/readers\/docx\.ts$/,
  'word-extractor': /^ingestion\/readers\/doc\.ts$/,
  'postal-mime': /^ingestion\/readers\/email\.ts$/,
  parse5: /^ingestion\/readers\//,
  'csv-parse': /^ingestion\/sources\/csv\.ts$/,
  yauzl: /^ingestion\/zip\.ts$/,
  docx: /^reporter\/render\/docx\//,
  '@myriaddreamin/typst-ts-node-compiler': /^reporter\/render\/pdf\/render-pdf\.ts$/,
  'write-excel-file': /^reporter\/render\/xlsx\/render-xlsx\.ts$/,
  fflate: /^reporter\/render\/steady-zip\.ts$/,
  'tesseract.js': /^ingestion\/readers\/ocr\/tesseract\.ts$/,
  '@xmldom/xmldom': /^reporter\/render\/docx\/letterhead\//,
  '@resvg/resvg-js': /^reporter\/render\/png\.ts$/,
  esbuild: /^web\/bundle\.ts$/,
  preact: /^web\/site\//,
  lunr: /^indexer\/search\//,
  commander: /^cli\//,
  'cli-progress': /^cli\/progress\.ts$/,
  '@langchain/core': /^(chain\.ts|positions\/model-reader)/,
};

describe('the house', () => {
  test('has rooms, and finds their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('no room imports another that it may not', () => {
    const wrong = imports.filter(({ from, to, isOwn }) => {
      const allowed = MAY_IMPORT[roomOf(from)];
      return isOwn && allowed && roomOf(to) !== roomOf(from) && !allowed.includes(roomOf(to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('what joins rooms is a task, or one of four files at the top', () => {
    expect(files.filter((file) => !file.includes('/'))).toEqual([
      'chain.ts',
      'index.ts',
      'pipeline.ts',
      'version.ts',
    ]);
  });

  test('no file imports itself by way of others', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.isOwn && !one.isTypeOnly && one.from === file).map(({ to }) => to),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });

  test('a package has one owner', () => {
    const wrong = imports.filter(({ from, to, isOwn }) => !isOwn && OWNERS[to] && !OWNERS[to].test(from));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('nothing loads LangChain unasked: no file imports the chain', () => {
    expect(imports.some(({ from, to }) => from === 'chain.ts' && to === '@langchain/core')).toBe(true);
    expect(imports.filter(({ to }) => to === 'chain.ts').map(({ from }) => from)).toEqual([]);
  });

  test('no file is a drawer for leftovers', () => {
    expect(files.filter((name) => /(^|[/-])(utils?|helpers?|misc|common)\b/i.test(name))).toEqual([]);
  });
});

/** The cycles of a graph, each as a path that ends where it began. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}
