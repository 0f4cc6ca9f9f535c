import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Memo } from '../../../model/memo.ts';
import { PICTURE_FONTS } from '../picture-fonts.ts';
import { TEMPLATE } from './template.ts';
import { typstData } from './typst-data.ts';

/** Typst could not set a report. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

/** The compiler names only the first letters that it can't set, so a report with many takes several rounds. */
const MOST_ROUNDS = 50;

/**
 * A report as an accessible PDF (PDF/UA-1): tagged, with title, language, footnotes and embedded fonts; the same report
 * gives the same bytes. A letter that the fonts lack is spelled as its code point, `[U+4E2D]`, since an accessible
 * PDF shows nothing that it can't name. Throws {@link PdfError}.
 */
export function renderPdf(memo: Memo): Uint8Array {
  const compiler = openCompiler();
  let report = typstData(memo);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const made = compilePdf(compiler, report);
    if (made instanceof Uint8Array) return made;
    const missing = lettersWithoutGlyph(made);
    if (missing.length === 0) throw new PdfError(`the PDF was not made: ${made}`);
    for (const letters of missing) report = report.replaceAll(letters, codePoints(letters));
  }
  throw new PdfError(`the PDF was not made: it has too many letters that no font at hand can set`);
}

/** How many pages a report has as a PDF. Throws {@link PdfError}. */
export function countPdfPages(memo: Memo): number {
  const { result } = openCompiler().compile({
    mainFileContent: TEMPLATE,
    inputs: { report: typstData(memo) },
  });
  if (!result) throw new PdfError('the pages of the report could not be counted');
  return result.numOfPages;
}

/** With the faces that come inside it, and those of pictures. */
const openCompiler = (): NodeCompiler =>
  NodeCompiler.create({ fontArgs: [{ fontPaths: [...PICTURE_FONTS] }] });

/** The bytes, or why there are none. */
function compilePdf(compiler: NodeCompiler, report: string): Uint8Array | string {
  const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { report } });
  if (!compiled.result)
    return JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no reason given');
  try {
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  } catch (error) {
    return String(error);
  }
}

const WITHOUT_GLYPH = /the text `\\?"(.+?)\\?"` could not be displayed/gu;
const ESCAPED = /\\+u\{([0-9a-f]+)\}/gi;

const lettersWithoutGlyph = (reason: string): string[] => [
  ...new Set(
    [...reason.matchAll(WITHOUT_GLYPH)].map(([, letters = '']) =>
      letters.replace(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    ),
  ),
];

const codePoints = (letters: string): string =>
  [...letters]
    .map((letter) => `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');
