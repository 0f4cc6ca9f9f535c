import type { Document } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/reporter/render/docx/render-docx.ts';
import { elements, partsOf } from './office-file.ts';
import {
  DAIRY_MEMO,
  footnotesOf,
  HOSTILE_MEMOS,
  HOSTILE_WORDS,
  plainWords,
  quotationsOf,
} from './reports-to-render.ts';

const words = (document: Document | undefined): string =>
  [...(document?.getElementsByTagName('w:p') ?? [])]
    .map((paragraph) =>
      [...paragraph.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join(''),
    )
    .join('\n');

describe('the memo as a Word file', async () => {
  const bytes = await renderDocx(DAIRY_MEMO);
  const parts = partsOf(bytes);
  const body = parts.get('word/document.xml');

  test('holds every quotation', () => {
    const all = quotationsOf(DAIRY_MEMO);
    expect(all.length).toBeGreaterThan(2);
    for (const { evidence } of all) expect(words(body)).toContain(plainWords(evidence.quote));
  });

  test('has a real footnote for every reference, in the same order', () => {
    const references = elements(body, 'w:footnoteReference').map((one) => one.getAttribute('w:id'));
    const notes = elements(parts.get('word/footnotes.xml'), 'w:footnote')
      .filter((one) => !one.getAttribute('w:type'))
      .map((one) => one.getAttribute('w:id'));
    expect(references).toHaveLength(footnotesOf(DAIRY_MEMO));
    expect(notes).toEqual(references);
    expect(words(parts.get('word/footnotes.xml'))).toContain('D-1.pdf; p. 1; as filed on');
  });

  test('names title and language, repeats the heads of tables, and bears the marks on every page', () => {
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:title>Memorandum: ');
    expect(core).not.toMatch(/dcterms:(created|modified)/);
    expect(elements(parts.get('word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('en-US');
    expect(elements(body, 'w:tblHeader')).toHaveLength(elements(body, 'w:tbl').length);
    expect(words(parts.get('word/header1.xml'))).toContain('Fictional record');
    expect(strFromU8(unzipSync(bytes)['word/footer1.xml'] ?? new Uint8Array())).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('has the same bytes twice', async () => {
    await new Promise((done) => setTimeout(done, 1100));
    expect(Buffer.from(await renderDocx(DAIRY_MEMO)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test.each(HOSTILE_WORDS.map((hostile, index) => [hostile, index] as const))(
  'takes %j for words',
  async (hostile, index) => {
    const memo = HOSTILE_MEMOS[index];
    if (!memo) throw new Error('no memo');
    const body = partsOf(await renderDocx(memo)).get('word/document.xml');
    expect(words(body)).toContain(plainWords(hostile));
    expect(elements(body, 'script')).toEqual([]);
  },
);
