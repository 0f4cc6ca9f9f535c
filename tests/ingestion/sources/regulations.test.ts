import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/ingestion/sources/discover.ts';
import { makeSource, open } from './make-source.ts';

const record = (id: string, attributes: object = {}, type = 'comments', relationships: object = {}): string =>
  JSON.stringify({
    data: { id, type, attributes: { documentType: 'Public Submission', ...attributes }, relationships },
  });

describe('regulations.gov JSON', () => {
  it('finds the files of a record in the layout of today', async () => {
    const base = 'raw-data/AB/AB-2025-0001';
    const root = makeSource({
      [`${base}/text-AB-2025-0001/comments/AB-2025-0001-0002.json`]: record('AB-2025-0001-0002', {
        comment: 'See attached',
      }),
      [`${base}/text-AB-2025-0001/documents/AB-2025-0001-0001.json`]: record(
        'AB-2025-0001-0001',
        { documentType: 'Notice' },
        'documents',
      ),
      [`${base}/text-AB-2025-0001/docket/AB-2025-0001.json`]: record(
        'AB-2025-0001',
        { title: 'A docket' },
        'dockets',
      ),
      [`${base}/binary-AB-2025-0001/comments_attachments/AB-2025-0001-0002_attachment_10.pdf`]: 'x',
      [`${base}/binary-AB-2025-0001/comments_attachments/AB-2025-0001-0002_attachment_2.pdf`]: 'x',
      [`${base}/binary-AB-2025-0001/comments_attachments/AB-2025-0001-0003_attachment_1.pdf`]: 'x',
      [`${base}/binary-AB-2025-0001/documents_attachments/AB-2025-0001-0001_content.pdf`]: 'x',
      'derived-data/pypdf/AB-2025-0001-0002_attachment_2_extracted.txt': 'x',
    });
    expect((await discover(root)).kind).toBe('mirrulations');
    const { submissions, paths, records } = await open(root);
    expect(paths.length).toBe(8);
    expect(records.map(({ records }) => records).sort()).toEqual([0, 1, 1]);
    const files = (id: string): string[] =>
      (submissions.find((submission) => submission.id === id)?.files ?? []).map(({ path }) =>
        path.replace(/.*_/, ''),
      );
    expect(files('AB-2025-0001-0002')).toEqual(['extracted.txt', '2.pdf', '10.pdf']);
    expect(files('AB-2025-0001-0001')).toEqual(['content.pdf']);
    const stray = submissions.find(({ record }) => record === null);
    expect(stray?.id).toMatch(/0003_attachment_1\.pdf$/);
    expect(stray?.docket).toBe('AB-2025-0001');
    expect(stray?.warnings.map(({ code }) => code)).toEqual(['no-record']);
  });

  it('names what it does not hold, each attachment once for all its formats', async () => {
    const json = JSON.stringify({
      data: {
        id: 'AB-2025-0001-0002',
        type: 'comments',
        attributes: {
          comment: '<p>A &amp; B</p><br/>c &lt; d',
          receiveDate: '2025-11-03T04:00:00Z',
          withdrawn: true,
        },
        relationships: {
          attachments: {
            data: [
              { type: 'attachments', id: 'X' },
              { type: 'attachments', id: 'Y' },
            ],
          },
        },
      },
      included: [
        {
          type: 'attachments',
          id: 'X',
          attributes: {
            fileFormats: [
              { fileUrl: 'https://d/AB-2025-0001-0002/attachment_1.docx' },
              { fileUrl: 'https://d/AB-2025-0001-0002/attachment_1.pdf' },
            ],
          },
        },
        {
          type: 'attachments',
          id: 'Y',
          attributes: { fileFormats: [{ fileUrl: 'https://d/AB-2025-0001-0002/attachment_2.pdf' }] },
        },
        {
          type: 'attachments',
          id: 'Z',
          attributes: { fileFormats: [{ fileUrl: 'https://d/other/attachment_1.pdf' }] },
        },
      ],
    });
    const root = makeSource({ 'one.json': json, 'AB-2025-0001-0002_attachment_1.pdf': 'x' });
    const [only] = (await open(root)).submissions;
    expect(only?.files.map(({ path }) => path)).toEqual(['AB-2025-0001-0002_attachment_1.pdf']);
    expect(only?.missing).toEqual([
      { name: 'attachment_2.pdf', url: 'https://d/AB-2025-0001-0002/attachment_2.pdf' },
    ]);
    expect(only).toMatchObject({
      comment: 'A & B\n\nc < d',
      date: '2025-11-03',
      extra: { withdrawn: 'true' },
    });
  });

  it('reads pages of lists, and prefers a record of its own to one in a list', async () => {
    const list = JSON.stringify({
      data: ['0002', '0003'].map((n) => ({
        id: `AB-2025-0001-${n}`,
        type: 'comments',
        attributes: { title: 'from the list' },
      })),
    });
    const root = makeSource({
      'a-list.json': list,
      'b.json': record('AB-2025-0001-0002', { title: 'its own' }),
      'empty.json': '{"data":[]}',
    });
    const { submissions, records } = await open(root);
    expect(submissions.map(({ id, title }) => [id, title])).toEqual([
      ['AB-2025-0001-0002', 'its own'],
      ['AB-2025-0001-0003', 'from the list'],
    ]);
    expect(records.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['repeated-record']);
    expect(records.map(({ file, records }) => [file.path, records])).toEqual([
      ['b.json', 1],
      ['a-list.json', 2],
      ['empty.json', 0],
    ]);
  });

  it('escapes control characters, and gives up on what is no JSON', async () => {
    const broken = record('AB-2025-0001-0002', { title: 'two LINES' }).replace(' LINES', '\nlines\u0001');
    const { submissions, records, problems } = await open(
      makeSource({ 'a.json': broken, 'b.json': '{"data": [' }),
    );
    expect(submissions[0]?.title).toBe('two lines\u0001'.replace('\u0001', '\u0001'));
    expect(records[0]?.warnings[0]?.message).toMatch(/^2 raw control characters/);
    expect(problems.map(({ path }) => path)).toEqual(['b.json']);
  });
});

describe('the bulk table', () => {
  it('decodes entities and breaks, keeps quoted newlines, finds files that are there', async () => {
    const csv = `Document ID,Agency ID,Docket ID,Document Type,Received Date,Comment,Content Files,Attachment Files,Topics
"AB-2025-0001-0002",AB,AB-2025-0001,Public Submission,2025-05-15T04:00Z,"It&rsquo;s<br/>two
lines &amp;lt;",,"https://d/AB-2025-0001-0002/attachment_1.docx,https://d/AB-2025-0001-0002/attachment_1.pdf,https://d/AB-2025-0001-0002/attachment_2.pdf",dogs
"AB-2025-0001-0001",AB,AB-2025-0001,Notice,2025-05-15T04:00Z,,,,`;
    const root = makeSource({ 'bulk.csv': csv, 'AB-2025-0001-0002/attachment_1.pdf': 'x' });
    expect((await discover(root)).kind).toBe('regulations-csv');
    const { submissions } = await open(root);
    expect(submissions.map(({ id, kind, docket }) => [id, kind, docket])).toEqual([
      ['AB-2025-0001-0002', 'comment', 'AB-2025-0001'],
      ['AB-2025-0001-0001', 'notice', 'AB-2025-0001'],
    ]);
    expect(submissions[0]).toMatchObject({
      comment: 'It’s\ntwo\nlines &lt;',
      extra: { Topics: 'dogs' },
      record: { line: 2 },
    });
    expect(submissions[0]?.files.map(({ path }) => path)).toEqual(['AB-2025-0001-0002/attachment_1.pdf']);
    expect(submissions[0]?.missing.map(({ name }) => name)).toEqual(['attachment_2.pdf']);
  });
});
