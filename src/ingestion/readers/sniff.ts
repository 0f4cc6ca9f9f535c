import type { Format } from '../../model/source.ts';

/** What a file is by its bytes; `reason` says why it has no reader. */
export type Sniffed = { readonly format: Format } | { readonly format: null; readonly reason: string };

interface Signature {
  readonly test: (bytes: Buffer, name: string) => boolean;
  readonly is: Sniffed;
}

const HEAD = 4096;
const none = (reason: string): Sniffed => ({ format: null, reason });
const starts =
  (...bytes: readonly number[]) =>
  (file: Buffer): boolean =>
    bytes.every((byte, i) => file[i] === byte);
const isZip = starts(0x50, 0x4b);
const isOle = starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (stream: string): Buffer => Buffer.from(stream, 'utf16le');

/** What files are known by, the first match deciding. */
const SIGNATURES: readonly Signature[] = [
  { test: (file) => file.subarray(0, 1024).includes('%PDF-'), is: { format: 'pdf' } },
  { test: (file) => isZip(file) && file.includes('word/document.xml'), is: { format: 'docx' } },
  {
    test: (file) => isZip(file) && file.includes('xl/workbook'),
    is: none('a spreadsheet (Excel): no reader'),
  },
  {
    test: (file) => isZip(file) && file.includes('ppt/presentation'),
    is: none('slides (PowerPoint): no reader'),
  },
  {
    test: (file) => isZip(file) && file.includes('application/vnd.oasis'),
    is: none('an OpenDocument file: no reader'),
  },
  { test: isZip, is: none('a zip archive under another name, or damaged') },
  {
    test: (file) => isOle(file) && file.includes(ole('EncryptedPackage')),
    is: none('encrypted with a password'),
  },
  { test: (file) => isOle(file) && file.includes(ole('WordDocument')), is: { format: 'doc' } },
  {
    test: (file) => isOle(file) && file.includes(ole('Workbook')),
    is: none('a spreadsheet (Excel 97): no reader'),
  },
  {
    test: (file) => isOle(file) && file.includes(ole('__substg1.0_')),
    is: none('a mail of Outlook (.msg): no reader'),
  },
  { test: isOle, is: none('an Office file of 1997 to 2003 that is not Word') },
  { test: starts(0x7b, 0x5c, 0x72, 0x74, 0x66), is: none('rich text (RTF): no reader') },
  { test: starts(0xff, 0xd8, 0xff), is: none('a picture (JPEG)') },
  { test: starts(0x89, 0x50, 0x4e, 0x47), is: none('a picture (PNG)') },
  { test: starts(0x47, 0x49, 0x46, 0x38), is: none('a picture (GIF)') },
  {
    test: (file) => starts(0x49, 0x49, 0x2a, 0)(file) || starts(0x4d, 0x4d, 0, 0x2a)(file),
    is: none('a picture (TIFF)'),
  },
  { test: starts(0x37, 0x7a, 0xbc, 0xaf), is: none('a 7z archive: unpack it first') },
  { test: starts(0x52, 0x61, 0x72, 0x21), is: none('a RAR archive: unpack it first') },
  { test: starts(0x1f, 0x8b), is: none('a gzip archive: unpack it first') },
  {
    test: (file) => file.subarray(4, 8).toString('latin1') === 'ftyp',
    is: none('a film or a sound recording'),
  },
  { test: (file) => isBinary(file), is: none('not a format that is known here') },
  { test: isMail, is: { format: 'email' } },
  { test: isPage, is: { format: 'html' } },
];

/** Formats that their endings promise. */
const ENDINGS: Readonly<Record<string, Format>> = {
  pdf: 'pdf',
  docx: 'docx',
  doc: 'doc',
  htm: 'html',
  html: 'html',
  txt: 'text',
  md: 'text',
  eml: 'email',
};

/** The format of a file by its first bytes, by its ending only where text could be several things. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return none('the file is empty');
  return SIGNATURES.find(({ test }) => test(file, name))?.is ?? { format: 'text' };
}

/** The format that a name promises, or null where it promises none. */
export const promisedFormat = (name: string): Format | null => ENDINGS[endingOf(name)] ?? null;

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const textHead = (file: Buffer): string =>
  file
    .subarray(0, HEAD)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');

function isMail(file: Buffer, name: string): boolean {
  const head = textHead(file);
  if (!/^[A-Za-z][\w-]*:[ \t]/.test(head)) return false;
  const fields = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const isSent = /^(MIME-Version|Received|Message-ID|Return-Path|DKIM-Signature|Content-Type):/im.test(
    fields,
  );
  return isSent || (endingOf(name) === 'eml' && /^(From|To|Subject|Date):/im.test(fields));
}

function isPage(file: Buffer, name: string): boolean {
  const head = textHead(file).replaceAll('\0', '').trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(head)) return true;
  return promisedFormat(name) === 'html' && /<(p|div|br|table|h[1-6]|span|pre)\b/i.test(head);
}

/** Bytes that no text holds; UTF-16 holds zeros, at every other place. */
function isBinary(file: Buffer): boolean {
  const head = file.subarray(0, HEAD);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let zeros = 0;
  let control = 0;
  const parity = new Set<number>();
  for (const [i, byte] of head.entries()) {
    if (byte === 0) {
      zeros++;
      parity.add(i % 2);
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const isWide = zeros > head.length * 0.2 && parity.size === 1;
  return !isWide && (zeros > 0 || control > head.length * 0.02);
}

/** The format of a file by its bytes, or null where it has no reader. */
export const sniffFormat = (bytes: Uint8Array, name: string): Format | null => sniff(bytes, name).format;
