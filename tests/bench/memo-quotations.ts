/**
 * Every quotation of 200 memos, looked for by other means: `npx tsx tests/bench/memo-quotations.ts [memos]`. Each memo
 * is of a random slice of the sample or the real docket (needs ../shared). Quotations and footnotes are taken from the
 * memo's own Markdown and Word file; the words must stand in the PDF memo too, and in what `pdftotext` prints of the
 * cited page of the original. Only the reports themselves come from the program.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import {
  buildMemo,
  highlightsOf,
  loadCodebook,
  openWorkspace,
  type PublicRecord,
  publicRecord,
  renderMarkdown,
  runStreet,
} from '../../src/index.ts';
import { renderDocx } from '../../src/reporter/render/docx/render-docx.ts';
import { renderPdf } from '../../src/reporter/render/pdf/render-pdf.ts';
import { seeded } from './seeded.ts';

const MEMOS = Number(process.argv[2] ?? 200);
const CODEBOOK = 'corpus/codebook';
const REAL = join(resolve(process.env.SUNSET_REAL_DATA ?? '../shared/real'), 'docket-USTR-2015-0010');
const SOURCES = ['corpus/sample/docket', REAL].filter((source) => existsSync(source));

interface Quoted {
  readonly words: string;
  readonly note: string;
}

/** Line ends, hyphens and forms of letters differ between a page and its text. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Pd}]/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"');

const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

const QUOTATION = /“([^⟦]+)”⟦(\d+)⟧/g;

function quotedIn(text: string, notes: ReadonlyMap<string, string>): Quoted[] {
  return [...text.matchAll(QUOTATION)].flatMap(([, words = '', number = '']) => {
    const note = notes.get(number) ?? '';
    const own = words.includes('): “') ? words.slice(words.lastIndexOf('): “') + 4) : words;
    return note.includes('; submission ') ? [{ words: own.replace(/^\[…\] | \[…\]$/g, ''), note }] : [];
  });
}

function inMarkdown(markdown: string): Quoted[] {
  const plain = markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&#x20;/g, ' ');
  const notes = new Map(
    [...plain.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number = '', note = '']) => [number, note]),
  );
  return plain
    .split('\n')
    .filter((line) => !line.startsWith('[^'))
    .flatMap((line) => quotedIn(line.replace(/\[\^(\d+)\]/g, '⟦$1⟧'), notes));
}

function inWord(bytes: Uint8Array): Quoted[] {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const plain = (xml: string): string => unescapeXml(xml.replace(/<[^>]*>/g, ''));
  const notes = new Map(
    [...part('footnotes').matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs)].map(([xml, id = '']) => [
      id,
      plain(xml),
    ]),
  );
  return part('document')
    .split('</w:p>')
    .flatMap((paragraph) =>
      quotedIn(plain(paragraph.replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '⟦$1⟧')), notes),
    );
}

const poppler = (args: readonly string[], input?: Uint8Array): string =>
  execFileSync('pdftotext', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
    input,
  });

const PLACE =
  /; submission .+?, docket .+?; (.+); (?:pp?\. (\d+)(?:-(\d+))?|para\. \d+)( \(read by OCR[^)]*\))?; /;
const originals = new Map<string, readonly string[]>();

/** The text of a mail, or one of its attachments as a file, by Python's own reader of mail. */
const MAIL = `
import email, email.policy, html, re, sys
with open(sys.argv[1], 'rb') as file:
    mail = email.message_from_binary_file(file, policy=email.policy.default)
wanted = sys.argv[2]
for part in mail.walk():
    if wanted and part.get_filename() == wanted:
        sys.stdout.buffer.write(part.get_payload(decode=True))
    elif not wanted and part.get_content_maintype() == 'text':
        text = part.get_content()
        if part.get_content_subtype() == 'html':
            text = html.unescape(re.sub('<[^>]*>', '', text))
        sys.stdout.buffer.write(text.encode())
`;

const fromMail = (path: string, attachment: string): Buffer =>
  execFileSync('python3', ['-c', MAIL, path, attachment], { maxBuffer: 1 << 28 });

/** Other file formats as text, by LibreOffice. */
function byOffice(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-office-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync('soffice', [profile, ...to, path], { stdio: 'ignore' });
    return readFileSync(join(folder, basename(path).replace(/\.[^.]*$/, '.txt')), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file as it lies in the source, or in a mail that does. */
function whereIs(path: string): { readonly path: string; readonly attachment: string } | null {
  if (existsSync(path)) return { path, attachment: '' };
  const [, mail = '', attachment = ''] = /^(.*\.eml)\/(.+)$/i.exec(path) ?? [];
  return existsSync(mail) ? { path: mail, attachment } : null;
}

/** A PDF is read twice, in the order of the page and in the order of the file: side notes come whole in one of them. */
function readOriginal(path: string, attachment: string, pages: readonly string[]): readonly string[] {
  if (attachment !== '') {
    if (!/\.pdf$/i.test(attachment)) return [];
    const enclosed = fromMail(path, attachment);
    return [[], ['-raw']].map((order) => poppler([...order, ...pages, '-', '-'], enclosed));
  }
  if (/\.pdf$/i.test(path)) return [[], ['-raw']].map((order) => poppler([...order, ...pages, path, '-']));
  if (/\.docx$/i.test(path)) {
    const body = unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array();
    return [unescapeXml(strFromU8(body).replace(/<[^>]*>/g, ''))];
  }
  if (/\.eml$/i.test(path)) return [fromMail(path, '').toString('utf8')];
  if (/\.doc$/i.test(path)) return [byOffice(path)];
  if (!/\.(txt|htm|html|csv)$/i.test(path)) return [];
  return [unescapeXml(readFileSync(path, 'utf8').replace(/<[^>]*>/g, ''))];
}

/** What another program reads at the place that a note cites; nothing where none is at hand. */
function originalTexts(source: string, note: string): readonly string[] {
  const [, file = '', first, last, ocr] = PLACE.exec(note) ?? [];
  const key = `${join(source, file)}#${first}-${last}`;
  const known = originals.get(key);
  if (known !== undefined) return known;
  const found = whereIs(join(source, file));
  if (ocr || !found) return [];
  const texts = readOriginal(found.path, found.attachment, first ? ['-f', first, '-l', last ?? first] : []);
  originals.set(key, texts);
  return texts;
}

/** Numbers of lines, on lines of their own or before the words. */
const withoutLineNumbers = (text: string): string => text.replace(/^\s*\d{1,2}(?:\s*$|\s+(?=\S))/gm, '');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{L})\p{Pd}\s+(?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text holds every word, each as often: for tables and columns, which two programs read in two orders. */
function holdsEveryWord(text: string, words: string): boolean {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(words).every((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
}

/** Words may run over the end of a page, with notes and running heads between their two parts. */
function standsIn(text: string, words: string): boolean {
  if (text.includes(words)) return true;
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    if (text.includes(words.slice(0, cut))) return text.includes(words.slice(cut));
  }
  return false;
}

/** A part of the record: some of the submissions, at random. */
function sliceOf(record: PublicRecord, random: () => number): PublicRecord {
  const share = 0.1 + 0.9 * random();
  const submissions = record.submissions.filter(() => random() < share);
  return { ...record, submissions: submissions.length > 0 ? submissions : record.submissions.slice(0, 1) };
}

const random = seeded(20261124);
const codebook = loadCodebook(CODEBOOK);
const total = { memos: 0, quotations: 0, checked: 0, reordered: 0, elsewhere: 0, scans: 0 };
const failures: string[] = [];
for (const source of SOURCES) {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-bench-'));
  const workspace = openWorkspace(folder, { create: true });
  await runStreet(workspace, { sources: [source], codebook: CODEBOOK });
  const record = publicRecord(workspace);
  const highlights = highlightsOf(workspace);
  for (let number = 0; number < MEMOS / SOURCES.length; number += 1) {
    const asks = codebook.asks.filter(() => random() < 0.3).map(({ id }) => id);
    const memo = buildMemo(sliceOf(record, random), codebook, {
      date: '2026-11-24',
      highlights,
      ...(asks.length > 0 && random() < 0.5 ? { slice: { asks } } : {}),
    });
    const quoted = inMarkdown(renderMarkdown(memo));
    const words = (list: readonly Quoted[]): string =>
      list.map((one) => squeeze(one.words + one.note)).join('\n');
    if (words(quoted) !== words(inWord(await renderDocx(memo))))
      failures.push(`${source}, memo ${number}: the Word file quotes otherwise than the Markdown`);
    const inPdf = squeeze(poppler(['-', '-'], renderPdf(memo)));
    for (const one of quoted) {
      const squeezed = squeeze(one.words);
      if (!standsIn(inPdf, squeezed)) failures.push(`not in the PDF memo: ${one.words}`);
      const texts = originalTexts(source, one.note);
      if (texts.length === 0) {
        total.elsewhere += 1;
        if (one.note.includes('read by OCR')) total.scans += 1;
      } else if (
        texts.some((text) => [text, withoutLineNumbers(text)].some((t) => standsIn(squeeze(t), squeezed)))
      )
        total.checked += 1;
      else if (texts.some((text) => holdsEveryWord(text, one.words))) total.reordered += 1;
      else failures.push(`not in the original: ${one.words} (${one.note.trim()})`);
    }
    total.memos += 1;
    total.quotations += quoted.length;
  }
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${total.memos} memos, ${total.quotations} quotations: ${total.checked} found in their originals by other means, ` +
    `${total.reordered} with every word on the cited page in another order (tables, columns), ` +
    `${total.elsewhere} that no other means reads (scans: ${total.scans}), ${failures.length} failures`,
);
for (const failure of [...new Set(failures)].slice(0, 30)) console.log(failure);
process.exitCode = failures.length > 0 || total.quotations === 0 ? 1 : 0;
