import { createDeflate, deflateSync } from 'node:zlib';
import { buildZip } from './build-zip.ts';
import { buildPdf, typeset } from './pdf-builder.ts';
import { buildDocx, paragraph, run } from './readers/build-docx.ts';

/** A PDF that demands a password. */
export function encryptedPdf(): Uint8Array {
  const hex = 'ab'.repeat(32);
  const id = '<00112233445566778899aabbccddeeff>';
  return buildPdf(
    [{ text: typeset(['secret']) }],
    `/ID [${id} ${id}] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`,
  );
}

/** Whatever stands in objects of its own, as they are; object 1 is the catalog. */
function pdfOf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>';

/** Some kilobytes whose one page unpacks to `megabytes` of operators, by way of a stream packed twice. */
export async function pdfBomb(megabytes: number): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const block = Buffer.alloc(1024 * 1024, '0 0 m ');
  for (let i = 0; i < megabytes; i++) {
    if (!deflate.write(block)) await new Promise((drained) => deflate.once('drain', drained));
  }
  await new Promise<void>((done) => deflate.end(done));
  const packed = deflateSync(Buffer.concat(chunks));
  const head = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  const stream = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
  return pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE, stream]);
}

/** A tree of pages that claims two thousand million of them and holds itself. */
export const endlessPdf = (): Uint8Array =>
  pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>']);

/** A form that paints itself, twice each time. */
export const recursivePdf = (): Uint8Array =>
  pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    PAGE.replace('/Resources << >>', '/Resources << /XObject << /F 5 0 R >> >>'),
    '<< /Length 5 >>\nstream\n/F Do\nendstream',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 11 >>\nstream\n/F Do /F Do\nendstream',
  ]);

export const manyPages = (count: number): Uint8Array =>
  buildPdf(Array.from({ length: count }, (_, i) => ({ text: typeset([`Words of page number ${i + 1}.`]) })));

const letter = paragraph(run('The union supports the rule as it is written.'));

/** Word files that declare entities which unfold a thousand million times, plainly or hidden in UTF-16. */
export const entityBomb = (): Uint8Array => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  return buildDocx(paragraph(run('&l9;')), {
    prolog: `<!DOCTYPE bomb [<!ENTITY l0 "ha">${levels}]>`,
  });
};

export const goodDocx = (): Uint8Array => buildDocx(letter);

/** A Word file with a part that unpacks to hundreds of times its size. */
export const wordBomb = (): Uint8Array =>
  buildZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: Buffer.alloc(40_000_000, ' ') },
  ]);

/** Archives within archives, `depth` deep, with a letter in the innermost. */
export const nestedZip = (depth: number): Buffer =>
  depth === 0
    ? buildZip([{ name: 'letter.txt', content: 'A letter in the innermost archive.' }])
    : buildZip([{ name: `inner${depth}.zip`, content: nestedZip(depth - 1) }]);
