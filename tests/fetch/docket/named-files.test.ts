import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedFiles } from '../../../src/fetch/docket/named-files.ts';
import { placesAt } from '../../../src/fetch/docket/places.ts';
import { isItemId, readList, UnexpectedAnswer } from '../../../src/fetch/docket/read-list.ts';

const record = (...urls: readonly (readonly [string, string])[]): unknown => ({
  data: { attributes: { fileFormats: null } },
  included: urls.map(([fileUrl, format]) => ({ attributes: { fileFormats: [{ fileUrl, format }] } })),
});
const names = (...urls: readonly (readonly [string, string])[]): string[] =>
  namedFiles(record(...urls), 'ID').map(({ name }) => name);

describe('names of files', () => {
  test.each([
    ['https://h/ID/attachment_1.pdf', 'pdf', 'ID_attachment_1.pdf'],
    ['https://h/ID/content.htm?x=../y#z', 'htm', 'ID_content.htm'],
    ['https://h/ID/A%20letter%20(final).docx', 'docx', 'ID_A%20letter%20(final).docx'],
    ['https://h/..%2f..%2fetc%2fpasswd', 'pdf', 'ID_file_1.pdf'],
    ['https://h/ID/..', 'pdf', 'ID_file_1.pdf'],
    ['https://h/ID/', '../../x', 'ID_file_1.bin'],
    ['https://h/ID/a\\..\\b.pdf', 'pdf', 'ID_file_1.pdf'],
    ['https://h/ID/nul\0.pdf', 'pdf', 'ID_file_1.pdf'],
    ['https://h/ID/$(rm).pdf', 'pdf', 'ID_file_1.pdf'],
    [`https://h/ID/${'a'.repeat(300)}.pdf`, 'pdf', 'ID_file_1.pdf'],
    ['https://h/ID/no-ending', 'PDF', 'ID_file_1.pdf'],
  ])('%s', (url, format, name) => expect(names([url, format])).toEqual([name]));

  test('are never the same, whatever their case', () => {
    expect(
      names(['https://h/1/a.pdf', 'pdf'], ['https://h/2/A.PDF', 'pdf'], ['https://h/1/a.pdf', 'pdf']),
    ).toEqual(['ID_a.pdf', 'ID_file_2.pdf']);
  });

  test('of anything but a record are none', () => {
    for (const value of [
      null,
      3,
      [],
      {},
      { data: [], included: 'x' },
      { included: [{ attributes: 1 }, null] },
    ])
      expect(namedFiles(value, 'ID')).toEqual([]);
  });
});

test.each([
  ['USTR-2015-0010-0002', true],
  ['EPA-HQ-OAR-2020-0001-0001', true],
  ['USTR_FRDOC_0001-0001', true],
  ['../USTR-2015-0010', false],
  ['USTR-2015-0010/..', false],
  ['USTR', false],
  ['', false],
  [12, false],
  [`A-${'1'.repeat(200)}`, false],
])('%s is an id: %s', (id, expected) => expect(isItemId(id)).toBe(expected));

test.each(['http://api.example', 'ftp://x', 'api.regulations.gov', ''])('"%s" is no server', (address) =>
  expect(() => placesAt(address)).toThrow(/https/),
);

const REAL = join(
  resolve(import.meta.dirname, '../../..', process.env.SUNSET_REAL_DATA ?? '../shared/real'),
  'api-v4',
);

describe.skipIf(!existsSync(REAL))('real answers (needs ../shared)', () => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(REAL, name), 'utf8'));

  test.each([1, 2])('page %i of a list', (page) => {
    const read = readList(json(`regulations_ntia_2023_0005_page${page}.json`), 'comments', page);
    expect(read).toMatchObject({ total: 1451, hasNext: true, unusable: 0 });
    expect(read.items).toHaveLength(250);
    for (const { modified } of read.items) expect(Date.parse(modified ?? '')).toBeGreaterThan(0);
  });

  test('a list of another kind, and an error in place of a list', () => {
    const dockets = readList(json('regulations_dockets_2023_page1.json'), 'comments', 1);
    expect({ items: dockets.items, unusable: dockets.unusable }).toEqual({ items: [], unusable: 25 });
    expect(() => readList(json('regulations_dockets_ai_2023_page1.json'), 'comments', 1)).toThrow(
      UnexpectedAnswer,
    );
  });

  test('the files of a comment, and those that came with it', () => {
    const { data, included } = json('regulations_comments_page1.json') as {
      data: unknown[];
      included: unknown;
    };
    const files = namedFiles({ data: data[0], included }, 'NTIA-2023-0005-1000');
    expect(files.map(({ name }) => name)).toEqual([
      'NTIA-2023-0005-1000_content.pdf',
      'NTIA-2023-0005-1000_attachment_1.pdf',
    ]);
  });
});
