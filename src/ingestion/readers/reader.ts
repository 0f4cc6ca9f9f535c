import type { ReadOutcome } from '../../model/document.ts';
import type { OcrLanguage } from './ocr/languages.ts';

/** Whether pages without usable text are given to OCR. */
export type OcrMode = 'never' | 'auto' | 'always';

/** What a reader may know of a file, and how much it may spend on it. */
export interface ReadContext {
  /** File name, for messages and for the ending; hostile like the bytes. */
  readonly name: string;
  readonly ocr: OcrMode;
  /** Languages that pages may be recognised in, the likeliest first; English when none is given. */
  readonly ocrLanguages?: readonly OcrLanguage[];
  readonly limits: ReadLimits;
  /** Told whenever a page goes to OCR, which takes seconds. */
  readonly onOcrPage?: () => void;
}

export interface ReadLimits {
  /** Bytes of a file; a larger one is not opened. */
  readonly fileBytes: number;
  /** Pages read of one file; the rest is reported as `partial`. */
  readonly pages: number;
  /** Characters of canonical text kept of one file; the rest is reported as `partial`. */
  readonly characters: number;
  /** Bytes that an archive or compressed part may unpack to. */
  readonly unpackedBytes: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 1024 * 1024 * 1024,
  pages: 3000,
  characters: 20_000_000,
  unpackedBytes: 512 * 1024 * 1024,
};

/**
 * A reader turns the bytes of one file into canonical text with its places. It never throws for bad bytes: what
 * cannot be read is an outcome with a reason.
 */
export type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<ReadOutcome>;
