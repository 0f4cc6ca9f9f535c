import type { Memo } from '../model/memo.ts';
import type { Formats, ReportInputs } from './report-command.ts';

type Render = (memo: Memo) => string | Uint8Array | Promise<Uint8Array>;

/** What renders a report's tree, by file ending; each is loaded only when it is asked for. */
const RENDERERS: Readonly<Record<string, () => Promise<Render>>> = {
  '.md': async () => (await import('../reporter/render/markdown.ts')).renderMarkdown,
  '.docx': async () => (await import('../reporter/render/docx/render-docx.ts')).renderDocx,
  '.pdf': async () => (await import('../reporter/render/pdf/render-pdf.ts')).renderPdf,
  '.html': async () => (await import('../reporter/render/html/render-html.ts')).renderHtml,
};

/** Every format that a report made as a tree comes in. */
export const memoFormats = (make: (inputs: ReportInputs) => Promise<Memo>): Formats =>
  Object.fromEntries(
    Object.entries(RENDERERS).map(([ending, renderer]) => [
      ending,
      async (inputs: ReportInputs) => (await renderer())(await make(inputs)),
    ]),
  );
