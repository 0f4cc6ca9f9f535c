import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TreatyChapter } from './treaty-xml.ts';

/** The words of an agreement's headings, by language. */
export const HEADS = {
  en: { chapter: 'CHAPTER', article: 'Article' },
  es: { chapter: 'CAPÍTULO', article: 'Artículo' },
} as const;
export type TreatyLanguage = keyof typeof HEADS;

/**
 * The layout of the official chapters: letter paper, one serif face, the chapter's number and title centred in
 * capitals, articles in bold with a colon, numbered paragraphs, lettered and Roman subparagraphs hung deeper each,
 * footnotes, and the page as `34-1` in the middle of the foot.
 */
const LAYOUT = `
#set page(paper: "us-letter", margin: 1in, footer: context align(center, [#sys.inputs.number\\-#counter(page).display()]))
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set par(justify: true, leading: 0.55em, spacing: 1.1em)
#let chapter(head, title) = align(center)[#strong(head) \\ \\ #strong(title)]
#let article(head) = block(above: 1.6em, sticky: true, strong(head))
#let item(depth, mark, body) = block(inset: (left: depth * 0.5in), grid(columns: (0.5in, 1fr), mark, body))
#let plain(body) = block(body)
#let centred(body) = align(center, strong(body))
`;

const compiler = NodeCompiler.create();

/** Sets typst source in that layout. */
export function typesetSource(source: string, number: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: LAYOUT + source, inputs: { number } });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return new Uint8Array(compiler.pdf(compiled.result, {}));
}

/** A string as typst source. */
export const quoted = (text: string): string =>
  `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ').trim()}"`;

const ITEM: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 0, pattern: /^(\d{1,2}\.)\s+(?=\S)/ },
  { depth: 2, pattern: /^(\([ivx]+\))\s+(?=\S)/ },
  { depth: 1, pattern: /^(\([a-z]{1,2}\))\s+(?=\S)/ },
];
const NOTE = /^\d{1,2} (\p{Lu}[\s\S]{20,})$/u;

/** A chapter of a treaty as a PDF such as the official ones. */
export function typesetChapter(chapter: TreatyChapter, language: TreatyLanguage): Uint8Array {
  const { chapter: chapterHead, article: articleHead } = HEADS[language];
  const parts = [
    chapter.number === null
      ? ''
      : `#chapter(${quoted(`${chapterHead} ${chapter.number}`)}, ${quoted(chapter.title.toUpperCase())})`,
  ];
  for (const { number, title, text } of chapter.articles) {
    if (number !== null) parts.push(`#article(${quoted(`${articleHead} ${number}: ${title}`)})`);
    parts.push(...paragraphsOf(text));
  }
  return typesetSource(parts.join('\n'), chapter.number ?? '0');
}

function paragraphsOf(text: string): string[] {
  const set: string[] = [];
  for (const paragraph of text
    .split(/\n\s*\n|\n(?=\s*(?:\(\w{1,4}\)|\d{1,2}\.)\s)/)
    .map((part) => part.trim())) {
    if (paragraph === '') continue;
    const note = NOTE.exec(paragraph)?.[1];
    const last = set.at(-1);
    if (note !== undefined && last !== undefined) {
      set[set.length - 1] = last.replace(/\]$/, `#footnote[#${quoted(note)}]]`);
      continue;
    }
    const item = ITEM.map(({ depth, pattern }) => ({ depth, match: pattern.exec(paragraph) })).find(
      ({ match }) => match !== null,
    );
    const mark = item?.match?.[1];
    set.push(
      item && mark !== undefined
        ? `#item(${item.depth}, ${quoted(mark)})[#${quoted(paragraph.slice(item.match?.[0].length))}]`
        : `#plain[#${quoted(paragraph)}]`,
    );
  }
  return set;
}
