import type { ReadOutcome, ReadText } from '../../model/document.ts';
import type { Warning } from '../../model/warning.ts';
import { layOut } from '../layout/layout.ts';
import { readLabels, readMetadata } from './pdf/metadata.ts';
import { pageList } from './pdf/page-list.ts';
import { openPaintProbe, type PaintProbe } from './pdf/painted.ts';
import {
  type CanvasFactory,
  openPdf,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  WITHOUT_PICTURES,
} from './pdf/pdfjs.ts';
import { DAMAGED, type PageRead, type PageRecognition, type Recognition, readPage } from './pdf/read-page.ts';
import type { ReadContext, Reader } from './reader.ts';

/** The pages that the limits allow, and what they leave out. */
interface PagesRead {
  readonly pages: readonly PageRead[];
  readonly limit: string | null;
}

async function readPages(
  document: PDFDocumentProxy,
  context: ReadContext,
  probe: PaintProbe,
  recognition: PageRecognition,
): Promise<PagesRead> {
  const labels = await readLabels(document);
  const pages: PageRead[] = [];
  const { limits } = context;
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const rest = `pages ${number}-${document.numPages} not read`;
    if (number > limits.pages) return { pages, limit: `${rest}: limit of ${limits.pages} pages` };
    const page = await readPage(document, number, labels[number - 1] ?? null, probe, recognition);
    // Room for the separators: a space a piece of text, at most two line breaks a block.
    const pieces = page.sheets.reduce((sum, sheet) => sum + sheet.glyphs.length, 0);
    characters += page.characters + 3 * pieces;
    if (characters > limits.characters)
      return { pages, limit: `${rest}: limit of ${limits.characters} characters` };
    pages.push(page);
  }
  return { pages, limit: null };
}

/** Says which pages could not be read and why: `no text on pages 1-3 (scanned images); OCR needed`. */
function unreadable(pages: readonly PageRead[], recognised: boolean): string | null {
  const byReason = new Map<string, number[]>();
  for (const { page, reason } of pages) {
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), page.number]);
  }
  if (byReason.size === 0) return null;
  const parts = [...byReason].map(([reason, numbers]) => `${pageList(numbers)} (${reason})`);
  const isDamageOnly = byReason.size === 1 && byReason.has(DAMAGED);
  return `no text on ${parts.join(', ')}${isDamageOnly || recognised ? '' : '; OCR needed'}`;
}

function outcomeOf(
  { pages, limit }: PagesRead,
  metadata: Readonly<Record<string, string>>,
  recognised: boolean,
): ReadOutcome {
  if (pages.length > 0 && pages.every(({ reason }) => reason === DAMAGED))
    return { outcome: 'failed', reason: 'every page is damaged' };
  const warnings: Warning[] = pages.flatMap((page) => page.warnings);
  const content: ReadText = {
    ...layOut(pages.flatMap((page) => page.sheets)),
    pages: pages.map(({ page }) => page),
    metadata,
    warnings,
    attachments: [],
  };
  const reasons = [unreadable(pages, recognised), limit].filter((reason) => reason !== null);
  if (reasons.length > 0) return { outcome: 'partial', content, reason: reasons.join('; ') };
  return { outcome: pages.some(({ page }) => page.state === 'ocr') ? 'ocr' : 'read', content };
}

function failure(error: unknown): ReadOutcome {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException') return { outcome: 'failed', reason: 'encrypted: needs a password' };
  return { outcome: 'failed', reason: `not a readable PDF: ${message.slice(0, 200)}` };
}

/** Recognition of pages by number, from a copy of the file that is opened with its pictures when first needed. */
function drawing(
  bytes: Uint8Array,
  { recognise, always }: Recognition,
): { readonly recognition: PageRecognition; readonly close: () => Promise<void> } {
  let task: PDFDocumentLoadingTask | undefined;
  const close = async (): Promise<void> => void (await task?.destroy().catch(() => undefined));
  if (recognise === undefined) return { recognition: {}, close };
  const ofPage: PageRecognition['recognise'] = async (number) => {
    task ??= openPdf(bytes);
    const document = await task.promise;
    const page = await document.getPage(number);
    try {
      return await recognise(page, number, document.canvasFactory as CanvasFactory);
    } finally {
      page.cleanup();
    }
  };
  return { recognition: { recognise: ofPage, always: always === true }, close };
}

/** A PDF reader; pages without usable text are given to `recognition`, where there is one. */
export const pdfReader =
  (recognition: Recognition = {}): Reader =>
  async (bytes, context) => {
    if (bytes.length === 0) return { outcome: 'failed', reason: 'empty file' };
    const task = openPdf(bytes, WITHOUT_PICTURES);
    const probe = openPaintProbe(bytes, task);
    const drawn = drawing(bytes, recognition);
    try {
      const document = await task.promise;
      const metadata = await readMetadata(document);
      const read = await readPages(document, context, probe, drawn.recognition);
      return outcomeOf(read, metadata, recognition.recognise !== undefined);
    } catch (error) {
      return failure(error);
    } finally {
      await probe.close();
      await drawn.close();
      await task.destroy().catch(() => undefined);
    }
  };

/** Reads a PDF's text layer; see {@link pdfReader}. */
export const readPdf: Reader = pdfReader();
