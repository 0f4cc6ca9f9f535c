import type { Page, PageState } from '../../../model/document.ts';
import type { Warning } from '../../../model/warning.ts';
import type { Sheet } from '../../layout/glyphs.ts';
import { garbageReason } from './garbage.ts';
import { type PageText, readPageText } from './page-text.ts';
import type { PaintProbe } from './painted.ts';
import type { CanvasFactory, PDFDocumentProxy, PDFPageProxy } from './pdfjs.ts';

/**
 * Reads the text of a page that has none from its picture: a sheet of words with their confidence, or `blank` when
 * there is nothing on it. Throws when it cannot be drawn or read.
 */
export type RecognisePage = (
  page: PDFPageProxy,
  number: number,
  factory: CanvasFactory,
) => Promise<Sheet | 'blank'>;

const NO_WORDS = 'OCR found no words on this page: it holds pictures only, or is too poor a scan';

/** How pages are recognised, and whether pages with text are too. */
export interface Recognition {
  readonly recognise?: RecognisePage;
  readonly always?: boolean;
}

/** Recognition of the pages of one file. */
export interface PageRecognition {
  readonly recognise?: (number: number) => Promise<Sheet | 'blank'>;
  readonly always?: boolean;
}

/** A page as read, with the reason when it could not be. */
export interface PageRead {
  readonly page: Page;
  readonly sheets: readonly Sheet[];
  readonly characters: number;
  readonly reason: string | null;
  readonly warnings: readonly Warning[];
}

/** The reason of a page that pdfjs cannot read at all. */
export const DAMAGED = 'damaged';

const message = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

function warningsOf(text: PageText, page: number): Warning[] {
  const warnings: Warning[] = [];
  if (text.hidden > 0) {
    const what = `${text.hidden} pieces of text can't be seen (off the page, tiny, or painted so that they don't show); left out`;
    warnings.push({ code: 'hidden-text', message: what, page });
  }
  if (text.unknown > 0) {
    const what = `${text.unknown} characters have no meaning outside their font; left out`;
    warnings.push({ code: 'private-use-characters', message: what, page });
  }
  return warnings;
}

/** Why a page's text is of no use, or `blank`, or null when it is of use. */
async function whyWithoutText(
  probe: PaintProbe,
  number: number,
  text: PageText,
): Promise<string | 'blank' | null> {
  const garbage = garbageReason(text.sheets, text.unknown);
  if (garbage !== null) return `garbled text layer (${garbage})`;
  if (text.characters > 0) return null;
  const painted = await probe.look(number);
  if (painted === 'nothing') return 'blank';
  return painted === 'images' ? 'scanned images' : 'text drawn as outlines';
}

/** A page with fewer letters than this over a picture may be a scan with a stamp or a docket number on it. */
const FEW = 200;
/** It is one when its picture holds so many times the letters. */
const MORE = 3;

const mayBeStamped = async (probe: PaintProbe, number: number, text: PageText): Promise<boolean> =>
  text.characters < FEW && (await probe.look(number)) === 'images';

/** Reads one page; whatever goes wrong makes that page unreadable, never the file. */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  label: string | null,
  probe: PaintProbe,
  recognition: PageRecognition,
): Promise<PageRead> {
  let size = { width: 0, height: 0 };
  const outcome = (state: PageState, reason: string | null, text?: Partial<PageRead>): PageRead => ({
    page: { number, label, state, ...size },
    sheets: [],
    characters: 0,
    reason,
    warnings: [],
    ...text,
  });
  let proxy: PDFPageProxy | undefined;
  try {
    proxy = await document.getPage(number);
    const hidden = await probe.hidden(number, proxy.ref?.num).catch(() => []);
    const text = await readPageText(proxy, number, hidden);
    size = { width: text.width, height: text.height };
    const warnings = warningsOf(text, number);
    const why = await whyWithoutText(probe, number, text);
    if (why === 'blank') return outcome('blank', null, { warnings });
    const asText = (): PageRead =>
      outcome('text', null, { sheets: text.sheets, characters: text.characters, warnings });
    const { recognise, always } = recognition;
    const isStamped = recognise !== undefined && why === null && (await mayBeStamped(probe, number, text));
    if (recognise === undefined || (why === null && !always && !isStamped))
      return why === null ? asText() : outcome('unreadable', why, { warnings });
    const seen = await recognise(number).catch(message);
    if (seen === 'blank') return why === null ? asText() : outcome('blank', null, { warnings });
    if (typeof seen === 'string')
      return why === null ? asText() : outcome('unreadable', `${why}; OCR failed: ${seen}`, { warnings });
    const characters = seen.glyphs.reduce((sum, g) => sum + g.text.length, 0);
    if (isStamped && !always && characters < MORE * text.characters) return asText();
    if (characters === 0) warnings.push({ code: 'ocr-no-words', message: NO_WORDS, page: number });
    return outcome('ocr', null, { sheets: characters === 0 ? [] : [seen], characters, warnings });
  } catch (error) {
    const what = `page ${number} could not be read: ${message(error)}`;
    return outcome('unreadable', DAMAGED, {
      warnings: [{ code: 'page-failed', message: what, page: number }],
    });
  } finally {
    proxy?.cleanup();
  }
}
