import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { lookOf, noteOf, segmentsOf } from './annotations.ts';
import type { Finding } from './finding.ts';
import { WORDINGS } from './findings-text.ts';
import type { MemoFile } from './verify-document.ts';

/** Elements of the kinds of block; headings carry their own level. */
const ELEMENTS: Readonly<Record<Exclude<Block['kind'], 'heading' | 'table'>, string>> = {
  paragraph: 'p',
  list_item: 'p',
  footnote: 'p',
  quotation: 'blockquote',
  furniture: 'small',
};

const STYLE = `body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
p,blockquote,td,th,small{white-space:pre-wrap}table{border-collapse:collapse}td{border:1px solid #767676;padding:.3em .5em}
mark{padding:.1em;color:inherit}mark.good{background:#d9f2df;border-bottom:2px solid #1a7f37}
mark.look{background:#fff0c2;border-bottom:2px dashed #9a6700}mark.bad{background:#ffe0dd;border-bottom:3px double #b3261e}
mark b{font:bold .7em/1 sans-serif;margin-right:.35em}mark i{font:.75em sans-serif;margin-left:.35em}`;

/** The memo as a page on which every finding is marked by colour and by word. Nothing in the memo is read as markup. */
export function annotatedHtml(title: string, { document }: MemoFile, findings: readonly Finding[]): string {
  const blocks = document.blocks.map((block) => blockHtml(block, document, findings));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}, checked</title><style>${STYLE}</style></head>
<body><main>
${blocks.join('\n')}
</main></body></html>
`;
}

function blockHtml(block: Block, { text }: MemoFile['document'], findings: readonly Finding[]): string {
  const content = (span: Span): string => markedUp(text, span, findings);
  if (block.kind === 'table') {
    const rows = (block.rows ?? [[block.span]]).map(
      (cells) => `<tr>${cells.map((cell) => `<td>${content(cell)}</td>`).join('')}</tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  }
  const element = block.kind === 'heading' ? `h${Math.min(6, block.level ?? 2)}` : ELEMENTS[block.kind];
  return `<${element}>${content(block.span)}</${element}>`;
}

/** A stretch of the memo with its findings marked. */
const markedUp = (text: string, span: Span, findings: readonly Finding[]): string =>
  segmentsOf(span, findings)
    .map(({ start, end, finding }) => {
      const words = text.slice(start, end);
      return finding ? marked(words, finding) : escaped(words);
    })
    .join('');

function marked(words: string, finding: Finding): string {
  const note = noteOf(finding);
  const word = `<b>[${escaped(WORDINGS[finding.result].word)}]</b>`;
  const said = note === '' ? '' : `<i>(${escaped(note)})</i>`;
  return `<mark class="${lookOf(finding)}">${word}${escaped(words)}${said}</mark>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that no browser reads as markup; control and direction characters go. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '');
