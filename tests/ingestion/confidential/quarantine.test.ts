import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestSources } from '../../../src/pipeline.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';

const SECRET = 'four thousand nine hundred and twelve tons of zinc wire';
const folder = mkdtempSync(join(tmpdir(), 'sunset-confidential-'));
let workspace: Workspace;

const MAIL = [
  'From: counsel@example.org',
  'Subject: Comments of Fictional Wire',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Our comments are attached.',
  '--b',
  'Content-Type: text/plain; name="exhibit.txt"',
  'Content-Disposition: attachment; filename="exhibit.txt"',
  '',
  'BUSINESS CONFIDENTIAL',
  '',
  `We sold ${SECRET}.`,
  '--b--',
].join('\r\n');

const FILES: Readonly<Record<string, string>> = {
  'docket/BC-Fictional Wire comments.txt': `BUSINESS CONFIDENTIAL\n\nComments of Fictional Wire\n\nWe sold [[${SECRET}]].`,
  'docket/P-Fictional Wire comments.txt':
    'PUBLIC VERSION\n\nComments of Fictional Wire\n\nWe sold [[ ]] of wire.',
  'docket/Fictional Wire annex (BCI).txt': `Annex\n\nWe sold ${SECRET}.`,
  'docket/mail.eml': MAIL,
  'docket/BC Dairy Growers.txt': 'Comments of the BC Dairy Growers\n\nKeep the quota for milk as it is.',
};

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, 'docket'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  workspace = openWorkspace(join(folder, 'ws'), { create: true });
  await ingestSources(workspace, [join(folder, 'docket')], { pool: { threads: 1 } });
});

afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a confidential file is in the ledger with its public twin, and nowhere else', () => {
  const confidential = workspace.files.ledger().filter(({ status }) => status === 'confidential');
  expect(confidential.map(({ path, reason }) => [path, reason])).toEqual([
    [
      'BC-Fictional Wire comments.txt',
      'business confidential: its first page is marked "BUSINESS CONFIDENTIAL"; the public version is P-Fictional Wire comments.txt',
    ],
    [
      'Fictional Wire annex (BCI).txt',
      'business confidential: its name says so; no public version was found',
    ],
    [
      'mail.eml/exhibit.txt',
      'business confidential: its first page is marked "BUSINESS CONFIDENTIAL"; no public version was found',
    ],
  ]);
  const documents = [...workspace.documents.all()].map(({ file }) => file);
  expect(documents.sort()).toEqual(['BC Dairy Growers.txt', 'P-Fictional Wire comments.txt', 'mail.eml']);
});

test('neither its words nor its bytes are anywhere in the workspace', () => {
  workspace.sql.pragma('wal_checkpoint(TRUNCATE)');
  const files = readdirSync(join(folder, 'ws'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'ws', name))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(2);
  for (const path of files) expect(readFileSync(path).includes(SECRET), path).toBe(false);
});

test('a second run does nothing again', async () => {
  const { read, unchanged } = await ingestSources(workspace, [join(folder, 'docket')], {
    pool: { threads: 1 },
  });
  expect({ read, unchanged }).toEqual({ read: 0, unchanged: 5 });
});
