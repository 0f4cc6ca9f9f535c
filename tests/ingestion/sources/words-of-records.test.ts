import { describe, expect, it } from 'vitest';
import { commentText, promisesAttachment } from '../../../src/ingestion/sources/comment-text.ts';
import { docketOfId, docketOfName } from '../../../src/ingestion/sources/docket-name.ts';
import { filingDate } from '../../../src/ingestion/sources/filing-date.ts';
import { kindOfPath, kindOfRecord } from '../../../src/ingestion/sources/kinds.ts';
import { escapeControlCharacters } from '../../../src/ingestion/sources/lenient-json.ts';
import { renditions } from '../../../src/ingestion/sources/renditions.ts';

describe('dates of filing', () => {
  it.each([
    ['2025-11-03T04:00Z', '2025-11-03'],
    ['20251103', '2025-11-03'],
    ['11/3/2025 14:22', '2025-11-03'],
    ['23/11/2025', '2025-11-23'],
    ['November 3, 2025', '2025-11-03'],
    ['Nov. 3, 2025', '2025-11-03'],
    ['3 November 2025', '2025-11-03'],
    ['31 de octubre de 2025', '2025-10-31'],
    ['le 1er août 2025', '2025-08-01'],
    ['2025-02-30', null],
    ['13/13/2025', null],
    ['soon', null],
    [null, null],
  ])('%s', (written, expected) => expect(filingDate(written)).toBe(expected));
});

describe('typed comments', () => {
  it.each([
    ['a&nbsp;b &#39;c&#39;<br />d<br/>\ne', "a\u00a0b 'c'\nd\ne"],
    ['mail <me@x.org> if 1 < 2 and 3 > 2', 'mail <me@x.org> if 1 < 2 and 3 > 2'],
    ['&lt;b&gt;not bold&lt;/b&gt;', '<b>not bold</b>'],
    ['<p>One</p><p class="x">Two</p>', 'One\n\nTwo'],
    ['a\r\nb', 'a\nb'],
    ['  ', null],
    [undefined, null],
  ])('%j', (raw, expected) => expect(commentText(raw)).toBe(expected));

  it.each([
    ['See attached.', true],
    ['Please find our letter attached', true],
    ['The attached comments are ours.', true],
    ['Véase el archivo adjunto', true],
    ['Veuillez trouver ci-joint le mémoire', true],
    ['Aid with strings attached is no aid.', false],
    ['Extend it.', false],
    [null, false],
  ])('promises a file: %s', (comment, expected) => expect(promisesAttachment(comment)).toBe(expected));
});

describe('names', () => {
  it('holds dockets', () => {
    expect(docketOfName('docket-USTR-2015-0010')).toBe('USTR-2015-0010');
    expect(docketOfName('my files')).toBe('my files');
    expect(docketOfId('EPA-HQ-OA-2017-0190-32609')).toBe('EPA-HQ-OA-2017-0190');
    expect(docketOfId('S-1')).toBe(null);
  });

  it('holds kinds', () => {
    expect(kindOfRecord('Supporting & Related Material', 'Hearing Transcript')).toBe('testimony');
    expect(kindOfRecord('Supporting & Related Material', 'Agenda')).toBe('report');
    expect(kindOfRecord('Public Submission', 'Notice of intent to testify')).toBe('comment');
    expect(kindOfPath('Rebuttals/a.pdf')).toBe('rebuttal');
    expect(kindOfPath('x/Notices/2025/a.pdf')).toBe('notice');
    expect(kindOfPath('acme_rebuttal.pdf')).toBe('rebuttal');
    expect(kindOfPath('letter.pdf')).toBe('comment');
  });
});

it('control characters are escaped inside strings only', () => {
  const json = '{\n\t"a\\"b": "x\ty\\\\",\r\n"c": ["\u0000"]}';
  const { repaired, escaped } = escapeControlCharacters(json);
  expect(escaped).toBe(2);
  expect(JSON.parse(repaired)).toEqual({ 'a"b': 'x\ty\\', c: ['\u0000'] });
});

it('renditions are told from other documents', () => {
  const groups = (...paths: string[]): string[][] =>
    renditions(paths.map((path) => ({ path }))).map(({ primary, others }) => [
      primary.path,
      ...others.map(({ path }) => path),
    ]);
  expect(groups('a.docx', 'b.pdf', 'a.txt', 'a.pdf')).toEqual([['a.pdf', 'a.docx', 'a.txt'], ['b.pdf']]);
  expect(groups('x/a.pdf', 'y/a.docx')).toEqual([['x/a.pdf'], ['y/a.docx']]);
  expect(groups('a.pdf', 'a.xlsx')).toEqual([['a.pdf'], ['a.xlsx']]);
  expect(groups('a.pdf', 'text/a_extracted.txt')).toEqual([['a.pdf', 'text/a_extracted.txt']]);
  expect(groups('a_pypdf.txt', 'a_pdfplumber.txt')).toEqual([['a_pdfplumber.txt', 'a_pypdf.txt']]);
});
