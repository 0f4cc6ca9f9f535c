/** A piece of a Word document as mammoth reads it. */
interface WordElement {
  readonly type: string;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  /** In twentieths of a point. */
  readonly indent?: { readonly start?: string | null; readonly end?: string | null };
  readonly children?: readonly WordElement[];
}

/** Word's style for block quotations. */
const QUOTE = 'Quote';
/** Styles that say nothing of a paragraph. */
const PLAIN = /^(?:normal.*|body text|text body|standard)?$/i;
/** Twentieths of a point that a block quotation stands in at least. */
const INSET = 280;
/** Share of the paragraphs beyond which the indentation is the page's margin. */
const MOST = 0.5;

/** A document whose plain paragraphs that stand in from both sides have the style of block quotations. */
export function withSetApart(document: WordElement): WordElement {
  const count = { all: 0, inset: 0 };
  const styled = styledFrom(document, count);
  return count.inset > count.all * MOST ? document : styled;
}

function styledFrom(element: WordElement, count: { all: number; inset: number }): WordElement {
  if (element.type === 'paragraph') {
    count.all++;
    if (!isInset(element)) return element;
    count.inset++;
    return { ...element, styleName: QUOTE };
  }
  const { children } = element;
  return children ? { ...element, children: children.map((child) => styledFrom(child, count)) } : element;
}

const isInset = ({ numbering, styleName, indent }: WordElement): boolean =>
  !numbering &&
  PLAIN.test(styleName ?? '') &&
  Number(indent?.start ?? 0) >= INSET &&
  Number(indent?.end ?? 0) >= INSET;
