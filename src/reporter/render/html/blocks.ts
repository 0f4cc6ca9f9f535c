import type { Block, Citation, Inline, Inlines } from '../../../model/memo.ts';
import { citationText } from '../citation-text.ts';
import { quotationText } from '../quotation-text.ts';
import { type Html, html } from './html.ts';

/** Writes blocks and collects their footnotes, numbered in order. */
export function blockWriter(): { readonly write: (block: Block) => Html; readonly notes: () => Html } {
  const citations: Citation[] = [];
  const inline = (item: Inline): Html => {
    switch (item.kind) {
      case 'text':
        return html`${item.text}`;
      case 'strong':
        return html`<strong>${item.text}</strong>`;
      case 'emphasis':
        return html`<em>${item.text}</em>`;
      case 'quotation':
        return html`${quotationText(item)}`;
      case 'footnote': {
        const number = citations.push(item.citation);
        return html`<sup><a id="ref-${number}" href="#note-${number}" role="doc-noteref" aria-label="Footnote ${number}">${number}</a></sup>`;
      }
    }
  };
  const line = (content: Inlines): Html[] => content.map(inline);
  const write = (block: Block): Html => {
    switch (block.kind) {
      case 'heading':
        return HEADINGS[block.level](block.text);
      case 'paragraph':
        return html`<p>${line(block.content)}</p>\n`;
      case 'blockquote':
        return html`<blockquote><p>${line(block.content)}</p></blockquote>\n`;
      case 'picture':
        return html`<figure>\n<figcaption>${block.title}</figcaption>\n${{ markup: block.svg }}</figure>\n`;
      case 'list': {
        const items = block.items.map((item) => html`<li>${line(item)}</li>\n`);
        return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
      }
      case 'table': {
        const side = (index: number): string => (block.align[index] === 'right' ? 'right' : 'left');
        const head = block.head.map(
          (cell, index) => html`<th scope="col" class="${side(index)}">${line(cell)}</th>`,
        );
        const rows = block.rows.map(
          (row) =>
            html`<tr>${row.map((cell, index) =>
              index === 0
                ? html`<th scope="row">${line(cell)}</th>`
                : html`<td class="${side(index)}">${line(cell)}</td>`,
            )}</tr>\n`,
        );
        return html`<div class="scroll" tabindex="0"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table></div>\n`;
      }
    }
  };
  const notes = (): Html =>
    citations.length === 0
      ? html``
      : html`<section class="notes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n${citations.map(
          (citation, index) =>
            html`<li id="note-${index + 1}">${citationText(citation)} <a href="#ref-${index + 1}" role="doc-backlink" aria-label="Back to reference ${index + 1}">↩</a></li>\n`,
        )}</ol>\n</section>\n`;
  return { write, notes };
}

const HEADINGS: Readonly<Record<2 | 3 | 4, (text: string) => Html>> = {
  2: (text) => html`<h2>${text}</h2>\n`,
  3: (text) => html`<h3>${text}</h3>\n`,
  4: (text) => html`<h4>${text}</h4>\n`,
};
