import { basename, dirname } from 'node:path';
import type { ReviewEntry } from '../../model/decision.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { print, say } from '../output.ts';
import { withWorkspace } from '../with-workspace.ts';
import type { ReviewAction } from './action.ts';

/** Writes every decision, undone ones too, one a line; without a file to standard output. */
export const exportDecisions: ReviewAction = ([file], options) =>
  withWorkspace(options, async (workspace) => {
    const { printEntries } = await import('../../review/exchange.ts');
    const entries = workspace.decisions.all(knownDocket(workspace, options));
    if (file === undefined || file === '-') {
      if (entries.length > 0) await print(printEntries(entries).trimEnd());
    } else {
      const { writeFiles } = await import('../../tasks/write-files.ts');
      writeFiles(dirname(file), new Map([[basename(file), printEntries(entries)]]));
    }
    say(`${entries.length} entries written`);
    return EXIT.done;
  });

/** Takes the entries of a file into the log, all or none; those that are there already are passed over. */
export const importDecisions: ReviewAction = ([file], options) => {
  if (!file) throw new UsageError('sunset review import FILE');
  return withWorkspace(options, async (workspace) => {
    const entries = await readEntries(file);
    const added = workspace.decisions.append(entries);
    const absent = new Set(
      entries.flatMap(({ docket, submission }) =>
        workspace.submissions.get(docket, submission) ? [] : submission,
      ),
    );
    await print(`${added} of ${entries.length} entries are new`);
    if (absent.size > 0) {
      const some = [...absent].slice(0, 5).join(', ');
      say(`kept, though this workspace does not hold the submission: ${some}${absent.size > 5 ? ', …' : ''}`);
    }
    return EXIT.done;
  });
};

/** The entries of a file. Throws `ReviewFileError` with the line that is out of form. */
export async function readEntries(file: string): Promise<ReviewEntry[]> {
  const { readFile } = await import('node:fs/promises');
  const { parseEntries } = await import('../../review/exchange.ts');
  return parseEntries(await readFile(file, 'utf8'), file);
}
