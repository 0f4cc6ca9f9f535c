import { describe, expect, test } from 'vitest';
import type { Memo } from '../../src/model/memo.ts';
import { coverageMemo } from '../../src/reporter/coverage/coverage-memo.ts';
import { bullets, heading, numbered, paragraph, strong, table, text } from '../../src/reporter/inlines.ts';
import { renderPlainText } from '../../src/reporter/render/plain-text.ts';
import { DAIRY } from './dairy-record.ts';
import { makeRecord } from './make-record.ts';

const record = makeRecord(DAIRY);

const memo = (blocks: Memo['blocks']): Memo => ({
  title: 'A title',
  fields: [],
  marks: [],
  blocks,
  foot: [],
});

describe('a report for a terminal', () => {
  test('sets tables in columns, numbers to the right', () => {
    const out = renderPlainText(
      memo([
        table(
          ['Kind', 'Files'],
          [
            ['comment', 7],
            ['notice', 12],
          ],
          1,
        ),
      ]),
    );
    expect(out).toBe('A title\n=======\n\n  Kind     Files\n  comment      7\n  notice      12\n');
  });

  test('has headings, lists and paragraphs, and no mark-up', () => {
    const blocks = [
      heading(2, 'Files'),
      paragraph(strong('To do.'), text(' Open it.')),
      ...bullets([[text('a')], [text('b')]]),
      ...numbered([[text('c')]]),
    ];
    expect(renderPlainText(memo(blocks))).toBe(
      'A title\n=======\n\nFiles\n-----\n\nTo do. Open it.\n\n  - a\n  - b\n\n  1. c\n',
    );
  });

  test('lets no name of a file speak to the terminal', () => {
    const hostile = 'x\u001b[2J\u0007\u202egpj.pdf';
    const out = renderPlainText(
      memo([paragraph(strong(hostile)), heading(3, hostile), table([hostile], [])]),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('the ledger', () => {
  const warning = (code: string) => ({ code, message: `about ${code}`, file: 'a.pdf', page: 3 });

  test('tells what needs a person from what was dealt with', () => {
    const out = renderPlainText(
      coverageMemo(record.coverage, record.ledger, [
        warning('page-failed'),
        warning('control-characters'),
        warning('never-heard-of'),
      ]),
    );
    const [before = '', after = ''] = out.split('Dealt with: nothing to do');
    expect(before).toMatch(/2 things to look at/);
    expect(before).toMatch(
      /pages that could not be read \(1\)\n\nWhat to do\. .*\n\n {2}- a\.pdf, p\. 3: about page-failed/,
    );
    expect(after).toContain('about control-characters');
    expect(after).toContain('about never-heard-of');
  });

  test('names so many of each problem, and counts the rest', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...warning('page-failed'), page: i + 1 }));
    const out = renderPlainText(coverageMemo(record.coverage, record.ledger, many, 20));
    expect(out.match(/a\.pdf, p\./g)).toHaveLength(20);
    expect(out).toContain('and 10 more');
  });

  test('by kind: the files add up to those found', () => {
    const out = renderPlainText(
      coverageMemo(
        { ...record.coverage, files: { ...record.coverage.files, found: record.ledger.length + 4 } },
        record.ledger,
      ),
    );
    expect(out).toMatch(/records, and files of no submission +4/);
  });
});
