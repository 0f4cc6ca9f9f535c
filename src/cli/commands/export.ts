import type { FormLetter } from '../../model/form-letter.ts';
import type { Span } from '../../model/span.ts';
import { type CommandSpec, DOCKET, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { printJson } from '../output.ts';
import { withWorkspace } from '../with-workspace.ts';

export const exportCommand: CommandSpec = {
  usage: 'export <what>',
  about: 'Write documents, passages, submitters or form letters as JSON lines, for review and other tools.',
  options: [DOCKET, WORKSPACE],
  examples: [
    'sunset export documents > documents.jsonl',
    'sunset export passages > passages.jsonl',
    'sunset export submitters',
    'sunset export form-letters',
  ],
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
      } else if (what === 'submitters') {
        const { submitterLines } = await import('../../submitters.ts');
        for (const line of submitterLines(workspace, docket)) await printJson(line);
      } else if (what === 'form-letters') {
        const words = (
          of: FormLetter['docket'],
          document: FormLetter['document'],
          spans: readonly Span[],
        ) => {
          const text = workspace.documents.get(of, document)?.text ?? '';
          return spans.map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
        };
        for (const { id, docket: of, document, template, copies } of workspace.formLetters.list(docket)) {
          await printJson({
            formLetter: id,
            docket: of,
            document,
            template: words(of, document, template),
            copies: copies.map((copy) => ({ ...copy, own: words(of, copy.document, copy.own) })),
          });
        }
      } else {
        throw new UsageError(
          `sunset export takes "documents", "passages", "submitters" or "form-letters", not "${what}"`,
        );
      }
      return EXIT.done;
    }),
};
