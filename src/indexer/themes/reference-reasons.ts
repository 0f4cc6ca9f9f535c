import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import { foldWord, wordsOf } from '../../text/terms.ts';
import { type CitedPlace, chapterOf, findPlaces } from '../references/find-places.ts';

/** A theme that a reference to the agreement implies. */
export interface ReferenceHit {
  readonly theme: ThemeId;
  readonly weight: number;
  readonly reference: CitedPlace;
}

type ReferenceReader = (text: string) => ReferenceHit[];

/** A bare chapter number in a passage that never names the agreement may be another book's. */
const UNNAMED_CHAPTER = 0.6;
const BEFORE = 40;
const AFTER = 60;

/** Reads references and, leaving out those to other instruments, the themes that the codebook gives them. */
export function referenceReader(codebook: Codebook): ReferenceReader {
  const table = new Map<string, { theme: ThemeId; weight: number }[]>();
  for (const theme of codebook.themes) {
    for (const { ref, weight } of theme.references) {
      for (const { kind, number } of findPlaces(ref)) {
        const key = `${kind} ${number}`;
        table.set(key, [...(table.get(key) ?? []), { theme: theme.id, weight }]);
      }
    }
  }
  if (table.size === 0) return () => [];
  const own = codebook.names.map(({ name }) => padded(name));
  const foreign = codebook.otherInstruments.map(padded);

  return (text) => {
    const references = findPlaces(text);
    if (references.length === 0) return [];
    const named = nearest(padded(text), own) !== null;
    return references.flatMap((reference) => {
      if (ofAnother(text, reference, own, foreign)) return [];
      const exact = table.get(`${reference.kind} ${reference.number}`);
      const themes = exact ?? table.get(`chapter ${chapterOf(reference)}`) ?? [];
      const share = reference.kind === 'chapter' && !named ? UNNAMED_CHAPTER : 1;
      return themes.map(({ theme, weight }) => ({ theme, weight: weight * share, reference }));
    });
  };
}

/** Whether the words around a reference give it to another instrument, and no closer ones to the agreement. */
function ofAnother(
  text: string,
  { start, end }: CitedPlace,
  own: readonly string[],
  foreign: readonly string[],
): boolean {
  const after = padded(text.slice(end, end + AFTER).split(/[.;]\s/)[0] ?? '');
  const before = padded(
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/[.;]\s/)
      .at(-1) ?? '',
  );
  const distance = (names: readonly string[]): number => {
    const behind = nearest(before, names);
    return Math.min(nearest(after, names) ?? Infinity, behind === null ? Infinity : before.length - behind);
  };
  const other = distance(foreign);
  return other !== Infinity && other < distance(own);
}

/** Folded words with a blank around each, so that a name is found as whole words. */
const padded = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ start, end }) => foldWord(text.slice(start, end)))
    .join(' ')} `;

function nearest(text: string, names: readonly string[]): number | null {
  const places = names.map((name) => text.indexOf(name)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : null;
}
