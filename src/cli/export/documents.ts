import { printJson } from '../output.ts';
import type { ExportLines } from './export-lines.ts';

/** Documents with their text and pages. */
export const exportDocuments: ExportLines = async ({ workspace, docket }) => {
  for (const {
    id,
    submission,
    file,
    sourceKind,
    language,
    pages,
    runs,
    text: body,
  } of workspace.documents.all(docket)) {
    const ocr = new Set(pages.filter(({ state }) => state === 'ocr').map(({ number }) => number));
    await printJson({
      document: id,
      submission,
      file,
      sourceKind,
      language,
      pages: runs.map(({ page, start, end }) => ({ page, start, end, ocr: ocr.has(page) })),
      text: body,
    });
  }
};
