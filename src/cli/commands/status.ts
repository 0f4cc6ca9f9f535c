import { type CommandSpec, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT } from '../errors.ts';
import { print, printJson } from '../output.ts';
import { flag } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

/** Files named of each problem: more would hide the next one on a screen. */
const MOST_NAMED = 20;

export const statusCommand: CommandSpec = {
  usage: 'status',
  about: 'The coverage ledger: what was read, what was not, and what to do about it.',
  options: [{ flags: '--strict', about: 'exit with 3 when there are problems' }, WORKSPACE, JSON_LINES],
  examples: ['sunset status', 'sunset status --json'],
  run: (_, options) =>
    withWorkspace(options, async (workspace) => {
      const { coverageOf } = await import('../../workspace/coverage.ts');
      const coverage = coverageOf(workspace.sql);
      if (flag(options, 'json')) await printJson(coverage);
      else {
        const { coverageMemo } = await import('../../reporter/coverage/coverage-memo.ts');
        const { renderPlainText } = await import('../../reporter/render/plain-text.ts');
        const { files } = workspace;
        const memo = coverageMemo(coverage, files.ledger(), files.warnings(), MOST_NAMED);
        await print(renderPlainText(memo).trimEnd());
      }
      return flag(options, 'strict') && coverage.problems.length > 0 ? EXIT.findings : EXIT.done;
    }),
};
