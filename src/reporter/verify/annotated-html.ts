import type { Block, Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { type Finding, isGood } from './finding.ts';
import { placeOf, WORDINGS } from './findings-text.ts';
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

/** How bad a result looks. */
const LOOKS: Readonly<Partial<Record<Finding['result'], string>>> = {
  ocr: 'look',
  wrong_page: 'look',
  caution: 'look',
  no_denominator: 'look',
};

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

/** A stretch of the memo with its findings; of findings that overlap the first is marked. */
function markedUp(text: Document['text'], span: Span, findings: readonly Finding[]): string {
  let html = '';
  let at = span.start;
  for (const finding of findings) {
    const { start, end } = finding.span;
    if (start < at || end > span.end) continue;
    html += escaped(text.slice(at, start)) + marked(text.slice(start, end), finding);
    at = end;
  }
  return html + escaped(text.slice(at, span.end));
}

function marked(words: string, finding: Finding): string {
  const { word, advice } = WORDINGS[finding.result];
  const look = LOOKS[finding.result] ?? (isGood(finding) ? 'good' : 'bad');
  const note = [placeOf(finding), finding.difference ?? '', advice].filter((part) => part !== '').join('; ');
  return `<mark class="${look}"><b>[${escaped(word)}]</b>${escaped(words)}${note === '' ? '' : `<i>(${escaped(note)})</i>`}</mark>`;
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
