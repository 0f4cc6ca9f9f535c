import { describe, expect, test } from 'vitest';
import { openVerifier } from '../../../src/reporter/verify/verify-document.ts';
import { readMemo } from '../../../src/tasks/verify.ts';
import { recordOf } from './record-of.ts';

const RECORD = recordOf([
  {
    id: 'S-1',
    name: 'Mill Owners of the Lakes',
    pages: ['The mechanism may be used in all three countries. ', 'It should not be abolished before 2030.'],
  },
]);

const results = async (name: string, text: string): Promise<string[]> => {
  const memo = await readMemo(new TextEncoder().encode(text), name);
  return openVerifier(RECORD)(memo).findings.map(({ result }) => result);
};

/** Web pages and texts as several programs write them, with what becomes of their quotations in turn. */
const MEMOS: readonly (readonly [what: string, name: string, text: string, results: readonly string[]])[] = [
  [
    'marks that the browser prints',
    'memo.html',
    '<p>They say <q>the mechanism must be used in all three countries</q> (S-1.pdf, p. 1).</p>',
    ['altered'],
  ],
  [
    'a block quotation',
    'memo.html',
    '<p>They say:</p><blockquote><p>It should not be abolished before 2030.</p></blockquote><p>(S-1.pdf, p. 1)</p>',
    ['wrong_page'],
  ],
  [
    'a list of notes',
    'memo.html',
    '<p>“The mechanism may be used in all three countries.”<sup>1</sup></p><section class="footnotes"><ol><li>S-1.pdf, p. 2.</li></ol></section>',
    ['wrong_page'],
  ],
  [
    'the notes of LibreOffice',
    'memo.html',
    '<p>“The mechanism may be used in all three countries.”<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>S-1.pdf, p. 2.</p></div>',
    ['wrong_page'],
  ],
  [
    'text with hard line breaks',
    'memo.txt',
    'They say:\n\n> The mechanism may be used\n> in all three countries. [1]\n\nMore.\n\n[1] S-1.pdf, p. 2.\n',
    ['wrong_page'],
  ],
  ['script', 'memo.html', '<script>“The mechanism must be used in all”</script><p>Nothing.</p>', []],
];

describe('a memo of another program', () => {
  test.each(MEMOS)('with %s', async (_, name, text, expected) => {
    expect(await results(name, text)).toEqual(expected);
  });
});
