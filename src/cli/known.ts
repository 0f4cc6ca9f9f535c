import type { DocketId } from '../model/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OptionValues } from './command.ts';
import { UsageError } from './errors.ts';
import { list, text } from './values.ts';

/** Throws {@link UsageError} when a list option names what there is not: a typing error must not look like silence. */
export function requireKnown(
  options: OptionValues,
  name: string,
  what: string,
  known: readonly string[],
): void {
  const unknown = list(options, name).find((value) => !known.includes(value));
  if (unknown !== undefined) throw new UsageError(`there is no ${what} "${unknown}": ${known.join(', ')}`);
}

/** The docket of `--docket`, which must be in the workspace; undefined for all of them. */
export function knownDocket({ submissions }: Workspace, options: OptionValues): DocketId | undefined {
  const named = text(options, 'docket');
  if (named === undefined) return undefined;
  const dockets = submissions.dockets();
  const docket = dockets.find((one) => one === named);
  if (docket === undefined) {
    throw new UsageError(`there is no docket "${named}" in this workspace: ${dockets.join(', ')}`);
  }
  return docket;
}
