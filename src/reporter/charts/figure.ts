import { cleanLine } from '../render/clean-line.ts';
import { type Html, html } from '../render/html/html.ts';

/** A picture with its words: the title and the description are what a reader hears who doesn't see it. */
export interface Figure {
  /** Distinct from that of every other picture on a page: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Warnings that the picture bears when it stands alone; in a report the report bears them. */
  readonly marks: readonly string[];
  /** What its fills and signs mean. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Html;
}

/** The first face comes with the program, so that a picture is drawn alike everywhere. */
const FONT = "'Liberation Sans', Arial, Helvetica, sans-serif";
const HEAD = 34;
const LINE = 15;

/** Solid is reviewed, hatched is machine-read: told apart on a copier too. */
export const FILLS = { for: '#2b6cb0', against: '#7b341e', unclear: '#8a8a8a' } as const;
export type FillName = keyof typeof FILLS;

const patterns = (name: string): Html[] =>
  Object.entries(FILLS).map(
    ([fill, colour]) =>
      html`<pattern id="${name}-${fill}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="${colour}"/></pattern>`,
  );

/** A bar in two parts: what a person has reviewed, then what no person has. `name` is the picture's. */
export function bar(
  name: string,
  fill: FillName,
  { x, y, height, unit, towards }: { x: number; y: number; height: number; unit: number; towards: -1 | 1 },
  { reviewed, unreviewed }: Reviewed,
): Html[] {
  const part = (from: number, count: number, paint: string): Html[] => {
    const [start, length] = [x + towards * from * unit, count * unit];
    if (count === 0) return [];
    return [
      html`<rect x="${round(towards === 1 ? start : start - length)}" y="${y}" width="${round(length)}" height="${height}" fill="${paint}" stroke="${FILLS[fill]}"/>`,
    ];
  };
  return [...part(0, reviewed, FILLS[fill]), ...part(reviewed, unreviewed, `url(#${name}-${fill})`)];
}

/** A count in two parts, by whether a person has reviewed it. */
export interface Reviewed {
  readonly reviewed: number;
  readonly unreviewed: number;
}

export const countReviewed = (items: readonly { readonly reviewed: boolean }[]): Reviewed => {
  const reviewed = items.filter((item) => item.reviewed).length;
  return { reviewed, unreviewed: items.length - reviewed };
};

export const totalOf = ({ reviewed, unreviewed }: Reviewed): number => reviewed + unreviewed;

/** Words at a place; `anchor` says which end of them stands there. */
export const label = (
  x: number,
  y: number,
  words: string | number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Html => html`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`;

/** Words cut to a length, whole in a tooltip's place: the description. */
export function shortened(words: string, most: number): string {
  const line = cleanLine(words);
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** A figure as one SVG file that stands alone, with its title and marks in it. */
export const renderSvg = (figure: Figure): string =>
  svgOf(
    figure,
    HEAD + (figure.marks.length + 1) * LINE,
    html`<text x="12" y="24" font-size="17" font-weight="bold">${figure.title}</text>
${[...figure.marks, figure.key].map((line, index) => html`<text x="12" y="${HEAD + 8 + index * LINE}" font-weight="bold">${line}</text>\n`)}`,
  );

/** A figure for a report, which prints the title and bears the marks itself. */
export const renderBareSvg = (figure: Figure): string =>
  svgOf(figure, LINE + 4, html`<text x="12" y="${LINE - 3}" font-size="11">${figure.key}</text>`);

function svgOf(
  { name, title, description, width, height, drawing }: Figure,
  top: number,
  head: Html,
): string {
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + top}" width="${width}" height="${height + top}" role="img" aria-labelledby="${name}-title ${name}-description" font-family="${FONT}" font-size="12" fill="#1b1b1b">
<title id="${name}-title">${title}</title>
<desc id="${name}-description">${description}</desc>
<defs>${patterns(name)}</defs>
<rect width="100%" height="100%" fill="#fff"/>
${head}<g transform="translate(0 ${top})">
${drawing}
</g>
</svg>`.markup
  }\n`;
}

/** Height of a figure as {@link renderBareSvg} draws it. */
export const bareHeight = ({ height }: Figure): number => height + LINE + 4;
