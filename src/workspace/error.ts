/** A workspace that cannot be used, with what to do about it. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
}
