/** Text at a place: points from the page's lower left corner, as PDF counts. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'regular' | 'bold';
}

/** A page of a built PDF. */
export interface BuiltPage {
  readonly text?: readonly Placed[];
  readonly rotate?: number;
  readonly image?: boolean;
  /** Operators put before the text, as they are. */
  readonly raw?: string;
  readonly width?: number;
  readonly height?: number;
}

const literal = (text: string): string => text.replace(/[\\()]/g, (c) => `\\${c}`);

const show = ({ text, x, y, size = 12, font = 'regular' }: Placed): string =>
  `BT /${font === 'bold' ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literal(text)}) Tj ET`;

const content = (page: BuiltPage): string =>
  [
    page.raw ?? '',
    page.image === true ? 'q 500 0 0 700 50 50 cm /Im Do Q' : '',
    ...(page.text ?? []).map(show),
  ].join('\n');

/** Builds a small PDF of Latin-1 text; `trailer` adds entries, for instance an encryption dictionary. */
export function buildPdf(pages: readonly BuiltPage[], trailer = '', catalog = ''): Uint8Array {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n0000\nendstream',
    ...pages.flatMap((page, i) => {
      const stream = content(page);
      const box = `[0 0 ${page.width ?? 612} ${page.height ?? 792}]`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${page.rotate ?? 0} /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >> >> >>`,
        `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let out = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const offset = Buffer.byteLength(out, 'latin1');
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(out, 'latin1');
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out, 'latin1'));
}

/** Lines under each other from `top` downwards. */
export const typeset = (
  lines: readonly string[],
  { x = 72, top = 720, size = 12, pitch = 14 } = {},
): Placed[] => lines.map((text, i) => ({ text, x, y: top - i * pitch, size }));
