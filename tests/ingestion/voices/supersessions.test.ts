import { describe, expect, test } from 'vitest';
import { findSupersessions } from '../../../src/ingestion/voices/supersessions.ts';
import { docketId, documentId, passageId, submissionId } from '../../../src/model/ids.ts';
import type { Passage } from '../../../src/model/passage.ts';
import type { SourceKind } from '../../../src/model/source.ts';
import type { Submission } from '../../../src/model/submission.ts';

const DOCKET = docketId('TEST-2026-0001');

interface Filed {
  readonly id: string;
  readonly date: string;
  readonly kind?: SourceKind;
  readonly title?: string;
  readonly text?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

const filing = ({ id, date, kind = 'comment', title, extra = {} }: Filed): Submission => ({
  id: submissionId(id),
  docket: DOCKET,
  kind,
  title: title ?? null,
  date,
  fields: {
    organization: 'Fictional Mills',
    ...{ firstName: null, lastName: null, representative: null, firm: null, country: null, state: null },
  },
  submitter: {
    name: 'Fictional Mills',
    organization: 'Fictional Mills',
    ...{ type: 'company', from: 'record', otherName: null, evidence: null, client: null },
    signatories: [],
  },
  documents: [documentId(`${id}.txt`)],
  files: [`${id}.txt`],
  missing: [],
  extra,
});

const passage = ({ id, text = 'We make cloth.' }: Filed): Passage => ({
  id: passageId(documentId(`${id}.txt`), 1),
  docket: DOCKET,
  submission: submissionId(id),
  document: documentId(`${id}.txt`),
  file: `${id}.txt`,
  ordinal: 1,
  span: { start: 0, end: text.length },
  text,
  ...{ page: null, pageEnd: null, pageTurns: [], paragraph: 1 },
  ...{ block: 'paragraph', headings: [], language: 'en', ocr: false },
});

const found = (...filed: Filed[]) => {
  const byId = new Map(filed.map((one) => [one.id as string, one]));
  return findSupersessions(filed.map(filing), (id) => {
    const one = byId.get(id);
    return one ? [passage(one)] : [];
  }).map(({ earlier, later, scope, evidence }) => ({
    earlier,
    later,
    scope,
    quote: evidence?.quote ?? null,
  }));
};

const FIRST: Filed = { id: 'C-1', date: '2025-11-03' };

describe('supersessions', () => {
  test.each([
    ['This letter supersedes our comments of November 3.', 'whole'],
    ['This rebuttal replaces in its entirety our submission of November 3, 2025.', 'whole'],
    ['We hereby withdraw our earlier comment.', 'whole'],
    ['Please disregard our previous filing, which had the wrong table.', 'whole'],
    [
      'The attached letter is submitted in place of the one that we sent; this version replaces our original letter.',
      'whole',
    ],
    ['This statement replaces what we said on both.', 'part'],
    ['This supplements and in one respect supersedes our filing of November 3.', 'part'],
    ['This rebuttal corrects our comments of November 3.', 'part'],
    ['We write to correct our comment, where a figure was wrong.', 'part'],
    ['This letter supersedes Section III of our comments.', 'part'],
    ['La presente carta sustituye a nuestros comentarios anteriores.', 'whole'],
    ['La présente annule et remplace notre mémoire du 3 novembre.', 'whole'],
  ])('"%s" supersedes: %s', (text, scope) => {
    expect(found(FIRST, { id: 'R-1', date: '2025-12-11', kind: 'rebuttal', text })).toMatchObject([
      { earlier: 'C-1', later: 'R-1', scope, quote: expect.any(String) },
    ]);
  });

  test.each([
    'The USMCA superseded NAFTA in 2020, and our comments say so.',
    'This letter supplements and does not replace our comments of November 3.',
    'Nothing in this rebuttal supersedes our comments.',
    'This order replaces the earlier tariff.',
    'We ask USTR to correct the record and to amend the rule.',
    'The Association says that its letter replaces its own comment.',
    'Our comments of November 3 stand.',
  ])('"%s" supersedes nothing', (text) => {
    expect(found(FIRST, { id: 'R-1', date: '2025-12-11', text })).toEqual([]);
  });

  test('the filing meant is the one named by id, by day or by kind, else the last', () => {
    const earlier: Filed[] = [
      { id: 'C-1', date: '2025-10-20' },
      { id: 'C-2', date: '2025-11-03' },
      { id: 'T-1', date: '2025-12-04', kind: 'testimony' },
    ];
    const meant = (text: string) => found(...earlier, { id: 'R-1', date: '2025-12-11', text })[0]?.earlier;
    expect(meant('This letter supersedes our filing C-1.')).toBe('C-1');
    expect(meant('This letter supersedes our filing of 20 October 2025.')).toBe('C-1');
    expect(meant('This letter supersedes our comment.')).toBe('C-2');
    expect(meant('This letter supersedes our testimony.')).toBe('T-1');
    expect(meant('This letter supersedes our earlier filing.')).toBe('T-1');
  });

  test('a title and a field of the record say it too; an earlier filing cannot', () => {
    const title = 'Corrected Comments of Fictional Mills';
    expect(found(FIRST, { id: 'C-2', date: '2025-11-05', title })).toMatchObject([
      { earlier: 'C-1', scope: 'whole' },
    ]);
    expect(found(FIRST, { id: 'C-2', date: '2025-11-05', extra: { Supersedes: 'C-1' } })).toMatchObject([
      { earlier: 'C-1', later: 'C-2', scope: 'whole', quote: null },
    ]);
    expect(
      found({ ...FIRST, text: 'This letter supersedes our comments.' }, { id: 'C-2', date: '2025-11-05' }),
    ).toEqual([]);
  });
});
