import type { ReadOutcome } from '../../model/document.ts';
import type { Format } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { clipContent } from './clip-content.ts';
import type { ReadContext, Reader } from './reader.ts';
import { promisedFormat, sniff } from './sniff.ts';

/** The reader of each format, loaded when a file first needs it. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf-with-ocr.ts')).readPdfWithOcr,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  html: async () => (await import('./html.ts')).readHtml,
  text: async () => (await import('./text.ts')).readText,
  email: async () => (await import('./email.ts')).readEmail,
};

/** What became of a file, and the format that its bytes have. */
export type FileReading = ReadOutcome & { readonly format: Format | null };

/**
 * Reads a file of any format by what its bytes are; the ending only decides where they leave a choice. Never
 * throws for bad bytes.
 */
export async function readFile(bytes: Uint8Array, context: ReadContext): Promise<FileReading> {
  const sniffed = sniff(bytes, context.name);
  if (sniffed.format === null) {
    const { reason } = sniffed;
    const isBroken = bytes.length === 0 || promisedFormat(context.name) !== null;
    return { outcome: isBroken ? 'failed' : 'unsupported', reason, format: null };
  }
  const { format } = sniffed;
  try {
    const read = await READERS[format]();
    return { ...settle(await read(bytes, context), format, context), format };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', reason: `can't be read as ${format}: ${message.split('\n', 1)[0]}`, format };
  }
}

function settle(outcome: ReadOutcome, format: Format, { name, limits }: ReadContext): ReadOutcome {
  if (!('content' in outcome)) return outcome;
  const promised = promisedFormat(name);
  const warning: Warning = {
    code: 'wrong-extension',
    message: `The name promises ${promised}; the content is ${format} and was read as such.`,
    file: name,
  };
  const noted =
    promised === null || promised === format
      ? outcome
      : { ...outcome, content: { ...outcome.content, warnings: [...outcome.content.warnings, warning] } };
  if (noted.content.text.length <= limits.characters) return noted;
  const reason = `only the first ${limits.characters} of ${noted.content.text.length} characters were kept`;
  return { outcome: 'partial', reason, content: clipContent(noted.content, limits.characters) };
}
