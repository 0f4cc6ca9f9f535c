import type { MemoText } from './memo-text.ts';
import type { FindSources, NameFound } from './source-names.ts';

/** `(“Mill Comments”)`, `(hereinafter the “Guild”)`: a name that the memo gives to what it has just named. */
const DEFINED =
  /\((?:here(?:in)?after,?\s+)?(?:the\s+)?[“"«]([^”"»()]{2,60})[”"»](?:\s+or\s+[“"][^”"()]{2,60}[”"])?\)/giu;
/** Characters before the definition in which the thing named stands. */
const NAMED_WITHIN = 250;
/** Names that mean other things too. */
const SHORTEST = 3;

/** The finder of sources, which also knows the short titles that a memo itself gives to them. */
export function withShortTitles({ text }: Pick<MemoText, 'text'>, find: FindSources): FindSources {
  const titles = new Map<string, ReadonlySet<number>>();
  for (const match of text.matchAll(DEFINED)) {
    const title = (match[1] ?? '').replace(/[\u2060,]/g, '').trim();
    const before = text.slice(Math.max(0, match.index - NAMED_WITHIN), match.index);
    const { byFile, bySubmission, byName } = find(before.slice(before.lastIndexOf('\n\n') + 1));
    const last = byName.at(-1)?.sources;
    const meant = byFile.size > 0 ? byFile : bySubmission.size > 0 ? bySubmission : last;
    if (meant && title.length >= SHORTEST && !titles.has(title)) titles.set(title, meant);
  }
  if (titles.size === 0) return find;
  return (piece) => {
    const named = find(piece);
    const more = [...titles].flatMap(([title, sources]): NameFound[] => {
      const start = piece.indexOf(title);
      const isKnown = named.byName.some((one) => one.start <= start && start < one.end);
      return start < 0 || isKnown ? [] : [{ sources, start, end: start + title.length }];
    });
    return more.length === 0
      ? named
      : { ...named, byName: [...named.byName, ...more].sort((a, b) => a.start - b.start) };
  };
}

/** Whether a quotation is such a definition, and nobody's words. */
export const isDefinition = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean =>
  /\((?:here(?:in)?after,?\s+)?(?:the\s+)?$/iu.test(text.slice(Math.max(0, start - 30), start)) &&
  /^(?:\s+or\s+[“"][^”"()]{2,60}[”"])?\)/u.test(text.slice(end, end + 70));
