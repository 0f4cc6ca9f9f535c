import type { Block } from '../../model/document.ts';
import { readHeading } from './read-heading.ts';
import { isSalutation } from './salutation.ts';

/** The page as the official texts print it, `34-1`, where too few pages show the layout that it is furniture. */
const PAGE = /^\s*\d{1,2}(?:-[A-Z])?-\d{1,3}\s*$/;
/** Where a unit may begin inside a block: at a line, or behind the title of the chapter. */
const HEADING = /\n|\s(?=(?:Article|Art[ií]culo)\s+\d{1,2}\.\d{1,3}\s*:)/g;
/** Subparagraphs that run on in a line: `: (a) …; and (b) …`. */
const ITEM = /(?<=[:;]|[;,]\s(?:and|or|and\/or|y|o|u|e|et|ou))\s(?=\((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)\s)/g;

/**
 * A block, parted where the layout ran units together: the title of a chapter and its first article stand close to each
 * other in one face, and short subparagraphs follow one another.
 */
export function unitsIn(text: string, block: Block): Block[] {
  const { start, end } = block.span;
  const whole = text.slice(start, end);
  if (PAGE.test(whole)) return [];
  if (block.kind === 'table') return [block];
  const isSetApart = block.kind === 'heading';
  const begins = (cut: number): boolean => {
    const rest = text.slice(cut, end).trim();
    return readHeading(rest, isSetApart) !== null || isSalutation(rest);
  };
  const cuts = [
    ...[...whole.matchAll(HEADING)].map(({ index }) => start + index).filter(begins),
    ...[...whole.matchAll(ITEM)].map(({ index }) => start + index),
  ].sort((a, b) => a - b);
  return [start, ...cuts].map((from, index) => ({
    ...block,
    span: { start: from === start ? from : from + 1, end: cuts[index] ?? end },
  }));
}
