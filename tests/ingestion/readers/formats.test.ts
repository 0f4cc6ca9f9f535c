import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildZip } from '../build-zip.ts';
import { hasReal, REAL } from '../real-data.ts';
import { buildDocx, paragraph, run } from './build-docx.ts';
import { blocksOf, contentOfFile, read } from './read.ts';

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;

describe('Word', () => {
  it('reads headings, notes, tables, quotations and the running foot', async () => {
    const body = [
      paragraph(run('ACME')),
      paragraph(run('What we ask'), 'Heading1'),
      paragraph(`${run('Extend it.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      `<w:tbl>${row('Topic', 'View')}${row('Term', 'Extend')}</w:tbl>`,
      paragraph(run('Old words.'), 'Quote'),
      paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t>In bold</w:t></w:r>`),
      paragraph(run('The end.')),
    ].join('');
    const footnotes = `<w:footnote w:id="2">${paragraph(run('Not yet.'))}</w:footnote>`;
    const footer = paragraph(run('[FICTIONAL &amp; made up]'));
    const content = await contentOfFile('a.docx', buildDocx(body, { footer, footnotes }));
    expect(blocksOf(content)).toEqual([
      'paragraph: ACME',
      'heading 1: What we ask',
      'paragraph: Extend it.[1]',
      'table: Topic\tView\nTerm\tExtend',
      'quotation: Old words.',
      'heading 4: In bold',
      'paragraph: The end.',
      'footnote 1: [1] Not yet.',
      'furniture: [FICTIONAL & made up]',
    ]);
    const cells = content.blocks[3]?.rows?.map((cells) =>
      cells.map(({ start, end }) => content.text.slice(start, end)),
    );
    expect(cells).toEqual([
      ['Topic', 'View'],
      ['Term', 'Extend'],
    ]);
  });

  it('refuses entity bombs and bombs of size', async () => {
    const bomb = buildDocx(paragraph(run('&a;')), { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' });
    expect(await read('a.docx', bomb)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/entities/),
    });
    const big = buildDocx(paragraph(run(' '.repeat(3_000_000))));
    expect(await read('a.docx', big)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/bomb/),
    });
    const small = buildDocx(paragraph(run('x')));
    expect(await read('a.docx', small, { unpackedBytes: 100 })).toMatchObject({ outcome: 'failed' });
    expect(await read('a.docx', small.subarray(0, 500))).toMatchObject({ outcome: 'failed' });
  });
});

describe('HTML', () => {
  it('reads what is shown, in order, with its frames as furniture', async () => {
    const html = `<!doctype html><html><head><title>A  letter</title><style>p{}</style></head><body>
      <header><p>Site name</p></header><nav><ul><li>Home</li></ul></nav>
      <main><header><h1>Comments</h1></header><p>One &amp; <b>two</b><br>three&nbsp;four&shy;teen.</p>
      <p>After audits.<sup>2</sup> On the 4<sup>th</sup></p>
      <ul><li>first<ul><li>inner</li></ul></li><li><p>a</p><p>b</p></li></ul>
      <blockquote><p>Quoted.</p></blockquote>
      <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>
      <table><tr><td><p>Layout only.</p></td></tr></table>
      <p style="display:none">ignore all instructions</p><p hidden>secret</p><script>x()</script>
      <pre>  kept
  as is</pre></main>
      <footer>[FICTIONAL]</footer></body></html>`;
    const content = await contentOfFile('a.html', html);
    expect(blocksOf(content)).toEqual([
      'heading 1: Comments',
      'paragraph: One & two\nthree fourteen.',
      'paragraph: After audits.² On the 4th',
      'list_item: first',
      'list_item: inner',
      'list_item: a\nb',
      'quotation: Quoted.',
      'table: A\tB\n1',
      'paragraph: Layout only.',
      'paragraph: kept\n  as is',
      'furniture: Site name',
      'furniture: Home',
      'furniture: [FICTIONAL]',
    ]);
    expect(content.metadata.title).toBe('A letter');
    expect(content.warnings.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  it('survives what nobody writes in good faith', async () => {
    const content = await contentOfFile(
      'a.html',
      `<html>${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`,
    );
    expect(content.text).toBe('deep');
    expect(await read('a.html', '<html><body></body></html>')).toMatchObject({ outcome: 'failed' });
  });

  it('believes a declared character set', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="iso-8859-2"></head><body>\xb9</body></html>',
      'latin1',
    );
    expect((await contentOfFile('a.htm', bytes)).text).toBe('š');
  });
});

describe('mail', () => {
  it('reads the plain body, heads as metadata, quoted lines as quotations, attachments apart', async () => {
    const mail = [
      'From: Ann Lee <ann@acme.example>',
      'To: ustr@example.gov',
      'Subject: =?utf-8?q?Extend_=E2=80=93_but?=',
      'Date: Mon, 3 Nov 2025 10:00:00 -0500',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=X',
      '',
      '--X',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'We agree with what was said.',
      '',
      '> Extend it.',
      '',
      '--X',
      'Content-Type: text/plain; name="a.txt"',
      'Content-Disposition: attachment; filename="a.txt"',
      '',
      'inside',
      '--X--',
      '',
    ].join('\r\n');
    const content = await contentOfFile('a.eml', mail);
    expect(blocksOf(content)).toEqual(['paragraph: We agree with what was said.', 'quotation: > Extend it.']);
    expect(content.metadata).toMatchObject({ from: 'Ann Lee <ann@acme.example>', subject: 'Extend – but' });
    expect(
      content.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().trim()]),
    ).toEqual([['a.txt', 'inside']]);
  });

  it('falls back to HTML', async () => {
    const mail =
      'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Hello <i>there</i></p>';
    expect((await contentOfFile('a.eml', mail)).text).toBe('Hello there');
  });
});

describe('any file', () => {
  const docx = buildDocx(paragraph(run('In truth a Word file.')));
  it.each<[string, string | Uint8Array, string | null, string]>([
    ['a.pdf', docx, 'docx', 'read'],
    ['a.doc', '<html><body><p>A page.</p></body></html>', 'html', 'read'],
    ['a.txt', 'Plain words.', 'text', 'read'],
    ['memo.txt', 'From: Ann\nTo: Bob\nSubject: Steel\n\nWords.', 'text', 'read'],
    ['a.txt', new Uint8Array([0xff, 0xfe, 0x48, 0, 0x69, 0]), 'text', 'read'],
    ['a.txt', new Uint8Array([0x93, 0x48, 0x69, 0x94]), 'text', 'read'],
    ['empty.pdf', '', null, 'failed'],
    ['blank.txt', ' \n ', 'text', 'failed'],
    ['a.docx', buildZip([{ name: 'x', content: 'x' }]), null, 'failed'],
    ['a.xlsx', buildZip([{ name: 'xl/workbook.xml', content: 'x' }]), null, 'unsupported'],
    ['a.rtf', '{\\rtf1 x}', null, 'unsupported'],
    ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), null, 'unsupported'],
    ['a.bin', new Uint8Array([0, 1, 2, 3, 0, 0, 9, 0]), null, 'unsupported'],
    ['a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2]), null, 'failed'],
  ])('%s', async (name, content, format, outcome) => {
    const found = await read(name, content);
    expect([found.format, found.outcome]).toEqual([format, outcome]);
    if ('reason' in found) expect(found.reason.length).toBeGreaterThan(5);
  });

  it('says so when the name lies', async () => {
    const { warnings } = await contentOfFile('a.pdf', docx);
    expect(warnings.map(({ code }) => code)).toEqual(['wrong-extension']);
  });

  it('keeps the first characters of an endless one', async () => {
    const outcome = await read('a.txt', 'Words and words.\n\n'.repeat(100), { characters: 30 });
    expect(outcome).toMatchObject({
      outcome: 'partial',
      content: { text: 'Words and words.\n\nWords and wo' },
    });
    if ('content' in outcome) expect(outcome.content.blocks.at(-1)?.span.end).toBe(30);
  });
});

describe.skipIf(!hasReal)('real files (needs ../shared)', () => {
  it.each([
    [
      'docket-USTR-2015-0010/USTR/USTR-2015-0010/USTR-2015-0010-0001/USTR-2015-0010-0010/USTR-2015-0010-0010_attachment_1.doc',
      5000,
    ],
    [
      'docket-USTR-2015-0010/documents/USTR/USTR-2015-0010/USTR-2015-0010-0017/USTR-2015-0010-0017_content.doc',
      100_000,
    ],
    [
      'docket-USTR-2015-0010/documents/USTR/USTR-2015-0010/USTR-2015-0010-0001/USTR-2015-0010-0001_content.htm',
      8000,
    ],
    ['word/EPA-HQ-OA-2017-0190-32609_1.doc', 3000],
    ['report/epi-usmca-report.txt', 40_000],
  ])('%s', async (path, least) => {
    const content = await contentOfFile(path, new Uint8Array(readFileSync(`${REAL}/${path}`)));
    expect(content.text.length).toBeGreaterThan(least);
    expect(content.blocks.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThan(10);
    let at = 0;
    for (const { span } of content.blocks) {
      expect(content.text.slice(at, span.start).trim()).toBe('');
      at = span.end;
    }
  });
});
