import { type CommandSpec, DOCKET, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { printJson } from '../output.ts';
import { withWorkspace } from '../with-workspace.ts';

export const exportCommand: CommandSpec = {
  usage: 'export <what>',
  about: 'Write documents or passages as JSON lines, for other tools.',
  options: [DOCKET, WORKSPACE],
  examples: ['sunset export documents > documents.jsonl', 'sunset export passages > passages.jsonl'],
  run: ([what], options) =>
    withWorkspace(options, async (workspace) => {
      const docket = knownDocket(workspace, options);
      if (what === 'documents') {
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
      } else if (what === 'passages') {
        const submissions = new Map(
          workspace.submissions.list(docket).map((s) => [`${s.docket}\0${s.id}`, s]),
        );
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
      } else throw new UsageError(`sunset export takes "documents" or "passages", not "${what}"`);
      return EXIT.done;
    }),
};
