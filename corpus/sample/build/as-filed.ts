/** What becomes of a PDF before it reaches the portal: scanned, half of it scanned, locked, cut off. */
import type { Root } from 'mdast';
import { barePdf } from './bare-pdf.ts';
import { fiction } from './fiction.ts';
import type { Letter } from './letter.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { raster } from './raster.ts';
import { broken } from './txt.ts';

type Mishap = NonNullable<Letter['matter']['as']>;

/** Share of a file that arrives before the upload stops. */
const ARRIVES = 0.45;

const mishaps: Record<Mishap, (letter: Letter) => Promise<Uint8Array>> = {
  scan: async (letter) => barePdf((await raster(pdf(letter))).map((picture) => ({ picture }))),
  'half-scan': async (letter) => {
    const [typed, signed] = halves(letter.body);
    const scanned = await raster(
      pdf({ ...letter, matter: { ...letter.matter, letterhead: [] }, body: signed }),
    );
    return barePdf([{ lines: lines(letter, typed) }, ...scanned.map((picture) => ({ picture }))]);
  },
  encrypted: async (letter) => barePdf([{ lines: lines(letter, letter.body) }], letter.matter.id),
  truncated: async (letter) => {
    const whole = pdf(letter);
    return whole.slice(0, Math.floor(whole.length * ARRIVES));
  },
};

export async function filedPdf(letter: Letter): Promise<Uint8Array> {
  const { as } = letter.matter;
  return as === undefined ? pdf(letter) : mishaps[as](letter);
}

/** The body before and after its rule, which stands for the end of the typed page. */
function halves(body: Root): [Root, Root] {
  const rule = body.children.findIndex(({ type }) => type === 'thematicBreak');
  return [
    { ...body, children: body.children.slice(0, rule) },
    { ...body, children: body.children.slice(rule + 1) },
  ];
}

const COLUMNS = 84;

const lines = ({ matter }: Letter, body: Root): string[] =>
  [fiction, '', ...matter.letterhead, '', ...plain(body).split('\n')].flatMap((line) =>
    broken(line, COLUMNS),
  );
