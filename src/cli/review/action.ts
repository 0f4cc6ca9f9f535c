import type { OptionValues } from '../command.ts';
import type { ExitCode } from '../errors.ts';

/** What one action of `sunset review` gets: its arguments after the action's name, and all options. */
export type ReviewAction = (args: readonly string[], options: OptionValues) => Promise<ExitCode>;
