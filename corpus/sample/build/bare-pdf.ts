/** PDF files written object by object, for what Typst won't make: pages that are pictures, and a password. */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import type { Picture } from './raster.ts';

/** A page of lines in Helvetica, or a page that is a picture. */
export type BarePage = { readonly lines: readonly string[] } | { readonly picture: Picture };

/** A file of such pages; with a password, encrypted by the oldest handler of the standard (RC4 of 40 bits). */
export function barePdf(pages: readonly BarePage[], password?: string): Uint8Array {
  const lock = password === undefined ? undefined : new Lock(password);
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const offsets: number[] = [];
  const object = (number: number, dictionary: string, stream?: Uint8Array): void => {
    offsets[number] = chunks.reduce((sum, { length }) => sum + length, 0);
    const body = stream && (lock ? lock.close(stream, number) : stream);
    chunks.push(
      Buffer.from(`${number} 0 obj\n<<${dictionary}${body ? ` /Length ${body.length}` : ''}>>\n`, 'latin1'),
      ...(body ? [Buffer.from('stream\n'), Buffer.from(body), Buffer.from('\nendstream\n')] : []),
      Buffer.from('endobj\n'),
    );
  };
  const pageNumber = (index: number): number => 4 + 3 * index;
  object(1, '/Type /Catalog /Pages 2 0 R');
  object(
    2,
    `/Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${pageNumber(n)} 0 R`).join(' ')}]`,
  );
  object(3, '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding');
  pages.forEach((page, index) => {
    const at = pageNumber(index);
    const resources = 'lines' in page ? '/Font << /F 3 0 R >>' : `/XObject << /I ${at + 2} 0 R >>`;
    object(
      at,
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<${resources}>> /Contents ${at + 1} 0 R`,
    );
    object(
      at + 1,
      '',
      Buffer.from('lines' in page ? shown(page.lines) : 'q 612 0 0 792 0 0 cm /I Do Q', 'latin1'),
    );
    if ('lines' in page) object(at + 2, '');
    else {
      const { width, height, bits } = page.picture;
      const size = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
      object(
        at + 2,
        `/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode`,
        zlibSync(bits, { level: 9 }),
      );
    }
  });
  const lockNumber = offsets.length;
  if (lock) {
    offsets[lockNumber] = chunks.reduce((sum, { length }) => sum + length, 0);
    chunks.push(Buffer.from(`${lockNumber} 0 obj\n${lock.dictionary}\nendobj\n`));
  }
  const start = chunks.reduce((sum, { length }) => sum + length, 0);
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = `/Size ${offsets.length} /Root 1 0 R${lock ? ` /Encrypt ${lockNumber} 0 R /ID [<${lock.id}> <${lock.id}>]` : ''}`;
  chunks.push(
    Buffer.from(
      `xref\n0 ${offsets.length}\n0000000000 65535 f \n${table.join('')}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** Lines from the top margin down, 11 points on 15. */
function shown(lines: readonly string[]): string {
  const rows = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`);
  return `BT /F 11 Tf 15 TL 72 730 Td ${rows.join('\n')} ET`;
}

/** Words that fill a password up to 32 bytes: ISO 32000-1, 7.6.3.3. */
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const PERMISSIONS = -4;

/** The standard security handler, version 1, revision 2. */
class Lock {
  readonly id: string;
  readonly dictionary: string;
  readonly #key: Buffer;

  constructor(password: string) {
    const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
    const id = md5(padded);
    const owner = rc4(md5(padded).subarray(0, 5), padded);
    const permissions = Buffer.alloc(4);
    permissions.writeInt32LE(PERMISSIONS);
    this.#key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
    this.id = id.toString('hex');
    const user = rc4(this.#key, PADDING).toString('hex');
    this.dictionary = `<</Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user}> /P ${PERMISSIONS}>>`;
  }

  /** The stream of an object, encrypted by the key of its number. */
  close(stream: Uint8Array, number: number): Buffer {
    const place = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
    return rc4(md5(Buffer.concat([this.#key, place])).subarray(0, 10), stream);
  }
}

const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest();

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, n) => n);
  const at = (n: number): number => state[n & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    bytes.map((byte, n) => {
      const i = (n + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
