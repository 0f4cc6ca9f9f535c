import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docx } from '../../corpus/sample/build/docx.ts';
import { html } from '../../corpus/sample/build/html.ts';
import type { Sheet } from '../../corpus/sample/build/letter.ts';
import { parseMarkdown } from '../../corpus/sample/build/markdown.ts';
import { pdf } from '../../corpus/sample/build/pdf.ts';
import { plain } from '../../corpus/sample/build/plain.ts';

/** Makes files of one kind of memos in Markdown. */
export type Rendering = (memos: readonly string[]) => Promise<Uint8Array[]>;

const MATTER: Sheet['matter'] = {
  organization: 'Memorandum',
  date: '2026-07-01',
  language: 'en',
  layout: 'one-column',
  hyphenate: true,
  letterhead: [],
};

const sheet = (markdown: string): Sheet => ({ matter: MATTER, body: parseMarkdown(markdown) });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const each =
  (render: (markdown: string) => Uint8Array | Promise<Uint8Array>): Rendering =>
  (memos) =>
    Promise.all(memos.map(render));

/** Lines broken at a column, tables and definitions of notes as they are; what leads a line leads the next one too. */
function wrapped(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('|')) return line;
      const [lead = ''] = /^(?:> )?/.exec(line) ?? [];
      const lines: string[] = [];
      let last = '';
      for (const word of line.slice(lead.length).split(' ')) {
        // A sign that begins a list or a quotation would do so at the beginning of a line.
        if (last.length + word.length > column && /^[\p{L}“"«‘(]/u.test(word)) {
          lines.push(lead + last);
          last = word;
        } else last = last === '' ? word : `${last} ${word}`;
      }
      return [...lines, lead + last].join('\n');
    })
    .join('\n');
}

/** What LibreOffice makes of files: `docx` to `pdf` as Word's users print, and back and forth. */
function byOffice(from: string, to: string, files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const paths = files.map((file, at) => {
      const path = join(folder, `memo-${at}.${from}`);
      writeFileSync(path, file);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
    });
    return files.map((_, at) => readFileSync(join(out, `memo-${at}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asDocx = each((markdown) => docx(sheet(markdown)));

/** The formats that a memo may come in, by their own means. */
export const RENDERINGS: Readonly<Record<string, Rendering>> = {
  md: each((markdown) => bytes(markdown)),
  docx: asDocx,
  pdf: each((markdown) => pdf(sheet(markdown))),
};

/** The same, by way of hard line breaks, a web page, and LibreOffice. */
export const OTHER_RENDERINGS: Readonly<Record<string, Rendering>> = {
  'wrapped.md': each((markdown) => bytes(wrapped(markdown, 72))),
  txt: each((markdown) => bytes(wrapped(plain(parseMarkdown(markdown)), 68))),
  html: each((markdown) => bytes(html(sheet(markdown)))),
  'office.pdf': async (memos) => byOffice('docx', 'pdf', await asDocx(memos)),
  'office.docx': async (memos) => byOffice('odt', 'docx', byOffice('docx', 'odt', await asDocx(memos))),
  'office.html': async (memos) => byOffice('docx', 'html', await asDocx(memos)),
};
