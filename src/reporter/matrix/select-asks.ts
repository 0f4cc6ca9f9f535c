import type { Ask, Codebook } from '../../codebook/codebook.ts';
import type { Slice } from '../../model/matrix.ts';

/** The slice names an ask that the codebook does not have. */
export class UnknownAskError extends Error {
  override readonly name = 'UnknownAskError';
}

/** The asks of a slice, in the order of the codebook. Throws {@link UnknownAskError}. */
export function selectAsks(codebook: Codebook, slice: Slice): Ask[] {
  const wanted = slice.asks?.map((id) => id.toLowerCase());
  for (const [index, id] of (wanted ?? []).entries()) {
    if (codebook.asks.some((ask) => names(ask, id))) continue;
    throw new UnknownAskError(`the codebook has no ask or recommendation "${slice.asks?.[index]}"`);
  }
  return codebook.asks.filter(
    (ask) =>
      (!wanted || wanted.some((id) => names(ask, id))) &&
      (!slice.themes || ask.themes.some((theme) => slice.themes?.includes(theme))),
  );
}

const names = (ask: Ask, id: string): boolean =>
  ask.id.toLowerCase() === id || ask.recommendation.toLowerCase() === id;
