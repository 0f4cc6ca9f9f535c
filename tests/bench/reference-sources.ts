import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { GOLD, REAL } from '../ingestion/real-data.ts';

/** A text in which people refer to chapters, articles and sections, as a bench reads it. */
export interface SourceText {
  readonly stratum: 'letters' | 'docket' | 'statutes' | 'report';
  /** Below the folder of its stratum's data. */
  readonly file: string;
  readonly text: string;
}

/** A paragraph of a source, as a span of its text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** The first letters of the SHA-256 of its words, one blank between them. */
  readonly hash: string;
}

const listed = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));

/** The odd letters, the docket's PDFs as `pdftotext` gives them, the statutes and the report. */
export function referenceSources(): SourceText[] {
  const plain = (stratum: SourceText['stratum'], root: string, paths: readonly string[]): SourceText[] =>
    paths.map((path) => ({ stratum, file: relative(root, path), text: readFileSync(path, 'utf8') }));
  const docket = listed(join(REAL, 'docket-USTR-2015-0010'), /\.pdf$/).map(
    (path): SourceText => ({
      stratum: 'docket',
      file: relative(REAL, path),
      text: spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 2 ** 28 }).stdout.toString(),
    }),
  );
  return [
    ...plain('letters', GOLD, listed(join(GOLD, 'letters'), /[13579]\.txt$/)),
    ...docket,
    ...plain('statutes', REAL, listed(join(REAL, 'statutes'), /\.md$/)),
    ...plain('report', REAL, listed(join(REAL, 'report'), /\.txt$/)),
  ];
}

/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n\f]*\S[^\n\f]*(?:\n(?=[^\n\f]*\S)[^\n\f]*)*/g)) {
    const hash = createHash('sha256').update(words.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
    found.push({ start: index, end: index + words.length, hash });
  }
  return found;
}
