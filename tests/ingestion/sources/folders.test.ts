import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintSource } from '../../../src/ingestion/sources/fingerprint.ts';
import { SourceError } from '../../../src/ingestion/sources/source-item.ts';
import { buildZip } from '../build-zip.ts';
import { makeSource, open } from './make-source.ts';

describe('a folder of files without metadata', () => {
  it('makes each file a submission known by its path, with the folder for a docket', async () => {
    const root = makeSource({ 'A.txt': 'a', 'sub/B.txt': 'b', 'rebuttals/C.txt': 'c' });
    const { submissions } = await open(root, { docket: 'D-1' });
    expect(submissions.map(({ id, kind, docket }) => [id, kind, docket])).toEqual([
      ['A.txt', 'comment', 'D-1'],
      ['rebuttals/C.txt', 'rebuttal', 'D-1'],
      ['sub/B.txt', 'comment', 'D-1'],
    ]);
    expect((await open(root)).submissions[0]?.docket).toBe(root.split('/').pop());
  });

  it('groups by folder on demand: a folder that holds files holds what is below it', async () => {
    const root = makeSource({ 'x/one/a.txt': '', 'x/one/more/b.txt': '', 'x/two/c.txt': '', 'd.txt': '' });
    const { submissions } = await open(root, { group: 'folder' });
    expect(submissions.map(({ id, files }) => [id, files.length])).toEqual([
      ['d.txt', 1],
      ['x/one', 2],
      ['x/two', 1],
    ]);
  });

  it('takes one letter in two formats for one submission', async () => {
    const { submissions } = await open(
      makeSource({ 'a.doc': '1', 'a.pdf': '2', 'b.doc': '3', 'a.xlsx': '4' }),
    );
    expect(submissions.map(({ id, files }) => [id, files.map(({ path }) => path)])).toEqual([
      ['a.pdf', ['a.pdf', 'a.doc']],
      ['a.xlsx', ['a.xlsx']],
      ['b.doc', ['b.doc']],
    ]);
  });

  it('leaves litter out and accounts for everything else', async () => {
    const root = makeSource({
      '.DS_Store': '',
      'Thumbs.db': '',
      '__MACOSX/._a.txt': '',
      '~$a.docx': '',
      '.secret.txt': 'x',
      'data.json': '{"rows": 3}',
      'a.txt': 'a',
    });
    const outside = makeSource({ 'out.txt': 'outside' });
    symlinkSync(join(outside, 'out.txt'), join(root, 'link-out.txt'));
    symlinkSync(join(root, 'a.txt'), join(root, 'link-in.txt'));
    symlinkSync(join(root, 'nowhere'), join(root, 'link-broken.txt'));
    mkdirSync(join(root, 'loop'));
    symlinkSync(root, join(root, 'loop/again'));
    const { submissions, problems } = await open(root);
    expect(submissions.map(({ id }) => id)).toEqual(['a.txt', 'link-in.txt']);
    expect(problems.map(({ path, status }) => [path, status]).sort()).toEqual([
      ['.secret.txt', 'unsupported'],
      ['data.json', 'unsupported'],
      ['link-broken.txt', 'failed'],
      ['link-out.txt', 'unsupported'],
      ['loop/again', 'unsupported'],
    ]);
  });

  it('says in one line what is wrong with a source', async () => {
    await expect(open('/no/such/place')).rejects.toThrow(SourceError);
    await expect(open(makeSource({}))).rejects.toMatchObject({ code: 'empty' });
    const root = makeSource({ 'a.zip': 'not an archive' });
    await expect(open(join(root, 'a.zip'))).rejects.toMatchObject({ code: 'unreadable' });
    expect((await open(root)).problems).toMatchObject([{ path: 'a.zip', status: 'failed' }]);
  });

  it('has a fingerprint that changes with any file', () => {
    const root = makeSource({ 'a.txt': 'a', 'b.txt': 'b' });
    const before = fingerprintSource(root);
    expect(fingerprintSource(root)).toBe(before);
    expect(fingerprintSource(root, { exclude: [join(root, 'b.txt')] })).not.toBe(before);
  });

  it('gives every file exactly once, whatever the tree', async () => {
    const name = fc.constantFrom('a', 'b_1', 'X-2025-0001-0002', 'c.d', 'attachment_1');
    const ending = fc.constantFrom('txt', 'pdf', 'doc', 'json', 'csv', 'docx', 'PDF');
    const path = fc
      .tuple(fc.array(name, { maxLength: 2 }), name, ending)
      .map(([folders, stem, end]) => [...folders.map((folder) => `${folder}~`), `${stem}.${end}`].join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 12 }), async (paths) => {
        const root = makeSource(
          Object.fromEntries(paths.map((file) => [file, 'id,attachments,comment\n1,a.pdf,hi'])),
        );
        expect((await open(root)).paths).toEqual([...paths].sort());
        expect((await open(root, { group: 'folder' })).paths).toEqual([...paths].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('archives', () => {
  it('are opened in place, archives in archives too', async () => {
    const inner = buildZip([{ name: 'deep.txt', content: 'deep' }]);
    const zip = buildZip([
      { name: 'docket/letter.txt', content: 'words' },
      { name: 'docket/inner.zip', content: inner },
      { name: '__MACOSX/._x', content: '' },
    ]);
    const root = makeSource({ 'all.zip': zip, 'b.txt': 'b' });
    const { submissions } = await open(root);
    expect(submissions.map(({ id }) => id)).toEqual([
      'all.zip/docket/inner.zip/deep.txt',
      'all.zip/docket/letter.txt',
      'b.txt',
    ]);
    expect(Buffer.from((await submissions[0]?.files[0]?.read()) ?? []).toString()).toBe('deep');
    const alone = await open(join(root, 'all.zip'));
    expect(alone.submissions.map(({ id }) => id)).toEqual(['docket/inner.zip/deep.txt', 'docket/letter.txt']);
  });

  it('belong with all that is in them to the record that names them', async () => {
    const inner = buildZip([{ name: 'annex.txt', content: 'annex' }]);
    const zip = buildZip([
      { name: 'letter.txt', content: 'words' },
      { name: 'inner.zip', content: inner },
    ]);
    const root = makeSource({
      'list.csv': 'id,organization,files\nS-1,A,My package.ZIP\nS-2,B,package.zip',
      'sent/my package.zip': zip,
    });
    const { submissions } = await open(root);
    expect(submissions.map(({ id, files, missing }) => [id, files.map(({ path }) => path), missing])).toEqual(
      [
        ['S-1', ['sent/my package.zip/inner.zip/annex.txt', 'sent/my package.zip/letter.txt'], []],
        ['S-2', [], [{ name: 'package.zip', url: null }]],
      ],
    );
  });

  it('never follow a name, a link or a bomb', async () => {
    const nest = (depth: number): Buffer =>
      buildZip([depth === 0 ? { name: 'x.txt', content: 'x' } : { name: 'n.zip', content: nest(depth - 1) }]);
    const zip = buildZip([
      { name: '../../evil.txt', content: 'x' },
      { name: '/etc/passwd', content: 'x' },
      { name: 'C:\\temp\\x.txt', content: 'x' },
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.pdf', content: 'x', encrypted: true },
      { name: 'bomb.txt', content: new Uint8Array(5_000_000) },
      { name: 'twice.txt', content: '1' },
      { name: 'twice.txt', content: '2' },
      { name: 'nest.zip', content: nest(5) },
      { name: 'broken.zip', content: 'PK nonsense' },
      { name: 'good.txt', content: 'good' },
    ]);
    const { submissions, problems, paths } = await open(makeSource({ 'a.zip': zip }));
    expect(submissions.map(({ id }) => id)).toEqual(['a.zip/good.txt', 'a.zip/twice.txt']);
    expect(new Set(paths).size).toBe(paths.length);
    expect(problems.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'a.zip/(..)/(..)/evil.txt (entry 1): a name that climbs out of the archive',
      'a.zip/etc/passwd (entry 2): an absolute name in an archive',
      'a.zip/temp/x.txt (entry 3): an absolute name in an archive',
      'a.zip/link: a link in an archive',
      'a.zip/locked.pdf: encrypted: unpack it with its password first',
      expect.stringMatching(/^a\.zip\/bomb\.txt: unpacks to \d+ times its size: an archive bomb$/),
      'a.zip/twice.txt (entry 8): a second entry of the same name',
      'a.zip/nest.zip/n.zip/n.zip: an archive more than 3 archives deep',
      expect.stringMatching(/^a\.zip\/broken\.zip: the archive can't be opened/),
    ]);
  });

  it('keep to a total, and do not believe a declared size', async () => {
    const zip = buildZip([
      { name: 'a.txt', content: 'aaaaaaaa' },
      { name: 'b.txt', content: 'bbbbbbbb' },
      { name: 'liar.txt', content: 'more than that', declaredSize: 2 },
    ]);
    const root = makeSource({ 'a.zip': zip });
    const limited = await open(root, { limits: { totalBytes: 10 } });
    expect(limited.problems).toMatchObject([{ path: 'a.zip/b.txt', status: 'failed' }]);
    const { submissions } = await open(root);
    const liar = submissions.find(({ id }) => id.endsWith('liar.txt'));
    await expect(liar?.files[0]?.read()).rejects.toThrow();
  });
});
