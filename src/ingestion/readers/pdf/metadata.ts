import { cleanText } from '../../layout/clean.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

const KEYS = [
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
] as const;
const LONGEST = 1000;

/** What the file declares of itself, cleaned and cut; empty where it cannot be read. */
export async function readMetadata(document: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  try {
    const { info } = await document.getMetadata();
    const declared = info as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      KEYS.flatMap((key) => {
        const value = declared[key];
        const text = typeof value === 'string' ? cleanText(value).trim().slice(0, LONGEST) : '';
        return text === '' ? [] : [[key, text]];
      }),
    );
  } catch {
    return {};
  }
}

/** Page labels, or none where there are none to be read. */
export async function readLabels(document: PDFDocumentProxy): Promise<readonly string[]> {
  try {
    return (await document.getPageLabels()) ?? [];
  } catch {
    return [];
  }
}
