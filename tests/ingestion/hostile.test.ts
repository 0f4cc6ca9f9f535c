import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingestion/ingest.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import type { FileStatus, LedgerFile } from '../../src/model/source.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { buildZip } from './build-zip.ts';
import * as hostile from './hostile-files.ts';
import { buildPdf, typeset } from './pdf-builder.ts';
import { makeSource } from './sources/make-source.ts';

const letter = 'Dear Ambassador, the union supports the rule as it is written.';
const good = buildPdf([{ text: typeset([letter]) }]);
const SECONDS = 20;
const MEGABYTES = 800;
const BYTES = 8_000_000;

interface Case {
  readonly kind: string;
  readonly file: string;
  readonly bytes: string | Uint8Array;
  /** Path in the ledger where it is not that of the file. */
  readonly path?: string;
  readonly status: FileStatus;
  readonly reason: string | RegExp | null;
}

/** Every kind of file that is broken or means harm, with its line in the ledger. */
const CASES: readonly Case[] = [
  {
    kind: 'a good letter among them',
    file: 'm-good.pdf',
    bytes: good,
    status: 'read',
    reason: null,
  },
  { kind: 'zero bytes', file: 'empty.pdf', bytes: '', status: 'failed', reason: 'the file is empty' },
  {
    kind: 'an encrypted PDF',
    file: 'locked.pdf',
    bytes: hostile.encryptedPdf(),
    status: 'failed',
    reason: 'encrypted: needs a password',
  },
  {
    kind: 'an encrypted Word file',
    file: 'locked.docx',
    bytes: Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(2000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    status: 'failed',
    reason: 'encrypted with a password',
  },
  {
    kind: 'a PDF cut off before its objects end',
    file: 'cut.pdf',
    bytes: good.slice(0, 40),
    status: 'failed',
    reason: /^not a readable PDF/,
  },
  {
    kind: 'a PDF cut off in its last lines',
    file: 'cut-late.pdf',
    bytes: good.slice(0, good.length - 20),
    status: 'read',
    reason: null,
  },
  {
    kind: 'a truncated Word file',
    file: 'cut.docx',
    bytes: hostile.goodDocx().slice(0, 900),
    status: 'failed',
    reason: /^can't be read as docx: End of central directory record signature not found/,
  },
  {
    kind: 'a PDF under the name of a Word file',
    file: 'pdf.docx',
    bytes: buildPdf([{ text: typeset([`${letter} It is a PDF.`]) }]),
    status: 'read',
    reason: null,
  },
  {
    kind: 'a program under the name of a PDF',
    file: 'program.pdf',
    bytes: Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(400)]),
    status: 'failed',
    reason: 'not a format that is known here',
  },
  {
    kind: 'a PDF of 10,000 pages',
    file: 'long.pdf',
    bytes: hostile.manyPages(10_000),
    status: 'partial',
    reason: 'pages 301-10000 not read: limit of 300 pages',
  },
  {
    kind: 'a PDF whose tree of pages has no end',
    file: 'endless.pdf',
    bytes: hostile.endlessPdf(),
    status: 'failed',
    reason: 'every page is damaged',
  },
  {
    kind: 'a PDF that paints itself without end',
    file: 'recursive.pdf',
    bytes: hostile.recursivePdf(),
    status: 'partial',
    reason: /^no text on page 1 /,
  },
  {
    kind: 'a PDF whose page unpacks to a gigabyte',
    file: 'bomb.pdf',
    bytes: await hostile.pdfBomb(1200),
    status: 'failed',
    reason: `needed more than ${MEGABYTES} MB of memory to read`,
  },
  {
    kind: 'a Word file that unpacks to hundreds of times its size',
    file: 'bomb.docx',
    bytes: hostile.wordBomb(),
    status: 'failed',
    reason: 'a part of the file unpacks to hundreds of times its size: an archive bomb',
  },
  {
    kind: 'a Word file with an entity bomb',
    file: 'entities.docx',
    bytes: hostile.entityBomb(),
    status: 'failed',
    reason: 'the XML declares entities (DOCTYPE), which no honest Word file does',
  },
  {
    kind: 'a file larger than any limit',
    file: 'huge.txt',
    bytes: 'x'.repeat(BYTES + 1),
    status: 'failed',
    reason: `${BYTES + 1} bytes, more than ${BYTES}`,
  },
  {
    kind: 'a zip bomb',
    file: 'bomb.zip',
    bytes: buildZip([{ name: 'zeros.txt', content: Buffer.alloc(5_000_000) }]),
    path: 'bomb.zip/zeros.txt',
    status: 'failed',
    reason: /^unpacks to \d+ times its size: an archive bomb$/,
  },
  {
    kind: 'an archive in an archive',
    file: 'nested.zip',
    bytes: hostile.nestedZip(1),
    path: 'nested.zip/inner1.zip/letter.txt',
    status: 'read',
    reason: null,
  },
  {
    kind: 'archives nested beyond the limit',
    file: 'deep.zip',
    bytes: hostile.nestedZip(6),
    path: 'deep.zip/inner6.zip/inner5.zip/inner4.zip',
    status: 'failed',
    reason: 'an archive more than 3 archives deep',
  },
  {
    kind: 'an absolute name in an archive',
    file: 'absolute.zip',
    bytes: buildZip([{ name: '/etc/passwd', content: 'x' }]),
    path: 'absolute.zip/etc/passwd (entry 1)',
    status: 'failed',
    reason: 'an absolute name in an archive',
  },
  {
    kind: 'a name that climbs out of an archive',
    file: 'climbing.zip',
    bytes: buildZip([{ name: '../../evil.txt', content: 'x' }]),
    path: 'climbing.zip/(..)/(..)/evil.txt (entry 1)',
    status: 'failed',
    reason: 'a name that climbs out of the archive',
  },
  {
    kind: 'an entry that lies about its size',
    file: 'liar.zip',
    bytes: buildZip([{ name: 'liar.txt', content: 'more than that', declaredSize: 2 }]),
    path: 'liar.zip/liar.txt',
    status: 'failed',
    reason: /^its bytes can't be had: /,
  },
  {
    kind: 'a damaged archive',
    file: 'damaged.zip',
    bytes: 'PK nonsense',
    status: 'failed',
    reason: /^the archive can't be opened/,
  },
  {
    kind: 'a good letter after all of them',
    file: 'z-good.pdf',
    bytes: buildPdf([{ text: typeset([`${letter} And we thank you.`]) }]),
    status: 'read',
    reason: null,
  },
];

describe('hostile and broken files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-hostile-'));
  let workspace: Workspace;
  let ledger: readonly LedgerFile[] = [];
  let pages = 0;

  beforeAll(async () => {
    const source = makeSource(Object.fromEntries(CASES.map(({ file, bytes }) => [file, bytes])));
    workspace = openWorkspace(join(folder, 'ws'), { create: true });
    await ingest(workspace, source, {
      limits: { ...DEFAULT_LIMITS, fileBytes: BYTES, pages: 300 },
      ocr: 'never',
      pool: { threads: 2, secondsPerFile: SECONDS, megabytesPerWorker: MEGABYTES },
    });
    ledger = workspace.files.ledger();
    pages = workspace.documents.pages().text;
    rmSync(source, { recursive: true });
  }, 180_000);
  afterAll(() => {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(CASES)('$kind', ({ file, path = file, status, reason }) => {
    const line = ledger.find((each) => each.path === path);
    expect(line).toMatchObject({
      status,
      reason: reason instanceof RegExp ? expect.stringMatching(reason) : reason,
    });
  });

  test('each is in the ledger once, and nothing else is', () => {
    expect(ledger.map(({ path }) => path)).toEqual(CASES.map(({ file, path = file }) => path).sort());
  });

  test('the pages read of them are counted', () => {
    expect(pages).toBe(300 + 4);
  });
});
