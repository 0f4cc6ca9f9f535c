import type { Block } from '../../model/document.ts';
import type { DraftNode } from './draft-node.ts';
import type { UnitHeading } from './read-heading.ts';

/** Where the parser is: the nodes that are open, outermost first, and every one so far. */
export interface Situation {
  readonly open: readonly DraftNode[];
  readonly all: readonly DraftNode[];
}

const numberOf = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? Number.NaN);
const inCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);

type Test = (heading: UnitHeading, block: Block, text: string, situation: Situation) => boolean;

const isSetApart: Test = (_, block, text) => block.kind === 'heading' || inCapitals(text);

/** Chapters come in order. */
const chapter: Test = (heading, block, text, { all }) =>
  (isSetApart(heading, block, text, { open: [], all }) || text.length < 60) &&
  all.every(({ kind, number }) => kind !== 'chapter' || Number(number) < Number(heading.number));

/** Articles belong to the chapter or annex that is open, and come in order: a citation at a line's beginning does not. */
const article: Test = ({ number }, _, __, { open, all }) => {
  const dotted = /^(\d{1,2})\.\d/.exec(number)?.[1];
  const of = (kinds: readonly DraftNode['kind'][]): DraftNode | undefined =>
    open.findLast(({ kind }) => kinds.includes(kind));
  if (dotted !== undefined) {
    const chapterNumber = of(['chapter'])?.number;
    const before = all.findLast(
      (node) =>
        node.kind === 'article' && node.number.startsWith(`${dotted}.`) && /^[\d.]+$/.test(node.number),
    );
    return (
      (chapterNumber === undefined || chapterNumber === dotted) &&
      (before === undefined || numberOf(before.number) < numberOf(number))
    );
  }
  if (/[A-Z]/.test(number)) return of(['annex', 'appendix', 'chapter']) !== undefined;
  const container = of(['appendix', 'annex', 'side_letter']);
  if (!container) return false;
  const before = all.findLast((node) => node.kind === 'article' && node.start > container.start);
  return Number(number) === (before ? numberOf(before.number) + 1 : 1);
};

const TESTS: Partial<Readonly<Record<UnitHeading['kind'], Test>>> = {
  chapter,
  article,
  section: (heading, block, text, situation) =>
    isSetApart(heading, block, text, situation) || (/^\p{L}+ \w+\s*:/u.test(text) && text.length < 150),
  table: (_, __, text) => text.length < 200,
};

/** Whether a heading fits where it stands; else it is a line of text that looks like one. */
export const unitFits: Test = (heading, block, text, situation) =>
  (TESTS[heading.kind] ?? isSetApart)(heading, block, text, situation);
