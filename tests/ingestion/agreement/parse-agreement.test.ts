import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAgreement } from '../../../src/ingestion/agreement/parse-agreement.ts';
import { type AgreementNode, nodesOf } from '../../../src/model/agreement.ts';
import type { Block, BlockKind } from '../../../src/model/document.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import { REAL } from '../real-data.ts';
import { fictionalChapter, fictionalLetter } from './fictional.ts';
import { checkChapter, type ReadBack, treeOfPdf } from './read-back.ts';
import { readTreaty } from './treaty-xml.ts';

/** One line a node: its id, and its title where it has one. */
const outline = (roots: readonly AgreementNode[]): string[] =>
  [...nodesOf(roots)].map(({ id, title }) => (title === null ? id : `${id}: ${title}`));

describe('a chapter with an annex, from a PDF', () => {
  let read: ReadBack = { text: '', roots: [] };
  beforeAll(async () => {
    read = await treeOfPdf(fictionalChapter());
  });

  test('becomes a tree', () => {
    expect(outline(read.roots)).toEqual([
      'chapter 41: LIGHTHOUSES AND FOG SIGNALS',
      'chapter 41 section A: Keepers',
      'article 41.1: Definitions',
      'article 41.2: Tending of Lights',
      'article 41.2(1)',
      'article 41.2(1)(a)',
      'article 41.2(1)(b)',
      'article 41.2(1)(b)(i)',
      'article 41.2(1)(b)(ii)',
      'article 41.2(2)',
      'chapter 41 footnote 1',
      'chapter 41 section B: Fog',
      'article 41.3: Fog Signals',
      'annex 41-A: HARBOUR BELLS',
      'article 41-A.1: Scope',
      'article 41-A.1(1)',
      'article 41-A.2: Ringing',
      'annex 41-A appendix: BELLS BY WEIGHT',
      'annex 41-A appendix article 1: Weights',
      'annex 41-A appendix article 2: Measurement',
      'annex 41-A appendix article 2(1)',
      'annex 41-A appendix table A.1',
      'annex 41-B: COLOURS OF LIGHTS',
    ]);
  });

  test('each node lies in its parent, on its page, and begins with its own words', () => {
    const check = (node: AgreementNode): void => {
      for (const child of node.children) {
        if (child.kind !== 'footnote') {
          expect(child.span.start).toBeGreaterThanOrEqual(node.span.start);
          expect(child.span.end).toBeLessThanOrEqual(node.span.end);
        }
        check(child);
      }
    };
    read.roots.forEach(check);
    const words = (id: string): string => {
      const node = [...nodesOf(read.roots)].find((one) => one.id === id);
      return node ? `${node.page} ${read.text.slice(node.span.start, node.span.start + 24)}` : '';
    };
    expect(words('article 41.2(1)(b)(i)')).toBe('1 (i) the hour at which a ');
    expect(words('annex 41-A')).toMatch(/^2 ANNEX 41-A/);
    expect(words('annex 41-A appendix article 2')).toBe('3 Article 2: Measurement\n\n'.slice(0, 26));
    expect(words('annex 41-B')).toMatch(/^4 /);
  });
});

test('a side letter, from a PDF', async () => {
  const { roots } = await treeOfPdf(fictionalLetter());
  expect(outline(roots)).toEqual([
    'side letter',
    'side letter(1)',
    'side letter(2)',
    'side letter(2)(a)',
    'side letter(2)(b)',
  ]);
});

/** A document of blocks, `kind: text` a line. */
function documentOf(lines: readonly string[]) {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const [, kind = 'paragraph', words = ''] = /^(\w+)\| ?([\s\S]*)$/.exec(line) ?? [];
    blocks.push({
      kind: kind as BlockKind,
      span: { start: text.length, end: text.length + words.length },
      page: null,
      pageEnd: null,
    });
    text += `${words}\n\n`;
  }
  return { id: 'made' as DocumentId, text, blocks, runs: [] };
}
const treeOf = (...lines: readonly string[]): string[] => outline(parseAgreement(documentOf(lines)).roots);

describe('headings', () => {
  test('in Spanish and French', () => {
    expect(treeOf('heading| CAPÍTULO 7', 'heading| FAROS', 'heading| Artículo 7.1: Definiciones')).toEqual([
      'chapter 7: FAROS',
      'article 7.1: Definiciones',
    ]);
    expect(treeOf('heading| CHAPITRE 7', 'heading| PHARES', 'paragraph| Article 7.1 : Définitions')).toEqual([
      'chapter 7: PHARES',
      'article 7.1: Définitions',
    ]);
  });

  test.each([
    ['a citation at the beginning of a line', 'paragraph| Article 7.2 (Fog) applies to this light.'],
    ['a sentence', 'paragraph| Article 7.2: it shall apply.'],
    ['an article of another chapter', 'heading| Article 9.1: Definitions'],
    ['an article that was there before', 'heading| Article 7.1: Definitions'],
    ['a chapter that was there before', 'heading| CHAPTER 6'],
  ])('not: %s', (_, line) => {
    expect(
      treeOf('heading| CHAPTER 7', 'heading| LIGHTS', 'heading| Article 7.1: Definitions', line),
    ).toEqual(['chapter 7: LIGHTS', 'article 7.1: Definitions']);
  });

  test('a cover and a table of contents are no part of the tree', () => {
    expect(
      treeOf('heading| AGREEMENT', 'paragraph| 1. Some words', 'heading| CHAPTER 1', 'heading| X'),
    ).toEqual(['chapter 1: X']);
  });

  test('a chapter title and the first article that the layout ran together', () => {
    expect(treeOf('heading| CHAPTER 7', 'heading| OLD LIGHTS Article 7.1: Definitions')).toEqual([
      'chapter 7: OLD LIGHTS',
      'article 7.1: Definitions',
    ]);
  });
});

describe('marks', () => {
  const marked = (...marks: readonly string[]): string[] =>
    treeOf(
      'heading| CHAPTER 7',
      'heading| X',
      'heading| Article 7.1: Y',
      ...marks.map((m) => `list_item| ${m} words`),
    )
      .slice(2)
      .map((id) => id.replace('article 7.1', ''));

  test.each<[string, string[], string[]]>([
    [
      'levels',
      ['1.', '(a)', '(i)', '(ii)', '(b)', '2.'],
      ['(1)', '(1)(a)', '(1)(a)(i)', '(1)(a)(ii)', '(1)(b)', '(2)'],
    ],
    [
      '(i) behind (h) is a letter',
      [...'abcdefghij'].map((l) => `(${l})`),
      [...'abcdefghij'].map((l) => `(${l})`),
    ],
    [
      '(i) behind (b) is Roman',
      ['(a)', '(b)', '(i)', '(ii)', '(c)'],
      ['(a)', '(b)', '(b)(i)', '(b)(ii)', '(c)'],
    ],
    [
      'capitals below Roman',
      ['(a)', '(i)', '(A)', '(B)', '(ii)'],
      ['(a)', '(a)(i)', '(a)(i)(A)', '(a)(i)(B)', '(a)(ii)'],
    ],
    ['a list that begins anew', ['(a)', '(b)', '(a)'], ['(a)', '(b)', '(a)#2']],
    ['a mark that the layout lost', ['1.', '3.'], ['(1)', '(3)']],
    ['a number that continues nothing', ['1.', '1998.'], ['(1)']],
  ])('%s', (_, marks, ids) => {
    expect(marked(...marks)).toEqual(ids);
  });
});

describe.skipIf(!existsSync(join(REAL, 'treaties')))('a real treaty, typeset, read and parsed', () => {
  test.each([
    ['en', '19'],
    ['en', '30'],
    ['es', '26'],
  ] as const)('%s, chapter %s: every article, none invented', async (language, number) => {
    const chapters = readTreaty(join(REAL, `treaties/TPP-2016.${language}.xml`));
    const chapter = chapters.find((one) => one.number === number);
    expect(chapter).toBeDefined();
    if (!chapter) return;
    const { articles, right, wrong, invented } = await checkChapter(chapter, language);
    expect(articles).toBeGreaterThan(4);
    expect({ wrong, invented }).toEqual({ wrong: [], invented: [] });
    expect(right).toBe(articles);
  });
});
