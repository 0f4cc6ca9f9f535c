import type { Memo } from '../../../model/memo.ts';
import { documentTitle } from '../document-title.ts';
import { blockWriter } from './blocks.ts';
import { type Html, html } from './html.ts';
import { htmlPage } from './page.ts';

/** A report as one HTML file: no script, nothing loaded, footnotes linked both ways. */
export function renderHtml(memo: Memo): string {
  const { write, notes } = blockWriter();
  const blocks = memo.blocks.map(write);
  return htmlPage(
    documentTitle(memo),
    html`<main>
<h1>${memo.title}</h1>
${htmlMarks(memo.marks)}${fields(memo)}${blocks}${notes()}<footer class="furniture">
${memo.foot.map((line) => html`<p>${line}</p>\n`)}</footer>
</main>`,
  );
}

/** The warnings at the head of a page. */
export const htmlMarks = (marks: readonly string[]): Html[] =>
  marks.map((mark) => html`<p class="mark" role="note">${mark}</p>\n`);

const fields = ({ fields: list }: Memo): Html =>
  list.length === 0
    ? html``
    : html`<dl>\n${list.map(
        ({ label, values }) =>
          html`<dt>${label}:</dt><dd>${values.map((value) => html`${value}<br>`)}</dd>\n`,
      )}</dl>\n`;
