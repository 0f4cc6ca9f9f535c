import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { BlockKind } from '../../model/document.ts';
import { superscript } from '../layout/line.ts';
import { contentOf } from './content-of.ts';
import { decodeHtml } from './decode-html.ts';
import { Flow } from './flow.ts';
import { BLOCK_TAGS, BOLD_TAGS, CONTENT_TAGS, FRAME_TAGS, SILENT_TAGS } from './html-tags.ts';
import type { Reader } from './reader.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What the block that is being written is. */
interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly mark?: string;
  readonly preformatted?: boolean;
  readonly inContent?: boolean;
  readonly inNotes?: boolean;
  readonly bold?: boolean;
}

/** Reads HTML: blocks in document order, frames of the page as furniture, hidden elements left out. */
export const readHtml: Reader = async (bytes) => {
  const html = htmlBlocks(decodeHtml(bytes));
  if (html.flow.blocks.length === 0) return { outcome: 'failed', reason: 'the page holds no text' };
  const warnings =
    html.hidden === 0
      ? []
      : [{ code: 'hidden-text', message: `${html.hidden} hidden elements with text were left out.` }];
  const metadata: Record<string, string> = html.title === null ? {} : { title: html.title };
  return { outcome: 'read', content: contentOf({ ...html.flow, metadata, warnings }) };
};

export interface HtmlBlocks {
  readonly flow: { readonly text: string; readonly blocks: ReturnType<Flow['finish']>['blocks'] };
  readonly title: string | null;
  /** How many hidden elements that hold text were left out. */
  readonly hidden: number;
}

/** A raised number: the mark of a note, or a power. */
const FIGURES = /^\s*\d{1,3}\s*$/;
/** Below this depth elements are read for their bare text: nobody nests so deep in good faith. */
const DEEPEST = 300;

/** The blocks of a page. `furniture` is added at the end, for readers that know of running heads. */
export function htmlBlocks(html: string, furniture: readonly string[] = []): HtmlBlocks {
  const flow = new Flow();
  let hidden = 0;
  let title: string | null = null;
  let buffer = '';
  let bold = 0;
  let notes = 0;
  let place: Place = { kind: 'paragraph' };

  const flush = (): void => {
    const raw = buffer;
    const allBold = bold > 0 && bold >= visible(raw);
    buffer = '';
    bold = 0;
    if (place.preformatted) {
      if (place.kind === 'paragraph') flow.addPlain(raw.replace(/^\n/, ''));
      else flow.add(place.kind, raw);
      return;
    }
    const text = tidy(raw);
    const isHeading = place.kind === 'paragraph' && allBold && text.length <= 120 && !/[.,;:]$/.test(text);
    if (isHeading) flow.add('heading', text, { level: 4 });
    else {
      const { level, mark } = place;
      flow.add(place.kind, mark === undefined ? text : `[${mark}] ${text}`, {
        ...(level === undefined ? {} : { level }),
        ...(mark === undefined ? {} : { mark }),
      });
    }
  };

  const within = (next: Place, element: Element, depth: number): void => {
    flush();
    const outer = place;
    place = next;
    for (const child of element.childNodes) visit(child, depth);
    flush();
    place = outer;
  };

  const visit = (node: Node, depth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = place.preformatted ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
      buffer += text;
      if (place.bold) bold += visible(text);
      return;
    }
    if (!('tagName' in node)) return;
    const tag = node.tagName;
    if (tag === 'head') title ??= titleOf(node);
    if (SILENT_TAGS.has(tag)) return;
    if (isHidden(node)) {
      if (bareText(node).trim() !== '') hidden++;
      return;
    }
    if (depth > DEEPEST) buffer += ` ${bareText(node)} `;
    else if (tag === 'br') buffer += '\n';
    else if (tag === 'table' && isData(node)) {
      flush();
      flow.addTable(rowsOf(node).map((row) => cellsOf(row).map((cell) => tidy(spacedText(cell)))));
    } else if (isBackLink(node)) return;
    else if (tag === 'sup' && FIGURES.test(bareText(node))) buffer += superscript(bareText(node).trim());
    else if (!BLOCK_TAGS.has(tag)) {
      const outer = place;
      if (BOLD_TAGS.has(tag)) place = { ...place, bold: true };
      // Browsers print the marks of <q> themselves.
      if (tag === 'q') buffer += '“';
      for (const child of node.childNodes) visit(child, depth + 1);
      if (tag === 'q') buffer += '”';
      place = outer;
    } else if ((tag === 'p' || tag === 'div') && (place.kind === 'list_item' || place.kind === 'footnote')) {
      // Paragraphs of one item stay together.
      buffer += '\n';
      for (const child of node.childNodes) visit(child, depth + 1);
      buffer += '\n';
    } else {
      const next = placeIn(place, node);
      // Notes are known by their order, which is what is printed at their marks.
      const isNote = next.kind === 'footnote' && place.kind !== 'footnote';
      within(isNote ? { ...next, mark: String(++notes) } : next, node, depth + 1);
    }
  };

  for (const child of parse(html).childNodes) visit(child, 0);
  flush();
  for (const text of furniture) flow.add('furniture', text);
  return { flow: flow.finish(), title, hidden };
}

/** What the text of a block element is, given what it stands in. */
function placeIn(place: Place, element: Element): Place {
  const tag = element.tagName;
  const base: Place = { ...place, bold: false };
  if (place.kind === 'furniture') return base;
  if (FRAME_TAGS.has(tag) && !place.inContent) return { kind: 'furniture' };
  if (isNotes(element)) return { ...base, inContent: true, inNotes: true };
  if (CONTENT_TAGS.has(tag)) return { ...base, inContent: true };
  const heading = /^h([1-6])$/.exec(tag);
  if (heading) return { ...base, kind: 'heading', level: Number(heading[1]) };
  if (isNote(element, place)) return { ...base, kind: 'footnote' };
  if (tag === 'li') return { ...base, kind: 'list_item' };
  if (tag === 'blockquote') return { ...base, kind: 'quotation' };
  return tag === 'pre' ? { ...base, preformatted: true } : base;
}

/** A note by its id, as converters, LibreOffice and Word write it, or an item of a list of notes. */
function isNote(element: Element, { inNotes }: Place): boolean {
  const id = attribute(element, 'id') ?? '';
  if (element.tagName === 'li') return inNotes === true || NOTE_ITEM.test(id);
  return element.tagName === 'div' && /^(?:sd(?:foot|end)note|ftn|edn)\d+$/.test(id);
}

const NOTE_ITEM = /^(?:.*-)?(?:(?:foot|end)note-\w+|fn[:-]?\w*\d+)$/;

/** What encloses a list of notes. */
const isNotes = (element: Element): boolean =>
  /(?:^|\s)(?:foot|end)notes?(?:\s|$)/.test(attribute(element, 'class') ?? '') ||
  /^doc-endnotes$/.test(attribute(element, 'role') ?? '');

/** A table of data has rows of several cells and no table, heading or long prose in a cell; others lay pages out. */
function isData(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  const isLayout = cells.some((cell) => has(cell, /^(table|h[1-6])$/) || bareText(cell).length > 1500);
  return !isLayout && rows.filter((row) => row.length > 1).length >= 2;
}

const children = (element: Element): Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node && !isHidden(node));

const rowsOf = (table: Element): Element[] =>
  children(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : /^t(head|body|foot)$/.test(part.tagName) ? children(part) : [],
  );

const cellsOf = (row: Element): Element[] =>
  children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function has(element: Element, tags: RegExp): boolean {
  const stack: Node[] = [...element.childNodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    if (tags.test(node.tagName)) return true;
    for (const child of node.childNodes) stack.push(child);
  }
  return false;
}

/** All text in an element, hidden elements and scripts left out; without recursion, for any depth. */
function bareText(element: Element, between = ''): string {
  const texts: string[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if (!('tagName' in node) || SILENT_TAGS.has(node.tagName) || (node !== element && isHidden(node)))
      continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
    if (BLOCK_TAGS.has(node.tagName) || node.tagName === 'br') texts.push(between);
  }
  return texts.join('');
}

const spacedText = (element: Element): string => bareText(element, ' ');

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '');

/** The arrow at the end of a note that leads back to its mark. */
const isBackLink = (element: Element): boolean =>
  element.tagName === 'a' && BACK.test(attribute(element, 'href') ?? '');

const BACK = /#(?:.*(?:foot|end)note-ref-|sd(?:foot|end)note\d+anc$|_(?:ft|ed)nref\d|(?:.*-)?fnref)/;

function titleOf(head: Element): string | null {
  const title = children(head).find(({ tagName }) => tagName === 'title');
  const text = title === undefined ? '' : bareText(title).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** One line of a block: no soft hyphens or marks without width, single spaces, breaks kept. */
const tidy = (raw: string): string =>
  raw
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();

const visible = (text: string): number => text.replace(/\s+/g, '').length;
