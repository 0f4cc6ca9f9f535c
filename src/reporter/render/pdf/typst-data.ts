import type { Block, Inline, Inlines, Memo } from '../../../model/memo.ts';
import { citationText } from '../citation-text.ts';
import { columnWidths } from '../column-widths.ts';
import { documentSubject, documentTitle, shortMarks } from '../document-title.ts';
import { quotationText } from '../quotation-text.ts';
import { xmlText } from '../xml-text.ts';

/** Families that come inside the compiler: no machine sets a report in other letters than another. */
const FONTS = ['Libertinus Serif', 'New Computer Modern', 'DejaVu Sans Mono'];

type Words = readonly [kind: Inline['kind'], words: string];

/** A report as the template reads it: plain strings, no markup. */
export const typstData = (memo: Memo): string =>
  JSON.stringify({
    fonts: FONTS,
    title: documentTitle(memo),
    heading: xmlText(memo.title),
    runningHead: shortMarks(memo),
    runningFoot: documentSubject(memo),
    marks: memo.marks.map(xmlText),
    fields: memo.fields.map(({ label, values }) => ({ label: xmlText(label), values: values.map(xmlText) })),
    blocks: memo.blocks.map(blockWriter()),
    foot: memo.foot.map(xmlText),
  });

function blockWriter(): (block: Block) => object {
  let depth = 0;
  return (block) => {
    switch (block.kind) {
      case 'heading':
        // An accessible PDF leaves out no level, and its first is that below the title.
        depth = Math.min(block.level - 1, depth + 1);
        return { kind: 'heading', level: depth, text: xmlText(block.text) };
      case 'paragraph':
      case 'blockquote':
        return { kind: block.kind, content: wordsOf(block.content) };
      case 'picture':
        return { kind: 'picture', title: xmlText(block.title), alt: xmlText(block.alt), svg: block.svg };
      case 'list':
        return { kind: block.ordered ? 'numbers' : 'bullets', items: block.items.map(wordsOf) };
      case 'table':
        return {
          kind: 'table',
          widths: columnWidths(block),
          align: block.align,
          head: block.head.map(wordsOf),
          rows: block.rows.map((row) => row.map(wordsOf)),
        };
    }
  };
}

const wordsOf = (content: Inlines): Words[] =>
  content.map((item): Words => {
    switch (item.kind) {
      case 'quotation':
        return ['text', xmlText(quotationText(item))];
      case 'footnote':
        return ['footnote', xmlText(citationText(item.citation))];
      default:
        return [item.kind, xmlText(item.text)];
    }
  });
