import { codebookFolder } from '../codebook-folder.ts';
import { UsageError } from '../errors.ts';
import { printJson } from '../output.ts';
import { text } from '../values.ts';
import type { ExportLines } from './export-lines.ts';

/** References with what they mean; with `--cites` only those that mean, or may mean, one place of the agreement. */
export const exportReferences: ExportLines = async ({ workspace, docket, options }) => {
  const { mayMean, referenceLine, referencesIn, shippedReferenceTables } = await import(
    '../../tasks/references.ts'
  );
  const { readPlace } = await import('../../indexer/references/read-place.ts');
  const { loadCodebook } = await import('../../codebook/load.ts');
  const asked = text(options, 'cites');
  const place = asked === undefined ? null : readPlace(asked);
  if (asked !== undefined && place === null) {
    throw new UsageError(
      `--cites takes a place such as 34.7, "Article 4.5(2)", 31-A or "Chapter 4", not "${asked}"`,
    );
  }
  const tables = shippedReferenceTables();
  const own = tables.instruments.all.find((one) => one.own)?.id ?? '';
  for (const one of referencesIn(workspace, loadCodebook(codebookFolder(options)), tables, docket)) {
    if (place === null || mayMean(one.reference, place, own)) await printJson(referenceLine(one));
  }
};
