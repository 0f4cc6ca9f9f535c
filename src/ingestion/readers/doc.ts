import WordExtractor from 'word-extractor';
import type { BlockKind } from '../../model/document.ts';
import { contentOf } from './content-of.ts';
import { Flow } from './flow.ts';
import { headingLevel } from './heading-line.ts';
import { listMarker } from './list-marker.ts';
import type { Reader } from './reader.ts';

/** Reads Word files of 1997 to 2003 (.doc): each line of the body is a paragraph, or a row of cells with tabs. */
export const readDoc: Reader = async (bytes) => {
  const word = await new WordExtractor().extract(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  const flow = new Flow();
  const lines = clean(`${word.getBody()}\n${word.getTextboxes({ includeHeadersAndFooters: false })}`).split(
    '\n',
  );
  let table: string[][] = [];
  const endTable = (): void => {
    if (table.length > 1) flow.addTable(table);
    else for (const row of table) flow.add('paragraph', row.join(' ').replace(/\s+/g, ' '));
    table = [];
  };
  const next = (index: number): string => lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
  for (const [index, line] of lines.entries()) {
    if (/\S\t+\s*\S/.test(line) && !listMarker(line.trim())) table.push(line.split('\t'));
    else {
      endTable();
      const text = line.trim().replace(/[ \t]+/g, ' ');
      const { kind, level } = kindOf(text, next(index), index);
      flow.add(kind, text, level === null ? {} : { level });
    }
  }
  endTable();
  const notes = clean(`${word.getFootnotes()}\n${word.getEndnotes()}`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const [index, note] of notes.entries()) {
    flow.add('footnote', `[${index + 1}] ${note.trim()}`, { mark: String(index + 1) });
  }
  const heads = clean(word.getHeaders({ includeFooters: true })).split('\n');
  for (const head of new Set(heads.map((line) => line.trim()))) flow.add('furniture', head);
  const { text, blocks } = flow.finish();
  if (blocks.every(({ kind }) => kind === 'furniture'))
    return { outcome: 'failed', reason: 'the file holds no text' };
  return { outcome: 'read', content: contentOf({ text, blocks }) };
};

function kindOf(line: string, next: string, index: number): { kind: BlockKind; level: number | null } {
  const level = index === 0 ? null : headingLevel(line);
  if (typeof level === 'number') return { kind: 'heading', level };
  if (level === 'plain' && next.length >= 80) return { kind: 'heading', level: 2 };
  return { kind: listMarker(line) && line.length < 600 ? 'list_item' : 'paragraph', level: null };
}

/** Word's signs for the end of a line or page. */
const LINE_ENDS = /\r\n?|\v|\f/g;

/** Line ends of one kind; no control characters of Word's own (fields, anchors), no soft hyphens. */
const clean = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ');
