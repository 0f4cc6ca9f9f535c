import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, DOCKET, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { say } from '../output.ts';
import { withWorkspace } from '../with-workspace.ts';

export const publishCommand: CommandSpec = {
  usage: 'publish <dir>',
  about: 'Write a page that searches the record in the browser, with no server: open its index.html.',
  options: [CODEBOOK, DOCKET, WORKSPACE],
  examples: ['sunset publish site', 'sunset publish site --docket SAMPLE-2025-0001'],
  run: ([folder], options) =>
    withWorkspace(options, async (workspace) => {
      if (!folder) throw new UsageError('sunset publish takes the folder to write to');
      const { loadCodebook } = await import('../../codebook/load.ts');
      const { buildSite } = await import('../../tasks/publish.ts');
      const { writeFiles } = await import('../../tasks/write-files.ts');
      const docket = knownDocket(workspace, options);
      writeFiles(folder, await buildSite(workspace, loadCodebook(codebookFolder(options)), docket));
      say(`written: ${folder}/index.html`);
      return EXIT.done;
    }),
};
