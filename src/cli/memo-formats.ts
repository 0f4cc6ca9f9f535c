import { readFileSync } from 'node:fs';
import type { Memo } from '../model/memo.ts';
import type { Letterhead } from '../reporter/render/docx/letterhead/read-letterhead.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { UsageError } from './errors.ts';
import { say } from './output.ts';
import type { Formats, ReportInputs } from './report-command.ts';
import { text } from './values.ts';

/** For every report that comes as a Word file. */
export const DOCX_TEMPLATE: OptionSpec = {
  flags: '--docx-template <file>',
  about: 'a .docx whose page, header, footer and styles a Word file takes',
};

type Render = (memo: Memo) => string | Uint8Array | Promise<Uint8Array>;

/** What renders a report's tree, by file ending; each is loaded only when it is asked for. */
const RENDERERS: Readonly<Record<string, (options: OptionValues) => Promise<Render>>> = {
  '.md': async () => (await import('../reporter/render/markdown.ts')).renderMarkdown,
  '.docx': async (options) => {
    const { renderDocx } = await import('../reporter/render/docx/render-docx.ts');
    const letterhead = await letterheadOf(options);
    return (memo) => renderDocx(memo, letterhead);
  },
  '.pdf': async () => (await import('../reporter/render/pdf/render-pdf.ts')).renderPdf,
  '.html': async () => (await import('../reporter/render/html/render-html.ts')).renderHtml,
};

/** Every format that a report made as a tree comes in. */
export const memoFormats = (make: (inputs: ReportInputs) => Promise<Memo>): Formats =>
  Object.fromEntries(
    Object.entries(RENDERERS).map(([ending, renderer]) => [
      ending,
      async (inputs: ReportInputs) => {
        if (ending !== '.docx' && text(inputs.options, 'docxTemplate') !== undefined) {
          throw new UsageError('--docx-template is for a Word file: --out memo.docx');
        }
        const render = await renderer(inputs.options);
        return render(await make(inputs));
      },
    ]),
  );

/** The user's Word template, with a word on what of it is not taken. Throws {@link UsageError}. */
async function letterheadOf(options: OptionValues): Promise<Letterhead | undefined> {
  const file = text(options, 'docxTemplate');
  if (file === undefined) return undefined;
  const { readLetterhead } = await import('../reporter/render/docx/letterhead/read-letterhead.ts');
  const { LetterheadError } = await import('../reporter/render/docx/letterhead/xml.ts');
  try {
    const letterhead = readLetterhead(readFileSync(file));
    if (letterhead.leftOut.length > 0) say(`left out of ${file}: ${letterhead.leftOut.join(', ')}`);
    return letterhead;
  } catch (error) {
    throw error instanceof LetterheadError
      ? new UsageError(`${file} can't be used: ${error.message}`)
      : error;
  }
}
