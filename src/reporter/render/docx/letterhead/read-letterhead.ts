import type { Document, Element } from '@xmldom/xmldom';
import { zipParts } from '../../steady-zip.ts';
import { cleanPart, rootOf } from './clean-part.ts';
import { LetterheadError, named, parsePart, writeXml } from './xml.ts';

/** A running head or foot of a template. */
export interface RunningPart {
  readonly kind: 'header' | 'footer';
  /** `default`, `first` or `even`. */
  readonly type: string;
  readonly xml: string;
  /** Pictures by the relationship that names them. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly countsPages: boolean;
}

export interface Picture {
  readonly ending: 'png' | 'jpeg' | 'gif';
  readonly bytes: Uint8Array;
}

/** What a report takes from a user's Word template: page, running heads, styles and theme, and nothing else. */
export interface Letterhead {
  readonly running: readonly RunningPart[];
  /** `w:pgSz` and `w:pgMar`, and `w:titlePg` where the first page has its own head. */
  readonly page: string;
  /** Width of the text in twentieths of a point. */
  readonly textWidth: number;
  readonly evenAndOdd: boolean;
  readonly styles: string | null;
  readonly theme: string | null;
  /** What the template holds and the report does not take, in words. */
  readonly leftOut: readonly string[];
}

const LIMITS = { bytes: 20_000_000, entries: 2_000, unpacked: 60_000_000 } as const;
const LARGEST_PICTURE = 5_000_000;
const NARROWEST_TEXT = 4_000;

/**
 * Reads a Word template, which may be hostile: nothing runs, nothing points outside the file, sizes are bounded.
 * Throws {@link LetterheadError}.
 */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const parts = zipParts(bytes, LIMITS);
  if (!parts) throw new LetterheadError('it is not a Word file, or it is too large');
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : null;
  };
  const main = text('word/document.xml');
  if (main === null)
    throw new LetterheadError('it is not a Word file (.docx): it holds no word/document.xml');
  const left = new Set<string>();
  const section = named(parsePart('word/document.xml', main), 'w:sectPr').at(-1);
  const relations = relationsOf('word/document.xml', text);
  const running = section
    ? (['header', 'footer'] as const).flatMap((kind) =>
        named(section, `w:${kind}Reference`).flatMap((reference): RunningPart[] => {
          const target = relations.get(reference.getAttribute('r:id') ?? '');
          const xml = target === undefined ? null : text(target);
          if (target === undefined || xml === null) return [];
          return [
            runningPart(kind, reference.getAttribute('w:type') || 'default', target, xml, parts, text, left),
          ];
        }),
      )
    : [];
  const styles = text('word/styles.xml');
  const theme = text('word/theme/theme1.xml');
  if ([...parts.keys()].some((name) => /vbaProject|activeX|embeddings\//i.test(name)))
    left.add('macros and embedded objects');
  const settings = text('word/settings.xml');
  return {
    running,
    ...pageOf(section),
    evenAndOdd: settings !== null && isOn(parsePart('word/settings.xml', settings), 'w:evenAndOddHeaders'),
    styles: styles === null ? null : cleaned('word/styles.xml', styles, left),
    theme: theme === null ? null : cleaned('word/theme/theme1.xml', theme, left),
    leftOut: [...left].sort(),
  };
}

function runningPart(
  kind: RunningPart['kind'],
  type: string,
  target: string,
  xml: string,
  parts: ReadonlyMap<string, Uint8Array>,
  text: (name: string) => string | null,
  left: Set<string>,
): RunningPart {
  const pictures = new Map<string, Picture>();
  for (const [id, file] of relationsOf(target, text)) {
    const bytes = parts.get(file);
    const ending = bytes && pictureEnding(bytes);
    if (bytes && ending && bytes.length <= LARGEST_PICTURE) pictures.set(id, { ending, bytes });
  }
  const root = rootOf(parsePart(target, xml));
  for (const name of cleanPart(root, (id) => pictures.has(id))) left.add(name);
  const clean = writeXml(root);
  const used = new Map([...pictures].filter(([id]) => clean.includes(`"${id}"`)));
  return { kind, type, xml: clean, pictures: used, countsPages: /\bPAGE\b/.test(clean) };
}

/** Relationships inside the package, by id; those that point outside are not among them. */
function relationsOf(part: string, text: (name: string) => string | null): Map<string, string> {
  const [folder = '', file = ''] = [
    part.slice(0, part.lastIndexOf('/')),
    part.slice(part.lastIndexOf('/') + 1),
  ];
  const name = `${folder}/_rels/${file}.rels`;
  const xml = text(name);
  if (xml === null) return new Map();
  return new Map(
    named(parsePart(name, xml), 'Relationship').flatMap((one): [string, string][] => {
      const target = one.getAttribute('Target') ?? '';
      if (one.getAttribute('TargetMode') === 'External' || target.includes('..') || target.includes(':'))
        return [];
      return [
        [one.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `${folder}/${target}`],
      ];
    }),
  );
}

function cleaned(name: string, xml: string, left: Set<string>): string {
  const root = rootOf(parsePart(name, xml));
  for (const one of cleanPart(root, () => false)) if (one !== 'extLst') left.add(one);
  return writeXml(root);
}

/** By the first bytes of a file, whatever its name says. */
function pictureEnding(bytes: Uint8Array): Picture['ending'] | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('\u0089PNG')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  return head.startsWith('GIF8') ? 'gif' : null;
}

/** Whether a switch of Word is there and not switched off. */
const isOn = (node: Document | Element, name: string): boolean =>
  named(node, name).some((one) => !/^(?:0|false|off)$/.test(one.getAttribute('w:val') ?? ''));

/** The page of a section: whole numbers within reason, else a letter page with margins of an inch. */
function pageOf(section: Element | undefined): Pick<Letterhead, 'page' | 'textWidth'> {
  const [size] = section ? named(section, 'w:pgSz') : [];
  const [margins] = section ? named(section, 'w:pgMar') : [];
  const number = (element: Element | undefined, name: string, fallback: number): number => {
    const value = Number(element?.getAttribute(`w:${name}`) || Number.NaN);
    return Number.isInteger(value) && value >= 0 && value <= 31_680 ? value : fallback;
  };
  const [width, height] = [number(size, 'w', 12_240), number(size, 'h', 15_840)];
  const margin = (name: string, fallback = 1_440): number => number(margins, name, fallback);
  const [left, right] = [margin('left'), margin('right')];
  const textWidth = width - left - right;
  if (textWidth < NARROWEST_TEXT) throw new LetterheadError('its margins leave too little room for text');
  const first = section && isOn(section, 'w:titlePg') ? '<w:titlePg/>' : '';
  return {
    textWidth,
    page: `<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${margin('top')}" w:right="${right}" w:bottom="${margin('bottom')}" w:left="${left}" w:header="${margin('header', 708)}" w:footer="${margin('footer', 708)}" w:gutter="0"/><w:pgNumType/>${first}`,
  };
}
