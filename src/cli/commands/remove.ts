import type { Submission } from '../../model/submission.ts';
import { plural } from '../../reporter/counting.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type CommandSpec, DOCKET, JSON_LINES, WORKSPACE } from '../command.ts';
import { confirm } from '../confirm.ts';
import { EXIT } from '../errors.ts';
import { printJson, say } from '../output.ts';
import { knownSubmission } from '../review/cell.ts';
import { today } from '../today.ts';
import { day, flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const removeCommand: CommandSpec = {
  usage: 'remove <submission...>',
  about: 'Take submissions out of the workspace for good, when a person asks for it; they stay out.',
  options: [
    { flags: '--why <text>', about: 'the reason, kept in the ledger (default: on request)' },
    { flags: '--date <day>', about: 'the day of the request, as YYYY-MM-DD (default: today)' },
    { flags: '--yes', about: 'do not ask again' },
    DOCKET,
    WORKSPACE,
    JSON_LINES,
  ],
  examples: ['sunset remove USTR-2025-0004-0123 --why "asked by the filer" --yes'],
  run: (names, options) =>
    withWorkspace(options, async (workspace) => {
      const submissions = names.map((name) => knownSubmission(workspace, options, name));
      const listed = submissions.map((one) => lossOf(workspace, one)).join('; ');
      const question = `Remove for good ${listed}?`;
      if (!flag(options, 'yes') && !(await confirm(question, 'add --yes'))) {
        say('nothing was removed');
        return EXIT.done;
      }
      const { removeSubmissions } = await import('../../workspace/remove-submissions.ts');
      const date = day(options, 'date') ?? today();
      const why = text(options, 'why') ?? 'on request';
      removeSubmissions(workspace, { submissions, date, why });
      if (flag(options, 'json')) await printJson({ removed: submissions.length, date, why });
      else {
        say(
          `${submissions.length} removed. Reports made earlier may still quote what was removed: make them again with sunset run. The source is untouched, and is left out from now on.`,
        );
      }
      return EXIT.done;
    }),
};

/** What goes with a submission, so that a typing error is seen before it is too late. */
function lossOf(workspace: Workspace, { docket, id, submitter, documents, files }: Submission): string {
  const decisions = workspace.decisions.ofSubmission(docket, id).length;
  const parts = [
    plural(documents.length, 'document'),
    plural(files.length, 'file'),
    plural(decisions, 'decision'),
  ];
  return `${id} of ${submitter.name} (${parts.join(', ')})`;
}
