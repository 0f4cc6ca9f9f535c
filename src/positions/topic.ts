/** Share of a docket's submissions that must name the agreement for the docket to be about it. */
const LEAST_SHARE = 0.1;

/**
 * Whether a docket is about the agreement that the asks are about: enough of its submissions call it by one of its
 * names. A letter may well do without the name where its neighbours don't; in a docket where hardly anybody uses
 * it, sentences that sound like an ask are about something else. Without names in the codebook every docket is.
 */
export function isOnTopic(names: readonly string[], submissions: Iterable<readonly string[]>): boolean {
  if (names.length === 0) return true;
  const naming = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  let all = 0;
  let named = 0;
  for (const texts of submissions) {
    all += 1;
    if (texts.some((text) => naming.test(text))) named += 1;
  }
  return named > 0 && named >= all * LEAST_SHARE;
}

const escaped = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
