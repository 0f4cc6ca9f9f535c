import type { Workspace } from '../workspace/workspace.ts';
import type { OptionValues } from './command.ts';
import { text } from './values.ts';

/** Opens the workspace, does the work, and closes it whatever happens. */
export async function withWorkspace<T>(
  options: OptionValues,
  work: (workspace: Workspace) => Promise<T> | T,
  { create = false } = {},
): Promise<T> {
  const { openWorkspace } = await import('../workspace/workspace.ts');
  const workspace = openWorkspace(text(options, 'workspace') ?? '.sunset', { create });
  try {
    return await work(workspace);
  } catch (error) {
    const { explain } = await import('../workspace/database.ts');
    throw explain(error, workspace.folder);
  } finally {
    workspace.close();
  }
}
