import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docketId, submissionId } from '../../src/model/ids.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { ingestSources } from '../../src/pipeline.ts';
import { submitterLines } from '../../src/tasks/submitters.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

const DOCKET = docketId('FICTION-2026-0001');
const LETTER = [
  'I keep bees on forty acres above the river and I sell the honey at two markets.',
  'The honey that comes over the border under another name has halved my price in six years.',
  'Please write a rule of origin for honey that looks at the hive and not at the jar.',
  'Without it I will not keep the colonies through another winter.',
];
const OWN = 'My mother kept them before me, and she never sold a jar below four dollars.';

interface Row {
  readonly id: string;
  readonly organization?: string;
  readonly last: string;
  readonly day: number;
  readonly comment: string;
  readonly kind?: string;
}

const signer = (n: number): Row => ({
  id: `F-${String(n).padStart(2, '0')}`,
  last: `Signer ${n}`,
  day: n,
  comment: [...LETTER.filter((_, i) => i !== n % 5), ...(n === 7 ? [OWN] : [])].join(' '),
});

const ROWS: readonly Row[] = [
  ...Array.from({ length: 12 }, (_, n) => signer(n + 1)),
  {
    id: 'M-1',
    organization: 'Fictional Mills, Inc.',
    last: 'Weft',
    day: 3,
    comment: 'We weave cloth. Extend the agreement.',
  },
  {
    id: 'M-2',
    organization: 'FICTIONAL MILLS INC',
    last: 'Weft',
    day: 20,
    comment: 'This letter supersedes our comment of November 3. We weave cloth. Do not extend the agreement.',
  },
];

const folder = mkdtempSync(join(tmpdir(), 'sunset-voices-'));
const source = join(folder, 'docket');
let workspace: Workspace;

const ingestAgain = () => ingestSources(workspace, [source], { pool: { threads: 1 } });

beforeAll(async () => {
  mkdirSync(source);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const head =
    'Submission ID,Docket Number,Organization,First Name,Last Name,Date Submitted,Comment,Attachments';
  const lines = ROWS.map(({ id, organization = '', last, day, comment }) =>
    [id, DOCKET, quoted(organization), 'Pat', quoted(last), `11/${day}/2025`, quoted(comment), ''].join(','),
  );
  writeFileSync(join(source, 'metadata.csv'), [head, ...lines].join('\n'));
  workspace = openWorkspace(join(folder, 'ws'), { create: true });
  await ingestAgain();
});

afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

test('twelve variants are one form letter, with what one signer added', () => {
  const [letter, ...others] = workspace.formLetters.list();
  expect(others).toEqual([]);
  expect(letter?.copies.map(({ submission }) => submission)).toEqual(ROWS.slice(0, 12).map(({ id }) => id));
  const own = letter?.copies.flatMap(({ document, own: spans }) => {
    const text = workspace.documents.get(DOCKET, document)?.text ?? '';
    return spans.map((span) => sliceSpan(text, span));
  });
  expect(own).toEqual([OWN]);
  expect(workspace.formLetters.ofSubmission(DOCKET, submissionId('M-1'))).toBeNull();
});

test('two spellings are one submitter, and its later filing stands for the earlier', () => {
  const mills = submitterLines(workspace).find(({ filings }) => filings.length > 1);
  expect(mills?.submitter).toBe('fictional mills');
  expect(mills?.spellings.map(({ name }) => name)).toEqual(['Fictional Mills, Inc.', 'FICTIONAL MILLS INC']);
  expect(mills?.spellings[0]?.rules.map(({ rule }) => rule)).toContain('legal forms at the end');
  expect(mills?.filings[0]?.supersededBy).toMatchObject({
    submission: 'M-2',
    scope: 'whole',
    place: { quote: 'This letter supersedes our comment of November 3.' },
  });
});

test('a second run does no work, and a copy that goes is no longer counted', async () => {
  expect(await ingestAgain()).toMatchObject({ read: 0, unchanged: ROWS.length });
  expect(workspace.formLetters.list()[0]?.copies).toHaveLength(12);
  workspace.submissions.remove(DOCKET, submissionId('F-12'));
  expect(workspace.formLetters.list()[0]?.copies).toHaveLength(11);
  await ingestAgain();
  expect(workspace.formLetters.list()[0]?.copies).toHaveLength(12);
});
