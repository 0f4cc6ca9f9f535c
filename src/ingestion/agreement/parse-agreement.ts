import type { AgreementTree } from '../../model/agreement.ts';
import type { Block, Document } from '../../model/document.ts';
import { sliceSpan } from '../../model/span.ts';
import { type DraftNode, draftNode, finished, RANK, stretch } from './draft-node.ts';
import { readEnumerator } from './enumerator.ts';
import { footnoteOwner } from './footnote-owner.ts';
import { nodeId } from './node-id.ts';
import { placeEnumerated } from './place-enumerated.ts';
import { readHeading, type UnitHeading } from './read-heading.ts';
import { isSalutation } from './salutation.ts';
import { unitFits } from './unit-fits.ts';
import { unitsIn } from './units-in-block.ts';

/** Headings that make up a title behind `CHAPTER 4`. */
const MOST_TITLE_BLOCKS = 3;
const LONGEST_TITLE = 300;

type Read = Pick<Document, 'id' | 'text' | 'blocks' | 'runs'>;

/**
 * The tree of an agreement's text: chapters, sections, articles, paragraphs, subparagraphs, annexes, appendices, tables
 * and footnotes, each with its place. Works on one file a chapter, as the official texts come, and on many in one.
 * What stands under no heading of a unit (a cover, a table of contents) is in no node.
 */
export function parseAgreement(document: Read): AgreementTree {
  const body = document.blocks
    .filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
    .flatMap((block) => unitsIn(document.text, block));
  const parser = new Parser(document);
  const textOf = ({ span }: Block): string => sliceSpan(document.text, span);
  for (let at = 0; at < body.length; at += 1) {
    const block = body[at];
    if (block) at += parser.take(block, body.slice(at + 1, at + 1 + MOST_TITLE_BLOCKS), textOf);
  }
  for (const block of document.blocks) if (block.kind === 'footnote') parser.takeFootnote(block);
  return { document: document.id, roots: parser.roots.map(finished) };
}

class Parser {
  readonly roots: DraftNode[] = [];
  readonly #document: Read;
  readonly #all: DraftNode[] = [];
  readonly #ids = new Map<string, number>();
  #open: DraftNode[] = [];
  #noteFrom = 0;

  constructor(document: Read) {
    this.#document = document;
  }

  /** Takes a block, and says how many of those behind it went into its title. */
  take(block: Block, behind: readonly Block[], textOf: (block: Block) => string): number {
    const text = textOf(block);
    const heading = block.kind === 'table' ? null : readHeading(text, block.kind === 'heading');
    if (heading && unitFits(heading, block, text, { open: this.#open, all: this.#all })) {
      return this.#begin(heading, block, behind, textOf);
    }
    if (this.#open.length === 0) {
      if (isSalutation(text)) this.#push('side_letter', '', block, {});
      return 0;
    }
    if (block.kind === 'table') this.#takeTable(block);
    else if (!this.#takeEnumerated(block, text)) this.#takeText(block);
    return 0;
  }

  takeFootnote(block: Block): void {
    const { owner, at } = footnoteOwner(this.#document, this.roots, block, this.#noteFrom);
    this.#noteFrom = at;
    if (!owner) return;
    const id = this.#unique(nodeId('footnote', block.mark ?? '', this.roots.slice(0, 1)));
    owner.children.push(draftNode('footnote', block.mark ?? '', id, block));
  }

  #begin(
    heading: UnitHeading,
    block: Block,
    behind: readonly Block[],
    textOf: (block: Block) => string,
  ): number {
    const titleBlocks = heading.title === null ? titleIn(heading, behind, textOf) : [];
    const title = heading.title ?? (titleBlocks.map(textOf).join(' ').replace(/\s+/g, ' ').trim() || null);
    this.#close(RANK[heading.kind]);
    // Behind an annex the chapter's own articles may go on.
    if (heading.kind === 'article' && /^\d+\.\d+$/.test(heading.number)) this.#leaveAnnex(heading.number);
    if (heading.kind === 'appendix' && heading.of !== null) this.#reopen(`annex ${heading.of}`);
    const node = this.#push(heading.kind, heading.number, block, { title });
    for (const one of titleBlocks) for (const open of this.#open) stretch(open, one);
    node.title = title;
    return titleBlocks.length;
  }

  #takeTable(block: Block): void {
    const last = this.#open.at(-1);
    if (last?.kind === 'table' && last.children.length === 0 && last.end <= block.span.start) {
      this.#takeText(block);
      return;
    }
    this.#close(RANK.table);
    this.#push('table', '', block, {});
  }

  #takeEnumerated(block: Block, text: string): boolean {
    const mark = readEnumerator(text);
    const within = this.#open.findLastIndex(({ kind }) => RANK[kind] <= RANK.article);
    if (!mark || within < 0) return false;
    const base = this.#open.slice(0, within + 1);
    const counted = this.#open.slice(within + 1).filter(({ count }) => count !== null);
    const place = placeEnumerated(counted, mark);
    if (!place) return false;
    this.#open = [...base, ...counted.slice(0, place.keep)];
    const kind = place.count.style === 'number' && place.keep === 0 ? 'paragraph' : 'subparagraph';
    this.#push(kind, mark.number, block, { count: place.count });
    return true;
  }

  /** Text that bears no mark goes back to the numbered paragraph, or to the article itself. */
  #takeText(block: Block): void {
    if (block.kind === 'paragraph') {
      while (['letter', 'roman', 'capital'].includes(this.#open.at(-1)?.count?.style ?? '')) this.#open.pop();
    }
    for (const node of this.#open) stretch(node, block);
  }

  #push(
    kind: DraftNode['kind'],
    number: string,
    block: Block,
    more: Parameters<typeof draftNode>[4],
  ): DraftNode {
    for (const node of this.#open) stretch(node, block);
    const node = draftNode(kind, number, this.#unique(nodeId(kind, number, this.#open)), block, more);
    (this.#open.at(-1)?.children ?? this.roots).push(node);
    this.#open.push(node);
    this.#all.push(node);
    return node;
  }

  /** Closes the open nodes of a rank and those inside them. */
  #close(rank: number): void {
    this.#open = this.#open.filter(({ kind }) => RANK[kind] < rank);
  }

  #leaveAnnex(number: string): void {
    const chapter = this.#open.find(({ kind }) => kind === 'chapter');
    if (chapter && number.startsWith(`${chapter.number}.`)) {
      this.#open = this.#open.filter(({ kind }) => kind !== 'annex' && kind !== 'appendix');
    }
  }

  #reopen(id: string): void {
    const annex = this.#all.find((node) => node.id === id);
    if (annex && !this.#open.includes(annex))
      this.#open = [...this.#open.filter(({ kind }) => kind === 'chapter'), annex];
  }

  /** A second list `(a)` in one article is `(a)#2`: every id is one node's. */
  #unique(id: string): string {
    const count = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  }
}

/** The blocks behind a bare `CHAPTER 4` that are its title: headings, or words in capitals. */
function titleIn({ kind }: UnitHeading, behind: readonly Block[], textOf: (block: Block) => string): Block[] {
  const title: Block[] = [];
  for (const block of behind) {
    const text = textOf(block);
    const looksLikeOne = block.kind === 'heading' || !/\p{Ll}{2}/u.test(text);
    const isUnit = readHeading(text, block.kind === 'heading') !== null || readEnumerator(text) !== null;
    if (!looksLikeOne || isUnit || block.kind === 'table' || text.length > LONGEST_TITLE) break;
    title.push(block);
    // An article's title is one line; a chapter's may be broken.
    if (kind === 'article' || kind === 'table') break;
  }
  return title;
}
