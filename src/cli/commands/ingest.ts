import { type CommandSpec, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT } from '../errors.ts';
import { leftOutText } from '../left-out-text.ts';
import { printJson, say } from '../output.ts';
import { terminalProgress } from '../progress.ts';
import { ingestOptions, SOURCE_OPTIONS } from '../source-options.ts';
import { flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const ingestCommand: CommandSpec = {
  usage: 'ingest <source...>',
  about: 'Bring sources in: folders, zips, regulations.gov files. What has not changed is not read again.',
  options: [...SOURCE_OPTIONS, WORKSPACE, JSON_LINES],
  examples: ['sunset ingest corpus/sample/docket', 'sunset ingest comments.zip --docket USTR-2025-0004'],
  run: (sources, options) =>
    withWorkspace(
      options,
      async (workspace) => {
        const { ingestSources } = await import('../../pipeline.ts');
        const summary = await ingestSources(workspace, sources, {
          ...(await ingestOptions(options, [text(options, 'workspace') ?? '.sunset'])),
          progress: await terminalProgress(),
        });
        if (flag(options, 'json')) await printJson(summary);
        else
          say(
            `${summary.seen} submissions: ${summary.read} read, ${summary.unchanged} unchanged, ${summary.removed} gone${leftOutText(summary)}; next: sunset index, sunset positions`,
          );
        return EXIT.done;
      },
      { create: true },
    ),
};
