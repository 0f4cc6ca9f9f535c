import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** XML that is not well-formed throws. */
export const parseXml = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');

/** Every part of an Office file, by name. */
export const partsOf = (bytes: Uint8Array): Map<string, Document> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );

export const elements = (document: Document | Element | undefined, name: string): Element[] => [
  ...(document?.getElementsByTagName(name) ?? []),
];
