import type { DocketId, ThemeId } from '../model/ids.ts';
import type { Slice } from '../model/matrix.ts';
import { SUBMITTER_TYPES, type SubmitterType } from '../model/submission.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { requireKnown } from './known.ts';
import { flag, list } from './values.ts';

/** Options that choose a part of the record; the same for every report. */
export const SLICE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--asks <ids>', about: 'only these asks or recommendations, for instance R2.a,R4' },
  { flags: '--themes <ids>', about: 'only asks of these themes' },
  { flags: '--type <types>', about: 'only submitters of these types' },
  { flags: '--state <states>', about: 'only submitters from these states' },
  { flags: '--reviewed-only', about: 'leave out what no person has reviewed' },
];

export function sliceOf(options: OptionValues): Slice {
  const [asks, themes, types, states, dockets] = ['asks', 'themes', 'type', 'state', 'docket'].map((name) =>
    list(options, name),
  ) as [string[], string[], string[], string[], string[]];
  requireKnown(options, 'type', 'submitter type', SUBMITTER_TYPES);
  return {
    ...(asks.length > 0 ? { asks } : {}),
    ...(themes.length > 0 ? { themes: themes as ThemeId[] } : {}),
    ...(types.length > 0 ? { types: types as SubmitterType[] } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(dockets.length > 0 ? { dockets: dockets as DocketId[] } : {}),
    ...(flag(options, 'reviewedOnly') ? { reviewedOnly: true } : {}),
  };
}
