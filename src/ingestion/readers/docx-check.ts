import { readZip, type ZipEntry } from '../zip.ts';

/** What may be had of a Word file before a library is trusted with it. */
export interface DocxCheck {
  /** Why the file must not be read, or null. */
  readonly refusal: string | null;
  /** Running heads and feet, which the conversion to HTML leaves out. */
  readonly furniture: readonly string[];
}

const RATIO = 250;
const HEADS = /^word\/(header|footer)\d*\.xml$/;

/**
 * Looks into a Word file: refuses what unpacks beyond all measure and XML that declares entities, which are the
 * two ways to blow a reader up, and reads the running heads and feet.
 */
export async function checkDocx(bytes: Uint8Array, unpackedBytes: number): Promise<DocxCheck> {
  const refuse = (refusal: string): DocxCheck => ({ refusal, furniture: [] });
  const entries = await readZip(bytes, 20_000);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > unpackedBytes) return refuse(`unpacks to ${total} bytes, more than ${unpackedBytes}`);
  const bomb = entries.find(({ size, packedSize }) => size > 1_000_000 && size > packedSize * RATIO);
  if (bomb) return refuse('a part of the file unpacks to hundreds of times its size: an archive bomb');
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    return refuse('no text part in the Word file');
  const furniture: string[] = [];
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    if (entry.obstacle) return refuse(entry.obstacle);
    const xml = await xmlOf(entry);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml))
      return refuse('the XML declares entities (DOCTYPE), which no honest Word file does');
    if (HEADS.test(entry.name)) furniture.push(...paragraphsOf(xml));
  }
  return { refusal: null, furniture: [...new Set(furniture)] };
}

/** UTF-16 would hide a declaration from a search for its letters. */
async function xmlOf(entry: ZipEntry): Promise<string> {
  const bytes = await entry.read();
  const isWide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
  return new TextDecoder(
    isWide ? (bytes[0] === 0 || bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8',
  ).decode(bytes);
}

function paragraphsOf(xml: string): string[] {
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\s*\/>/g)]
        .map((match) => (match[1] === undefined ? ' ' : decodeXml(match[1])))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeXml = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
