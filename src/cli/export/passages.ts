import { printJson } from '../output.ts';
import type { ExportLines } from './export-lines.ts';

/** Passages with their themes. */
export const exportPassages: ExportLines = async ({ workspace, docket }) => {
  const submissions = new Map(workspace.submissions.list(docket).map((s) => [`${s.docket}\0${s.id}`, s]));
  for (const passage of workspace.passages.all(docket)) {
    const submission = submissions.get(`${passage.docket}\0${passage.submission}`);
    await printJson({
      passage: passage.id,
      submission: passage.submission,
      organization: submission?.submitter.organization ?? null,
      document: passage.document,
      file: passage.file,
      page: passage.page,
      pageEnd: passage.pageEnd,
      start: passage.span.start,
      end: passage.span.end,
      text: passage.text,
      themes: workspace.tags.ofPassage(passage.row).map(({ theme }) => theme),
      sourceKind: submission?.kind ?? null,
      block: passage.block,
      ocr: passage.ocr,
    });
  }
};
