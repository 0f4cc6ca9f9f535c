import { CODEBOOK, type CommandSpec, DOCKET, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { ExportLines } from '../export/export-lines.ts';
import { knownDocket } from '../known.ts';
import { withWorkspace } from '../with-workspace.ts';

/** What can be exported, each loaded when it is asked for. */
const EXPORTS: Readonly<Record<string, () => Promise<ExportLines>>> = {
  documents: async () => (await import('../export/documents.ts')).exportDocuments,
  passages: async () => (await import('../export/passages.ts')).exportPassages,
  submitters: async () => (await import('../export/submitters.ts')).exportSubmitters,
  'form-letters': async () => (await import('../export/form-letters.ts')).exportFormLetters,
  references: async () => (await import('../export/references.ts')).exportReferences,
};

export const exportCommand: CommandSpec = {
  usage: 'export <what>',
  about:
    'Write documents, passages, submitters, form letters or references as JSON lines, for review and other tools.',
  options: [
    { flags: '--cites <place>', about: 'references: only those that mean this place of the agreement' },
    CODEBOOK,
    DOCKET,
    WORKSPACE,
  ],
  examples: [
    'sunset export documents > documents.jsonl',
    'sunset export passages > passages.jsonl',
    'sunset export submitters',
    'sunset export form-letters',
    'sunset export references --cites 34.7',
  ],
  run: ([what = ''], options) =>
    withWorkspace(options, async (workspace) => {
      const docket = knownDocket(workspace, options);
      const found = Object.hasOwn(EXPORTS, what) ? EXPORTS[what] : undefined;
      if (!found)
        throw new UsageError(`sunset export takes ${Object.keys(EXPORTS).join(', ')}, not "${what}"`);
      await (await found())({ workspace, docket, options });
      return EXIT.done;
    }),
};
