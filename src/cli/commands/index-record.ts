import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT } from '../errors.ts';
import { printJson, say } from '../output.ts';
import { terminalProgress } from '../progress.ts';
import { flag } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const indexCommand: CommandSpec = {
  usage: 'index',
  about: 'Tag passages by theme and build the full-text index.',
  options: [CODEBOOK, WORKSPACE, JSON_LINES],
  examples: ['sunset index', 'sunset index --codebook my-codebook'],
  run: (_, options) =>
    withWorkspace(options, async (workspace) => {
      const { indexRecord } = await import('../../pipeline.ts');
      const summary = indexRecord(workspace, codebookFolder(options), await terminalProgress());
      if (flag(options, 'json')) await printJson(summary);
      else say(`${summary.done} submissions indexed, ${summary.unchanged} unchanged`);
      return EXIT.done;
    }),
};
