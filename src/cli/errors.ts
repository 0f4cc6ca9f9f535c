/** What the user asked for makes no sense; the message says what would. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const EXIT = { done: 0, failed: 1, usage: 2, findings: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Errors that carry their own advice: one line, no stack. */
const ADVICE = new Set([
  'WorkspaceError',
  'CodebookError',
  'LabelsError',
  'QuotationError',
  'MemoError',
  'UsageError',
  'SourceError',
  'ReviewFileError',
  'ModelNameError',
  'ModelReaderError',
  'UnreadableAnswerError',
  'FetchError',
  'ManifestError',
  'DocketError',
]);

/** Errors about what the user named, not about work that failed. */
const WRONG_USAGE = new Set([
  'UsageError',
  'SourceError',
  'LabelsError',
  'ReviewFileError',
  'ModelNameError',
]);

/** The line to print for an error, and the exit code. */
export function describeError(error: unknown): { readonly line: string; readonly code: ExitCode } {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  if (name && ADVICE.has(name)) {
    return { line: message ?? name, code: WRONG_USAGE.has(name) ? EXIT.usage : EXIT.failed };
  }
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return {
      line: `${message ?? code}: check the path, its permissions and the space left`,
      code: EXIT.failed,
    };
  }
  return {
    line: `unexpected: ${message ?? String(error)} (SUNSET_DEBUG=1 shows where; your workspace keeps what was done so far)`,
    code: EXIT.failed,
  };
}
