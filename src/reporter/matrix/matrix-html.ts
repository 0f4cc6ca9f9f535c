import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import { askBars } from '../charts/ask-bars.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { spokenTo } from '../memo/context.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { submitterLabel } from '../memo/quoted-item.ts';
import { placeText } from '../render/citation-text.ts';
import { blockWriter } from '../render/html/blocks.ts';
import { type Html, html } from '../render/html/html.ts';
import { htmlPage } from '../render/html/page.ts';
import { htmlMarks } from '../render/html/render-html.ts';
import { overallText } from './matrix-csv.ts';
import { byType, legend, totals, UNREVIEWED_MARK } from './matrix-sections.ts';
import { absenceText, STANCE_SIGNS, stanceText, UNCLEAR_SIGN } from './stance-words.ts';

const TITLE = 'Who wants what';

/** The matrix as one HTML file: words and signs before colours, each cell linked to the words that it rests on. */
export function renderMatrixHtml(matrix: Matrix, { fictional = false } = {}): string {
  const columns = matrix.columns.filter((column) => spokenTo(column) > 0);
  const { write } = blockWriter();
  const key = legend(matrix, columns, 'sign').map(write);
  const picture = columns.length > 1 ? [pictureBlock(askBars(matrix, [], columns))] : [];
  const counts = [...totals(columns), ...byType(matrix, columns)].map(write);
  return htmlPage(
    TITLE,
    html`<main class="wide">
<h1>${TITLE}</h1>
${htmlMarks(marksOf(matrix, { fictional }))}${key}${picture.map(write)}<h2>Submitters by asks</h2>
${sheet(matrix, columns)}${counts}<h2>The words behind each cell</h2>
${matrix.rows.flatMap(evidence)}<footer class="furniture">${fictional ? FICTION_MARK : ''}</footer>
</main>`,
  );
}

function sheet(matrix: Matrix, columns: readonly MatrixColumn[]): Html {
  const head = columns.map(({ ask, title }) => html`<th scope="col">${ask}<br><small>${title}</small></th>`);
  const rows = matrix.rows.map(
    (row, index) =>
      html`<tr><th scope="row">${submitterLabel(row)}</th><td>${overallText(matrix, row)}</td>${columns.map(
        ({ ask }) => cellOf(row, index, ask),
      )}</tr>\n`,
  );
  return html`<div class="scroll" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Submitter</th><th scope="col">Overall position</th>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}

function cellOf(row: MatrixRow, index: number, ask: string): Html {
  const cell = row.cells.find((one) => one.ask === ask);
  if (!cell) return html`<td class="unclear">${absenceText(row, ask)}</td>`;
  return html`<td class="${kindOf(cell)}"><a href="#${anchor(index, ask)}">${stanceLine(cell)}</a></td>`;
}

const kindOf = ({ status, stance }: MatrixCell): string => (status === 'unclear' ? 'unclear' : stance);

const stanceLine = (cell: MatrixCell): string =>
  `${cell.status === 'unclear' ? UNCLEAR_SIGN : STANCE_SIGNS[cell.stance]} ${stanceText(cell, 'word')}${cell.reviewed ? '' : UNREVIEWED_MARK}`;

const anchor = (row: number, ask: string): string => `words-${row}-${ask}`;

function evidence(row: MatrixRow, index: number): Html[] {
  if (row.cells.length === 0) return [];
  return [
    html`<h3>${submitterLabel(row)}</h3>\n<ul>\n`,
    ...row.cells.map(
      (cell) =>
        html`<li id="${anchor(index, cell.ask)}"><strong>${cell.ask}</strong> ${stanceLine(cell)}<br>${cell.evidence.map(
          (one) =>
            html`“${one.quote}” <span class="quiet">${one.file}, ${placeText(one)}${one.ocr ? ' (read by OCR)' : ''}</span><br>`,
        )}</li>\n`,
    ),
    html`</ul>\n`,
  ];
}
