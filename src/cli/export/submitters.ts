import { printJson } from '../output.ts';
import type { ExportLines } from './export-lines.ts';

/** Submitters, with the rules that unite their spellings. */
export const exportSubmitters: ExportLines = async ({ workspace, docket }) => {
  const { submitterLines } = await import('../../tasks/submitters.ts');
  for (const line of submitterLines(workspace, docket)) await printJson(line);
};
