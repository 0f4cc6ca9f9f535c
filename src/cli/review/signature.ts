import type { OptionValues } from '../command.ts';
import { UsageError } from '../errors.ts';
import { text } from '../values.ts';

/** Who decides, when and why. Throws {@link UsageError} where one is missing. */
export function signature(options: OptionValues): {
  readonly by: string;
  readonly at: string;
  readonly why: string;
} {
  const by = text(options, 'by')?.trim();
  const why = text(options, 'why')?.trim();
  if (!by) throw new UsageError('say who decides: --by NAME');
  if (!why) throw new UsageError('say why: --why TEXT');
  const given = text(options, 'at');
  const at = given === undefined ? new Date() : new Date(given);
  if (Number.isNaN(at.getTime()))
    throw new UsageError(`--at takes a time as 2026-11-24T10:00:00Z, not "${given}"`);
  return { by, at: at.toISOString(), why };
}
