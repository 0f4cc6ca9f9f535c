import type { FormLetter } from '../../model/form-letter.ts';
import type { Span } from '../../model/span.ts';
import { printJson } from '../output.ts';
import type { ExportLines } from './export-lines.ts';

/** Form letters, with each copy's own words. */
export const exportFormLetters: ExportLines = async ({ workspace, docket }) => {
  const words = (of: FormLetter['docket'], document: FormLetter['document'], spans: readonly Span[]) => {
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
};
