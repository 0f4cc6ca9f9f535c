import type { Block, BlockKind } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { plainBlocks } from './plain-blocks.ts';

interface Part {
  readonly text: string;
  /** Blocks with spans of the part's own text. */
  readonly blocks: readonly Block[];
  readonly section: 'body' | 'notes' | 'furniture';
}

/** Text and blocks of a format that flows: body, then footnotes, then furniture. */
export interface FlowText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

const BREAK = '\n\n';

/** Writes the canonical text of a format without fixed layout, block by block. */
export class Flow {
  readonly #parts: Part[] = [];

  /** Adds a block; text of white space only adds nothing. */
  add(kind: BlockKind, raw: string, more: Pick<Block, 'level' | 'mark'> = {}): void {
    const text = raw.trim();
    if (text === '') return;
    const block = { kind, span: { start: 0, end: text.length }, page: null, pageEnd: null, ...more };
    this.#parts.push({ text, blocks: [block], section: sectionOf(kind) });
  }

  /** Adds a table: cells of a row are separated by tabs, rows by newlines. Rows without words are left out. */
  addTable(table: readonly (readonly string[])[]): void {
    const full = table.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (full.length === 0) return;
    const lines = full.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
    const raw = lines.map((row) => row.join('\t')).join('\n');
    const text = raw.trim();
    const lead = raw.length - raw.trimStart().length;
    const inside = (offset: number): number => Math.min(Math.max(offset - lead, 0), text.length);
    let offset = 0;
    const rows = lines.map((row) =>
      row.map((cell): Span => {
        const span = { start: inside(offset), end: inside(offset + cell.length) };
        offset += cell.length + 1;
        return span;
      }),
    );
    const block: Block = {
      kind: 'table',
      span: { start: 0, end: text.length },
      page: null,
      pageEnd: null,
      rows,
    };
    this.#parts.push({ text, blocks: [block], section: 'body' });
  }

  /** Adds preformatted text with the blocks that plain text has, in its own order. */
  addPlain(text: string): void {
    const blocks = plainBlocks(text);
    if (blocks.length > 0) this.#parts.push({ text, blocks, section: 'body' });
  }

  /** Joins everything; a first or last body block wholly in square brackets is furniture. */
  finish(): FlowText {
    const body = this.#parts.filter(({ section }) => section === 'body');
    const parts =
      body.length > 1
        ? this.#parts.map((part) => (isFrame(part, body) ? toFurniture(part) : part))
        : this.#parts;
    const ordered = (['body', 'notes', 'furniture'] as const).flatMap((section) =>
      parts.filter((part) => part.section === section),
    );
    const blocks: Block[] = [];
    const texts: string[] = [];
    let offset = 0;
    for (const part of ordered) {
      texts.push(part.text);
      for (const block of part.blocks) blocks.push(shift(block, offset));
      offset += part.text.length + BREAK.length;
    }
    return { text: texts.join(BREAK), blocks };
  }
}

const sectionOf = (kind: BlockKind): Part['section'] =>
  kind === 'footnote' ? 'notes' : kind === 'furniture' ? 'furniture' : 'body';

const isFrame = (part: Part, body: readonly Part[]): boolean =>
  (part === body[0] || part === body.at(-1)) &&
  part.blocks.length === 1 &&
  /^\[[^\]]*\p{L}{2}[^\]]*\]$/u.test(part.text);

const toFurniture = ({ text }: Part): Part => ({
  text,
  blocks: [{ kind: 'furniture', span: { start: 0, end: text.length }, page: null, pageEnd: null }],
  section: 'furniture',
});

function shift(block: Block, by: number): Block {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...block,
    span: move(block.span),
    ...(block.rows ? { rows: block.rows.map((row) => row.map(move)) } : {}),
  };
}
