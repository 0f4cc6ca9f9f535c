import type { OptionSpec, OptionValues } from '../command.ts';
import type { ExitCode } from '../errors.ts';

/** Something that `sunset fetch` can fetch. */
export interface FetchSource {
  readonly about: string;
  /** Options of its own, beside those that every source has. */
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** `args` are those behind the source's name. Heavy modules are imported inside. */
  readonly run: (args: readonly string[], options: OptionValues) => Promise<ExitCode>;
}
