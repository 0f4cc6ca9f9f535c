import type { Block, GlyphBox, OcrWord, PageRun } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import { boxOnPage, type Glyphs, type Sheet } from './glyphs.ts';
import { lineJoin, type Words } from './hyphens.ts';
import { type Line, spaceBetween } from './line.ts';

/** The canonical text with its places. */
export interface Canonical {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly PageRun[];
  readonly boxes: readonly GlyphBox[];
  readonly ocrWords: readonly OcrWord[];
}

/** Collects text together with the page and box of every piece of it. */
class Writer {
  readonly parts: string[] = [];
  readonly runs: { start: number; end: number; page: number }[] = [];
  readonly boxes: GlyphBox[] = [];
  readonly ocrWords: OcrWord[] = [];
  length = 0;

  /** Separators belong to the page of what stands before them. */
  separate(separator: string): void {
    this.parts.push(separator);
    this.length += separator.length;
    const run = this.runs.at(-1);
    if (run !== undefined) run.end = this.length;
  }

  glyphs(sheet: Sheet, glyphs: Glyphs, text: string): void {
    if (text === '') return;
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    const run = this.runs.at(-1);
    if (run !== undefined && run.page === sheet.page) run.end = this.length;
    else this.runs.push({ start, end: this.length, page: sheet.page });
    this.boxes.push({ start, end: this.length, page: sheet.page, ...boxOnPage(sheet, glyphs) });
    if (glyphs.confidence !== undefined) {
      this.ocrWords.push({ start, end: this.length, confidence: glyphs.confidence });
    }
  }

  /** Writes a line; `dropHyphen` leaves out its last character. */
  line(line: Line, dropHyphen: boolean): void {
    const last = line.glyphs.length - 1;
    line.glyphs.forEach((glyphs, i) => {
      const before = line.glyphs[i - 1];
      if (before !== undefined && spaceBetween(before, glyphs)) this.separate(' ');
      const whole = i === last && dropHyphen ? glyphs.text.slice(0, -1) : glyphs.text;
      this.glyphs(line.sheet, glyphs, whole.includes('\u00ad') ? whole.replaceAll('\u00ad', '') : whole);
    });
  }

  lines(lines: readonly Line[], breaks: ReadonlySet<number>, words: Words): Span {
    const start = this.length;
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      const join = next === undefined || breaks.has(i) ? 'space' : lineJoin(line.text, next.text, words);
      this.line(line, join === 'dehyphenate');
      if (next === undefined || join !== 'space') return;
      this.separate(breaks.has(i) ? '\n' : ' ');
    });
    return { start, end: this.length };
  }

  table(draft: Draft, rows: readonly (readonly number[])[], words: Words): Span[][] {
    let at = 0;
    return rows.map((row, r) => {
      if (r > 0) this.separate('\n');
      return row.map((count, c) => {
        if (c > 0) this.separate('\t');
        const lines = draft.lines.slice(at, at + count);
        at += count;
        return this.lines(lines, NO_BREAKS, words);
      });
    });
  }
}

const NO_BREAKS: ReadonlySet<number> = new Set();

function writeBlock(writer: Writer, draft: Draft, words: Words): Block {
  const start = writer.length;
  const rows = draft.rows === undefined ? undefined : writer.table(draft, draft.rows, words);
  if (rows === undefined) writer.lines(draft.lines, draft.breaks, words);
  return {
    kind: draft.kind,
    span: { start, end: writer.length },
    page: draft.lines[0]?.sheet.page ?? null,
    pageEnd: draft.lines.at(-1)?.sheet.page ?? null,
    ...(draft.level === undefined ? {} : { level: draft.level }),
    ...(draft.mark === undefined ? {} : { mark: draft.mark }),
    ...(rows === undefined ? {} : { rows }),
  };
}

/** Writes drafts, in their order, as the canonical text. */
export function writeCanonical(drafts: readonly Draft[], words: Words): Canonical {
  const writer = new Writer();
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (blocks.length > 0) writer.separate('\n\n');
    blocks.push(writeBlock(writer, draft, words));
  }
  return {
    text: writer.parts.join(''),
    blocks,
    runs: writer.runs,
    boxes: writer.boxes,
    ocrWords: writer.ocrWords,
  };
}
