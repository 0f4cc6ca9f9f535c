import type { Instrument, Instruments } from '../../codebook/instruments.ts';
import type { Place } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';

/** The name of a law or agreement, where it stands. */
export interface NamedLaw extends Span {
  /** Null for a law that the table does not know. */
  readonly instrument: Instrument | null;
  /** As printed, with single blanks. */
  readonly name: string;
  /** The part that the name means, where it means one. */
  readonly within: Pick<Place, 'unit' | 'number'> | null;
}

interface KnownName {
  readonly instrument: Instrument;
  readonly within: NamedLaw['within'];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Blanks may be line ends, apostrophes and hyphens may be typeset. */
const loose = (name: string): string =>
  literal(name).replace(/ /g, '\\s+').replace(/'/g, "['’]").replace(/-/g, '[-–‑]');

/** Reads the names of laws and agreements in a text, in order and without overlaps; the longer name wins. */
export function nameReader({ all, lawWords }: Instruments): (text: string) => NamedLaw[] {
  const known = new Map<string, KnownName>();
  for (const instrument of all) {
    for (const name of instrument.names) known.set(name, { instrument, within: null });
    for (const { name, unit, number } of instrument.within) {
      known.set(name, { instrument, within: { unit, number } });
    }
  }
  const byLength = [...known].sort(([a], [b]) => b.length - a.length);
  const entries = byLength.map(([, entry]) => entry);
  // A single word with capitals counts as it stands: `Constitution`, `TBT`.
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${byLength
      .map(([name]) => (/[A-Z]/.test(name) && !/ /.test(name) ? `(${loose(name)})` : `(${anyCase(name)})`))
      .join('|')})(?:\\s+(?:Agreement|Treaty)(?![\\p{L}\\d]))?(?![\\p{L}\\d]|\\s+of\\s+\\d{4})`,
    'gu',
  );
  const word = "[\\p{Lu}][\\p{L}\\d.&’'-]*";
  const small = '(?:of|on|for|and|the|to|in|against|de|del|la|y)';
  const law = lawWords.map(literal).join('|');
  const lawWord = new RegExp(`(?<![\\p{L}\\d])(?:${law})(?![\\p{L}\\d])`, 'u');
  const unknown = new RegExp(
    `(?<![\\p{L}\\d])(?:${word}\\s+(?:${small}\\s+){0,2}){0,8}(?:${law})(?:\\s+(?:of|on|for)\\s+(?:the\\s+)?${word}(?:\\s+(?:${small}\\s+){0,2}${word}){0,6})?(?:\\s+of\\s+\\d{4})?(?![\\p{L}\\d])`,
    'gu',
  );

  return (text) => {
    const print = (found: string): string => found.replace(/\s+/g, ' ');
    const own = [...text.matchAll(pattern)].map((match): NamedLaw => {
      const entry = entries[match.slice(1).findIndex((group) => group !== undefined)];
      return {
        start: match.index,
        end: match.index + match[0].length,
        instrument: entry?.instrument ?? null,
        name: print(match[0]),
        within: entry?.within ?? null,
      };
    });
    const others = [...text.matchAll(unknown)]
      .map(
        (match): NamedLaw => ({
          start: match.index,
          end: match.index + match[0].length,
          instrument: null,
          name: print(match[0]),
          within: null,
        }),
      )
      // "the Act" and "Measures" name nothing by themselves.
      .filter(({ name }) => / /.test(name) && !/^(?:The|This|Such|That|These|Under|In) \w+$/.test(name));
    return withoutOverlaps(own, others, (name) => lawWord.test(name));
  };
}

const anyCase = (name: string): string =>
  loose(name).replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

/** Known names, and those unknown ones that hold none, or whose own law word stands behind it: `USMCA Regulations`. */
function withoutOverlaps(
  own: readonly NamedLaw[],
  others: readonly NamedLaw[],
  hasLawWord: (text: string) => boolean,
): NamedLaw[] {
  const kept = others.filter(
    (other) =>
      !own.some(
        (one) =>
          one.start < other.end &&
          other.start < one.end &&
          !hasLawWord(other.name.slice(Math.min(other.name.length, one.end - other.start))),
      ),
  );
  const rest = own.filter((one) => !kept.some((other) => other.start < one.end && one.start < other.end));
  return [...rest, ...kept].sort((a, b) => a.start - b.start);
}
