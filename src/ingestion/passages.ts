import type { Block, Document } from '../model/document.ts';
import { passageId } from '../model/ids.ts';
import type { Passage } from '../model/passage.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { languageOf } from '../text/language.ts';
import { cutBlock } from './cut-block.ts';
import { pagesOfSpan } from './pages-of-span.ts';

/**
 * Cuts a document into passages: a block each, long blocks at sentence ends, tables between rows. Passages lie
 * in one block, don't overlap, and together cover all but white space of every block that is not furniture.
 */
export async function cutPassages(document: Document): Promise<Passage[]> {
  const passages: Passage[] = [];
  const ocrPages = new Set(document.pages.filter(({ state }) => state === 'ocr').map(({ number }) => number));
  let headings: readonly { readonly text: string; readonly level: number }[] = [];
  let paragraph = 0;
  for (const block of document.blocks) {
    if (block.kind === 'furniture') continue;
    paragraph++;
    if (block.kind === 'heading') headings = headings.filter(({ level }) => level < levelOf(block));
    // Footnotes stand at the end of the text and not under its last heading.
    const above = block.kind === 'footnote' ? [] : headings.map(({ text }) => text);
    for (const span of cutBlock(document.text, block, document.language)) {
      const text = sliceSpan(document.text, span);
      const pages = pagesOfSpan(document, span);
      const ordinal = passages.length + 1;
      passages.push({
        id: passageId(document.id, ordinal),
        docket: document.docket,
        submission: document.submission,
        document: document.id,
        file: document.file,
        ordinal,
        span,
        text,
        ...pages,
        paragraph,
        block: block.kind,
        headings: above,
        language: await languageOf(text, document.language),
        ocr: isOcr(document, span, ocrPages),
      });
    }
    if (block.kind === 'heading') {
      const text = sliceSpan(document.text, block.span).replace(/\s+/g, ' ').trim();
      headings = [...headings, { text, level: levelOf(block) }];
    }
  }
  return passages;
}

const levelOf = (block: Block): number => block.level ?? 1;

function isOcr({ runs }: Document, span: Span, ocrPages: ReadonlySet<number>): boolean {
  if (ocrPages.size === 0) return false;
  return runs.some((run) => run.start < span.end && span.start < run.end && ocrPages.has(run.page));
}
