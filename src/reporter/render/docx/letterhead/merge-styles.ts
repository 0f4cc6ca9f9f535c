import type { Element } from '@xmldom/xmldom';
import { rootOf } from './clean-part.ts';
import { childElements, named, parsePart, writeXml } from './xml.ts';

export interface MergedStyles {
  readonly xml: string;
  /** Ids of our styles that go by another id in the template. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * The template's styles, with those of ours that it lacks, by name: a heading is a heading in any language of Word.
 * What is added takes the template's faces.
 */
export function mergeStyles(template: string, own: string): MergedStyles {
  const document = parsePart('styles', template);
  const root = rootOf(document);
  const known = new Map(
    stylesOf(root).map((style) => [nameOf(style), style.getAttribute('w:styleId') ?? '']),
  );
  const ids = new Set(known.values());
  const renamed = new Map<string, string>();
  const missing: Element[] = [];
  for (const style of stylesOf(rootOf(parsePart('styles', own)))) {
    const id = style.getAttribute('w:styleId') ?? '';
    const theirs = known.get(nameOf(style));
    if (theirs === undefined) {
      missing.push(style);
      if (ids.has(id)) renamed.set(id, `Memo${id}`);
    } else if (theirs !== id) renamed.set(id, theirs);
  }
  for (const style of missing) {
    const id = style.getAttribute('w:styleId') ?? '';
    style.setAttribute('w:styleId', renamed.get(id) ?? id);
    style.removeAttribute('w:default');
    for (const faces of named(style, 'w:rFonts')) faces.parentNode?.removeChild(faces);
    for (const link of ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => named(style, name))) {
      const to = link.getAttribute('w:val') ?? '';
      link.setAttribute('w:val', renamed.get(to) ?? to);
    }
    root.appendChild(document.importNode(style, true));
  }
  return { xml: writeXml(root), renamed };
}

const stylesOf = (root: Element): Element[] =>
  childElements(root).filter(({ tagName }) => tagName === 'w:style');

const nameOf = (style: Element): string =>
  `${style.getAttribute('w:type')} ${named(style, 'w:name')[0]?.getAttribute('w:val')?.toLowerCase()}`;
