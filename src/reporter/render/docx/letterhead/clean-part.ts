import type { Document, Element } from '@xmldom/xmldom';
import { childElements } from './xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** What an element of a letterhead comes to: kept, replaced by its children, or left out with all that is in it. */
type Fate = 'keep' | 'unwrap' | 'drop';

/** Elements of Word that do not stay; every other of its namespace does. */
const WORD_FATES: Readonly<Record<string, Fate>> = {
  hyperlink: 'unwrap',
  smartTag: 'unwrap',
  sdt: 'unwrap',
  sdtContent: 'unwrap',
  ins: 'unwrap',
  moveTo: 'unwrap',
  customXml: 'unwrap',
  sdtPr: 'drop',
  sdtEndPr: 'drop',
  del: 'drop',
  moveFrom: 'drop',
  object: 'drop',
  pict: 'drop',
  control: 'drop',
  altChunk: 'drop',
  subDoc: 'drop',
  contentPart: 'drop',
  footnoteReference: 'drop',
  endnoteReference: 'drop',
  commentReference: 'drop',
  commentRangeStart: 'drop',
  commentRangeEnd: 'drop',
  attachedTemplate: 'drop',
  numPr: 'drop',
};

/** What of it a person would miss, in words. */
const MISSED: Readonly<Record<string, string>> = {
  AlternateContent: 'text boxes and shapes',
  drawing: 'drawings that are no pictures in the file',
  pict: 'drawings of an old kind',
  object: 'embedded objects',
  control: 'controls',
  altChunk: 'imported documents',
  subDoc: 'imported documents',
  instrText: 'fields',
};

/** Fields that count pages or repeat properties of the memo; any other may read files, the net or a program. */
const FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TITLE|SUBJECT)\b[^"]*$/i;

/** Parts of a drawing that point elsewhere or that no reader of ours knows. */
const DRAWING_DROPS: ReadonlySet<string> = new Set([
  'hlinkClick',
  'hlinkHover',
  'hlinkMouseOver',
  'extLst',
  'snd',
]);

/**
 * Cleans an element of a template in place: only text, tables and pictures inside the file stay. `isPicture` tells
 * whether a relationship is a picture of the package. Gives, in words, what a person would miss.
 */
export function cleanPart(root: Element, isPicture: (relationship: string) => boolean): Set<string> {
  const left = new Set<string>();
  const clean = (element: Element): void => {
    cleanAttributes(element);
    for (const child of childElements(element)) {
      const fate = fateOf(child, isPicture);
      if (fate !== 'drop') clean(child);
      else if (MISSED[child.localName ?? '']) left.add(MISSED[child.localName ?? ''] ?? '');
      if (fate === 'keep') continue;
      if (fate === 'unwrap') while (child.firstChild) element.insertBefore(child.firstChild, child);
      element.removeChild(child);
    }
    for (const node of [...element.childNodes])
      if (node.nodeType === 7 || node.nodeType === 8) element.removeChild(node);
  };
  clean(root);
  return left;
}

function fateOf(element: Element, isPicture: (relationship: string) => boolean): Fate {
  const name = element.localName ?? '';
  const space = element.namespaceURI ?? '';
  if (space === W) {
    if (name === 'instrText' && !FIELDS.test(element.textContent ?? '')) return 'drop';
    if (name === 'drawing') return showsPicture(element, isPicture) ? 'keep' : 'drop';
    if (name === 'fldSimple' && !FIELDS.test(element.getAttributeNS(W, 'instr') ?? '')) return 'unwrap';
    return WORD_FATES[name] ?? 'keep';
  }
  if (!space.startsWith(DRAWING) || DRAWING_DROPS.has(name)) return 'drop';
  if (name === 'blip') return isPicture(element.getAttributeNS(R, 'embed') ?? '') ? 'keep' : 'drop';
  return 'keep';
}

/** Whether a drawing is one picture of the package; shapes, charts and groups would lose what makes them whole. */
const showsPicture = (drawing: Element, isPicture: (relationship: string) => boolean): boolean =>
  [...drawing.getElementsByTagNameNS(`${DRAWING}main`, 'graphicData')].some((data) =>
    childElements(data).some(
      (child) =>
        child.namespaceURI === `${DRAWING}picture` &&
        [...child.getElementsByTagNameNS(`${DRAWING}main`, 'blip')].some((blip) =>
          isPicture(blip.getAttributeNS(R, 'embed') ?? ''),
        ),
    ),
  );

/** Attributes of Word and of drawings stay, and of relationships those that name a picture. */
function cleanAttributes(element: Element): void {
  for (const attribute of [...element.attributes]) {
    const space = attribute.namespaceURI;
    const stays =
      space === null ||
      space === '' ||
      space === W ||
      space === XML ||
      space === XMLNS ||
      space.startsWith(DRAWING) ||
      (space === R && attribute.localName === 'embed');
    if (!stays) element.removeAttributeNode(attribute);
  }
}

/** The root of a part. Throws when there is none. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new RangeError('a part without a root');
  return root;
}
