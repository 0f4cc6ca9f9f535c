import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, DOCKET, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { print, printJson, say } from '../output.ts';
import { terminalProgress } from '../progress.ts';
import { MODEL_OPTIONS, openSecondReader } from '../second-reader.ts';
import { flag } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const positionsCommand: CommandSpec = {
  usage: 'positions',
  about: 'Read where each submission stands on every ask, with the words that show it.',
  options: [CODEBOOK, DOCKET, ...MODEL_OPTIONS, WORKSPACE, JSON_LINES],
  examples: [
    'sunset positions',
    'sunset positions --json > positions.jsonl',
    'sunset positions --model ollama:llama3.1',
  ],
  run: (_, options) =>
    withWorkspace(options, async (workspace) => {
      const { indexRecord, readPositions } = await import('../../pipeline.ts');
      const { publicRecord } = await import('../../tasks/public-record.ts');
      const { positionLine } = await import('../position-line.ts');
      const { countReviewed, reviewedText } = await import('../reviewed-text.ts');
      const codebook = codebookFolder(options);
      const readAgain = await openSecondReader(options);
      const progress = await terminalProgress();
      indexRecord(workspace, codebook, progress);
      const second = await readAgain?.(workspace, codebook, progress);
      const summary = readPositions(workspace, codebook, progress, second?.readings);
      const docket = knownDocket(workspace, options);
      const { submissions } = publicRecord(workspace, docket);
      for (const read of submissions) {
        if (flag(options, 'json')) {
          await printJson(positionLine(read));
          continue;
        }
        const { submission, reading } = read;
        const stances = reading.positions.map(
          ({ ask, stance, status }) => `${ask} ${stance}${status === 'unclear' ? '?' : ''}`,
        );
        await print(
          `${submission.id}\t${submission.submitter.name}\t${reading.overall.code}\t${stances.join(', ') || 'no ask spoken to'}`,
        );
      }
      if (!flag(options, 'json')) {
        const { loadCodebook } = await import('../../codebook/load.ts');
        const { overall } = loadCodebook(codebook);
        say(`overall: ${overall.map(({ id, label }) => `${id} ${label}`).join('; ')}`);
        say('asks: "sunset matrix" spells them out; "?" marks what is unclear and must be read');
      }
      say(
        `positions of ${summary.done} submissions read, ${summary.unchanged} unchanged. ${reviewedText(countReviewed(submissions))}`,
      );
      return EXIT.done;
    }),
};
