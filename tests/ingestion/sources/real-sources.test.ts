import { describe, expect, it } from 'vitest';
import { renditions } from '../../../src/ingestion/sources/renditions.ts';
import { hasReal, REAL } from '../real-data.ts';
import { open } from './make-source.ts';

describe.skipIf(!hasReal)('the real docket (needs ../shared)', () => {
  it('gives every record and file once, and says what is missing', async () => {
    const { submissions, records, problems, paths } = await open(`${REAL}/docket-USTR-2015-0010`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBe(38);
    expect(problems).toEqual([]);
    expect(new Set(submissions.map(({ docket }) => docket))).toEqual(new Set(['USTR-2015-0010']));
    const comments = submissions.filter(({ kind }) => kind === 'comment');
    expect(comments.length).toBe(13);
    expect(comments.filter(({ files }) => files.length === 1).length).toBe(12);
    const missing = submissions.filter((submission) => submission.missing.length > 0);
    expect(missing.map(({ id, comment }) => [id, comment])).toEqual([
      ['USTR-2015-0010-0002', 'See attached.'],
    ]);
    expect(submissions.find(({ kind }) => kind === 'notice')?.id).toBe('USTR-2015-0010-0001');
    expect(submissions.find(({ kind }) => kind === 'testimony')?.id).toBe('USTR-2015-0010-0017');
    const noted = records.filter(({ warnings }) =>
      warnings.some(({ code }) => code === 'control-characters'),
    );
    expect(noted.map(({ file }) => file.path)).toEqual([
      'documents/USTR/USTR-2015-0010/USTR-2015-0010-0001/USTR-2015-0010-0001.json',
      'dockets/USTR/USTR-2015-0010/USTR-2015-0010.json',
    ]);
  });

  it('takes the hearing agenda in four formats for one document, the PDF first', async () => {
    const { submissions } = await open(`${REAL}/docket-USTR-2015-0010`);
    const agenda = submissions.find(({ id }) => id === 'USTR-2015-0010-0016');
    const groups = renditions(agenda?.files ?? []);
    expect(groups.length).toBe(1);
    expect(groups[0]?.primary.path).toMatch(/_content\.pdf$/);
    expect(groups[0]?.others.map(({ path }) => path.replace(/.*_content/, ''))).toEqual([
      '.doc',
      '_pdfplumber.txt',
      '_pypdf.txt',
    ]);
  });
});

describe.skipIf(!hasReal)('the bulk download (needs ../shared)', () => {
  it('ingests whole: 982 submissions and the notice, newlines kept, attachments missing with their address', async () => {
    const { submissions, records } = await open(`${REAL}/bulk-csv`);
    expect(submissions.filter(({ kind }) => kind === 'comment').length).toBe(982);
    expect(submissions.filter(({ kind }) => kind === 'notice').map(({ id }) => id)).toEqual([
      'CMS-2025-0050-0031',
    ]);
    expect(records.map(({ records }) => records)).toEqual([983]);
    const withAttachments = submissions.filter(
      ({ kind, missing }) => kind === 'comment' && missing.some(({ url }) => url),
    );
    expect(withAttachments.length).toBe(723);
    expect(submissions.filter(({ comment }) => comment?.includes('\n')).length).toBeGreaterThan(300);
    expect(
      submissions.filter(({ comment }) => /&(#\d+|amp|quot|rsquo|nbsp);/.test(comment ?? '')).length,
    ).toBe(0);
    expect(submissions.every(({ record }) => (record?.line ?? 0) > 1)).toBe(true);
  });
});
