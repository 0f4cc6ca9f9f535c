import type { EntryId } from '../../model/decision.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print } from '../output.ts';
import { withWorkspace } from '../with-workspace.ts';
import type { ReviewAction } from './action.ts';
import { signature } from './signature.ts';

/** Takes a decision back; what it overruled counts again. */
export const undoDecision: ReviewAction = ([id], options) => {
  if (!id) throw new UsageError('sunset review undo ID');
  return withWorkspace(options, async (workspace) => {
    const { recordUndo } = await import('../../review/entry-id.ts');
    const decision = workspace.decisions.get(id as EntryId);
    if (decision?.entry !== 'decision')
      throw new UsageError(`there is no decision "${id}": "sunset review explain" shows their ids`);
    const { docket, submission } = decision;
    const isUndone = workspace.decisions
      .ofSubmission(docket, submission)
      .some((entry) => entry.entry === 'undo' && entry.undoes === id);
    if (isUndone) throw new UsageError(`decision ${id} was undone before`);
    const undo = recordUndo({
      entry: 'undo',
      docket,
      submission,
      ...signature(options),
      undoes: decision.id,
    });
    workspace.decisions.append([undo]);
    await print(`${undo.id}  undoes ${id} on ${submission}`);
    return EXIT.done;
  });
};
