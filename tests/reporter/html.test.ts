import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderMatrixHtml } from '../../src/reporter/matrix/matrix-html.ts';
import { renderHtml } from '../../src/reporter/render/html/render-html.ts';
import { CODEBOOK, makeRecord } from './make-record.ts';
import {
  DAIRY_MEMO,
  footnotesOf,
  HOSTILE_MEMOS,
  HOSTILE_WORDS,
  hostileFilings,
  plainWords,
  quotationsOf,
} from './reports-to-render.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

const nodes = (node: Node): Node[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap((child) => nodes(child)) : []),
];
const elements = (page: string): Element[] =>
  nodes(parse(page)).filter((node): node is Element => 'tagName' in node);
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const words = (page: string): string =>
  plainWords(
    nodes(parse(page))
      .map((node) => ('value' in node ? node.value : ''))
      .join(''),
  );

/** Elements and attributes by which a page could run or load something. */
const ACTIVE =
  /^(script|img|iframe|object|embed|link|form|image|use|foreignobject|animate|set|video|audio|base)$/;

function expectHarmless(page: string): void {
  for (const element of elements(page)) {
    expect(element.tagName).not.toMatch(ACTIVE);
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^on|^style$|^src$/);
      if (name === 'href') expect(value).toMatch(/^#/);
    }
  }
}

describe('the memo as HTML', () => {
  const page = renderHtml(DAIRY_MEMO);
  const all = elements(page);

  test('holds every quotation', () => {
    for (const { evidence } of quotationsOf(DAIRY_MEMO))
      expect(words(page)).toContain(plainWords(evidence.quote));
  });

  test('links footnotes both ways', () => {
    const ids = new Set(all.flatMap((element) => attribute(element, 'id') ?? []));
    const links = all.flatMap((element) => attribute(element, 'href') ?? []);
    expect(links.filter((link) => link.startsWith('#note-'))).toHaveLength(footnotesOf(DAIRY_MEMO));
    expect(links.filter((link) => link.startsWith('#ref-'))).toHaveLength(footnotesOf(DAIRY_MEMO));
    for (const link of links) expect(ids).toContain(link.slice(1));
  });

  test('names language and title, scopes the heads of tables, allows nothing to load', () => {
    expect(attribute(all.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toBe('en-US');
    expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    for (const head of all.filter(({ tagName }) => tagName === 'th'))
      expect(attribute(head, 'scope')).toMatch(/^(col|row)$/);
    expect(page).toMatch(/<title>Memorandum: [^<]+<\/title>/);
    expect(page).toContain("default-src 'none'");
    expectHarmless(page);
  });
});

test.each(HOSTILE_WORDS.map((hostile, index) => [hostile, index] as const))(
  'takes %j for words',
  (hostile, index) => {
    const memo = HOSTILE_MEMOS[index];
    if (!memo) throw new Error('no memo');
    const page = renderHtml(memo);
    expectHarmless(page);
    expect(words(page)).toContain(plainWords(hostile));
  },
);

test('the matrix as HTML is harmless, and every cell leads to its words', () => {
  const page = renderMatrixHtml(buildMatrix(makeRecord(hostileFilings()), CODEBOOK), { fictional: true });
  expectHarmless(page);
  for (const hostile of HOSTILE_WORDS) expect(words(page)).toContain(plainWords(hostile));
  const all = elements(page);
  const ids = new Set(all.flatMap((element) => attribute(element, 'id') ?? []));
  const links = all.flatMap((element) => attribute(element, 'href') ?? []);
  expect(links.length).toBe(HOSTILE_WORDS.length);
  for (const link of links) expect(ids).toContain(link.slice(1));
});
