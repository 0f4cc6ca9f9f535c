import { describe, expect, it } from 'vitest';
import { toFieldMap } from '../../../src/ingestion/sources/field-map.ts';
import { UNNAMED_ATTACHMENT } from '../../../src/ingestion/sources/submission-of.ts';
import { makeSource, open } from './make-source.ts';

const PORTAL = `Submission ID,ORGANIZATION,first_name,Last Name,Representative,Firm,Date Submitted,Attachments,Comment,Hearing Request,Country,State,Colour
S-1,"Acme, Inc. &amp; Sons",Ann,Lee,,,10/25/2025 09:04,"Acme letter.pdf; exhibit A.xlsx",See attached.,Yes,United States,OH,red
S-2,,Bob,Ray,,,2025-11-03,,"Two lines,
quoted.",No,Canada,,
S-3,Union,,,Counsel,Firm LLP,someday,gone.pdf|LETTER (final).docx,,,,,
S-4,Late,,,,,"November 4, 2025",,See attached.,,,,`;

describe('a folder with a metadata table', () => {
  it('groups bodies and attachments by the portal map', async () => {
    const root = makeSource({
      'metadata.csv': `\ufeff${PORTAL}`,
      'ACME LETTER.PDF': 'x',
      'files/exhibit_A.xlsx': 'x',
      'letter_final_.docx': 'x',
      'stray.txt': 'x',
    });
    const { submissions, records, paths } = await open(root, { docket: 'USTR-2025-0004' });
    expect(paths.length).toBe(5);
    expect(submissions.map(({ id, date, files }) => [id, date, files.map(({ path }) => path)])).toEqual([
      ['S-1', '2025-10-25', ['ACME LETTER.PDF', 'files/exhibit_A.xlsx']],
      ['S-2', '2025-11-03', []],
      ['S-3', null, ['letter_final_.docx']],
      ['S-4', '2025-11-04', []],
      ['stray.txt', null, ['stray.txt']],
    ]);
    const [first, second, third, fourth, stray] = submissions;
    expect(first?.submitter).toMatchObject({
      organization: 'Acme, Inc. & Sons',
      firstName: 'Ann',
      state: 'OH',
    });
    expect(first?.extra).toEqual({ Colour: 'red', hearingRequest: 'Yes' });
    expect(second?.comment).toBe('Two lines,\nquoted.');
    expect(second?.record).toEqual({ path: 'metadata.csv', line: 3 });
    expect(third?.missing).toEqual([{ name: 'gone.pdf', url: null }]);
    expect(third?.submitter).toMatchObject({ representative: 'Counsel', firm: 'Firm LLP' });
    expect(third?.warnings.map(({ code, line }) => [code, line])).toEqual([['date-unread', 5]]);
    expect(third?.extra.date).toBe('someday');
    expect(fourth?.missing.map(({ name }) => name)).toEqual([UNNAMED_ATTACHMENT]);
    expect(stray?.warnings.map(({ code }) => code)).toEqual(['no-record']);
    expect(records[0]?.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-columns', 'Columns without a place, kept as they are: Colour.'],
    ]);
  });

  it.each([
    ['semicolons and tabs', 'ID;Org;File\n1;A;a.txt', 'ID\tOrg\tFile\n1\tA\ta.txt'],
    ['numbered columns', 'id,organization,Attachment 1,Attachment_2\n1,A,a.txt,'],
    ['commas between names', 'id,organization,files\n1,A,"a.txt, b.txt"'],
    ['one row an attachment', 'id,organization,file\n1,A,a.txt\n1,A,b.txt'],
  ])('understands %s', async (_, ...tables) => {
    for (const table of tables) {
      const { submissions } = await open(
        makeSource({ 'list.csv': table.replace(/\bOrg\b/, 'Company'), 'a.txt': 'a', 'b.txt': 'b' }),
      );
      expect(submissions[0]?.id).toBe('1');
      expect(submissions[0]?.files[0]?.path).toBe('a.txt');
      expect(submissions.flatMap(({ files }) => files).length).toBe(2);
    }
  });

  it('takes a kind from its column, its title, its note or its files', async () => {
    const table =
      'id,type,title,comment,file\n1,Rebuttal,,x,\n2,,Testimony of Acme,x,\n3,,,Post-hearing rebuttal to 1.,\n4,,,x,hearing statement.txt\n5,,,x,';
    const { submissions } = await open(makeSource({ 'm.csv': table, 'hearing statement.txt': 'x' }));
    expect(submissions.map(({ kind }) => kind)).toEqual([
      'rebuttal',
      'testimony',
      'rebuttal',
      'testimony',
      'comment',
    ]);
  });

  it('reads by a map of the user', async () => {
    const map = toFieldMap(
      { columns: { id: 'Vorgang', organization: ['Wer'], attachments: 'Was', date: 'Wann' }, dayFirst: true },
      'mine',
    );
    const root = makeSource({ 'liste.csv': 'Vorgang,Wer,Was,Wann\nV1,A,a.txt,03/11/2025', 'a.txt': 'a' });
    const { submissions } = await open(root, { fieldMaps: [map] });
    expect(submissions).toMatchObject([{ id: 'V1', date: '2025-11-03', submitter: { organization: 'A' } }]);
    expect(() => toFieldMap({ columns: { wer: 'x' } }, 'mine.yaml')).toThrow(
      /mine\.yaml: unknown field "wer"/,
    );
    expect(() => toFieldMap({ columns: { id: [3] } }, 'mine.yaml')).toThrow(/"id"/);
  });

  it('says where a table breaks off, and keeps what stood before', async () => {
    const table = 'id,organization,comment\n1,A,x\n2,B,"never closed';
    const { submissions, records } = await open(makeSource({ 'm.csv': table }));
    expect(submissions.length + (records[0]?.warnings.length ?? 0)).toBeGreaterThan(0);
    expect(records[0]?.warnings.map(({ code }) => code)).toContain('broken-record-file');
  });

  it('says so when two rows name one file, and loses neither', async () => {
    const { submissions } = await open(
      makeSource({ 'm.csv': 'id,organization,file\n1,A,a.txt\n2,B,a.txt', 'a.txt': 'a' }),
    );
    expect(submissions[1]?.warnings.map(({ code }) => code)).toEqual(['attachment-claimed']);
    expect(submissions[1]?.missing).toEqual([{ name: 'a.txt', url: null }]);
  });
});
