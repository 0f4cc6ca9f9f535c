import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** A Word template that can't be used; the message says why. */
export class LetterheadError extends Error {
  override readonly name = 'LetterheadError';
}

/** No part of a letterhead is larger, nor nested deeper. */
const LARGEST_PART = 4_000_000;
const DEEPEST = 100;

/** XML without a document type, which could define entities without end. Throws {@link LetterheadError}. */
export function parsePart(name: string, text: string): Document {
  if (text.length > LARGEST_PART) throw new LetterheadError(`its part ${name} is too large`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new LetterheadError(`its part ${name} defines entities`);
  if (deepest(text) > DEEPEST) throw new LetterheadError(`its part ${name} is nested too deeply`);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw new LetterheadError(`its part ${name} is not well-formed`);
  }
}

/** How deep the tags of a text are nested, counted without building anything. */
function deepest(text: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of text.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}

export const writeXml = (node: Document | Element): string => new XMLSerializer().serializeToString(node);

/** The element children of an element. */
export const childElements = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

/** All elements below, by qualified name. */
export const named = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagName(name),
];
