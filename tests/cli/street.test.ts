import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATE, hasRealDocket, jsonLines, REAL_DOCKET, SAMPLE, scratch, sunset } from './sunset.ts';

interface ExportedDocument {
  readonly document: string;
  readonly file: string;
  readonly text: string;
}
interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Twelve pages of exhibits there are pictures; OCR has tests of its own, and takes a minute over them. */
const WITHOUT_OCR = ['--ocr', 'never'];
const SOURCES = [
  { name: 'the sample', source: SAMPLE, options: [], isThere: true, query: 'forced labor' },
  {
    name: 'the real docket (needs ../shared)',
    source: REAL_DOCKET,
    options: WITHOUT_OCR,
    isThere: hasRealDocket,
    query: 'trade secrets',
  },
];

for (const { name, source, options, isThere, query } of SOURCES) {
  describe.skipIf(!isThere)(name, () => {
    const folder = scratch();
    const workspace = ['--workspace', join(folder, 'ws')];
    const out = join(folder, 'out');
    const run = ['run', source, ...options, '--out', out, '--date', DATE, ...workspace];
    const texts = new Map<string, ExportedDocument>();
    const slice = ({ document, start, end }: Place): string | undefined =>
      texts.get(document)?.text.slice(start, end);

    beforeAll(() => {
      const { code, err } = sunset(run);
      expect({ code, err }).toMatchObject({ code: 0 });
      for (const one of jsonLines<ExportedDocument>(sunset(['export', 'documents', ...workspace]).out))
        texts.set(one.document, one);
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('every passage is a slice of its document', () => {
      const passages = jsonLines<Place & { readonly text: string }>(
        sunset(['export', 'passages', ...workspace]).out,
      );
      expect(passages.length).toBeGreaterThan(100);
      for (const passage of passages) expect(slice(passage)).toBe(passage.text);
    });

    test('every quotation of a position is a slice of its document', () => {
      type Shown = { readonly evidence: readonly (Place & { readonly quote: string })[] };
      const lines = jsonLines<{ readonly overall: Shown; readonly positions: readonly Shown[] }>(
        sunset(['positions', '--json', ...workspace]).out,
      );
      expect(lines.length).toBeGreaterThan(10);
      for (const { overall, positions } of lines) {
        for (const { evidence } of [overall, ...positions]) {
          for (const one of evidence) expect(slice(one)).toBe(one.quote);
        }
        for (const { evidence } of positions) expect(evidence.length).toBeGreaterThan(0);
      }
    });

    test('every quotation of the memo stands in a document', () => {
      const squeezed = [...texts.values()].map(({ text }) => text.replace(/\s+/g, ' '));
      const memo = readFileSync(join(out, 'memo.md'), 'utf8').replace(/\\(?=[^\w\s])/g, '');
      const quotations = [...memo.matchAll(/“([^”]{30,})”\[\^\d+\]/g)].map((match) => match[1] ?? '');
      expect(quotations.length).toBeGreaterThan(3);
      for (const quotation of quotations) {
        for (const part of quotation
          .split('[…]')
          .map((piece) => piece.trim())
          .filter((piece) => piece.length > 20)) {
          expect(
            squeezed.some((text) => text.includes(part)),
            part,
          ).toBe(true);
        }
      }
    });

    test('search finds passages on the page that it names', () => {
      const hits = jsonLines<
        Place & { readonly text: string; readonly page: number | null; readonly file: string }
      >(sunset(['search', query, '--json', ...workspace]).out);
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) expect(slice(hit)).toBe(hit.text);
      const onPages = hits.filter(({ file, page }) => page !== null && existsSync(join(source, file)));
      for (const { file, page, text } of onPages) {
        const printed = execFileSync(
          'pdftotext',
          ['-f', String(page), '-l', String(page), join(source, file), '-'],
          { encoding: 'utf8' },
        );
        const words = new Set(
          printed
            .normalize('NFKC')
            .toLowerCase()
            .match(/\p{L}+/gu),
        );
        const first =
          text
            .normalize('NFKC')
            .toLowerCase()
            .match(/\p{L}+/gu)
            ?.slice(0, 8) ?? [];
        expect(first.filter((word) => words.has(word)).length, `${file} p. ${page}`).toBeGreaterThanOrEqual(
          first.length * 0.8,
        );
      }
    });

    test('a second run does no work and says so', () => {
      const { code, err } = sunset(run);
      expect(code).toBe(0);
      expect(err).toMatch(/nothing has changed since the last run/);
    });

    test('two runs write the same bytes', () => {
      const again = [
        'run',
        source,
        ...options,
        '--out',
        join(folder, 'again'),
        '--date',
        DATE,
        '--workspace',
        join(folder, 'ws2'),
      ];
      expect(sunset(again).code).toBe(0);
      for (const file of [
        'memo.md',
        'memo.docx',
        'matrix.csv',
        'matrix.xlsx',
        'evidence.csv',
        'coverage.json',
        'provenance.json',
      ]) {
        expect(readFileSync(join(folder, 'again', file)).equals(readFileSync(join(out, file))), file).toBe(
          true,
        );
      }
    });
  });
}

describe.skipIf(!hasRealDocket)('the ledger of the real docket (needs ../shared)', () => {
  test('names what is missing, and reads what is hard to read', () => {
    const folder = scratch();
    const workspace = ['--workspace', join(folder, 'ws')];
    sunset(['ingest', REAL_DOCKET, ...WITHOUT_OCR, ...workspace]);
    const status = JSON.parse(sunset(['status', '--json', ...workspace]).out) as {
      readonly files: Readonly<Record<string, number>>;
      readonly problems: readonly { readonly file: string; readonly reason: string }[];
    };
    expect(status.files).toMatchObject({ found: 38, missing: 1, failed: 0, unsupported: 0 });
    expect(status.problems.filter(({ file }) => file.startsWith('USTR-2015-0010-0002/'))).toHaveLength(1);
    const noted = status.problems
      .filter(({ reason }) => /control character/.test(reason))
      .map(({ file }) => file);
    expect(new Set(noted).size).toBe(2);
    rmSync(folder, { recursive: true, force: true });
  });
});
