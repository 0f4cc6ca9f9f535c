import { themeId } from '../model/ids.ts';
import type { Codebook, Homonym, Keyword, ThemeDefinition, ThemeReference } from './codebook.ts';
import { CodebookError } from './error.ts';
import type { LocatedYaml } from './located.ts';
import type { ThemesFile } from './themes-schema.ts';

type ThemesPart = Pick<
  Codebook,
  'themes' | 'homonyms' | 'asides' | 'tagger' | 'names' | 'otherInstruments' | 'synonyms'
>;
type ThemeEntry = ThemesFile['themes'][number];
type TermEntry = ThemeEntry['keywords'][number];

/** Fills a checked `themes.yaml` in. Throws `CodebookError` for a repeated id or a homonym of an unknown theme. */
export function themesFrom(yaml: LocatedYaml, file: ThemesFile): ThemesPart {
  const ids = new Set<string>();
  for (const [index, theme] of file.themes.entries()) {
    if (ids.has(theme.id)) {
      throw new CodebookError(
        yaml.file,
        yaml.lineOf(['themes', index, 'id']),
        `theme ${theme.id} stands twice`,
      );
    }
    ids.add(theme.id);
  }
  const homonyms = file.homonyms.flatMap((entry, index): Homonym[] => {
    const senses = entry.senses.map((sense, at) => {
      if (sense.theme !== null && !ids.has(sense.theme)) {
        const line = yaml.lineOf(['homonyms', index, 'senses', at, 'theme']);
        throw new CodebookError(yaml.file, line, `there is no theme ${sense.theme}`);
      }
      return {
        theme: sense.theme === null ? null : themeId(sense.theme),
        weight: sense.weight,
        near: sense.near,
        note: sense.note ?? null,
      };
    });
    const terms = typeof entry.term === 'string' ? [entry.term] : entry.term;
    return terms.map((term) => ({ term, language: entry.language, senses }));
  });
  return {
    themes: file.themes.map((theme) => themeFrom(theme, file)),
    homonyms,
    asides: file.asides.flatMap((item) => {
      const { weight = 1 } = typeof item === 'string' ? {} : item;
      return termsOf(item).map((term) => ({ term, weight }));
    }),
    tagger: {
      ordinaryLength: file.tagger.ordinary_length,
      lengthGrowth: file.tagger.length_growth,
      repeats: file.tagger.repeats,
      heading: file.tagger.heading,
      neighbour: file.tagger.neighbour,
      submission: file.tagger.submission,
    },
    names: Object.entries(file.names_of_the_pact).flatMap(([language, names]) =>
      names.map((name) => ({ language, name })),
    ),
    otherInstruments: file.other_instruments,
    synonyms: file.synonyms,
  };
}

function themeFrom(entry: ThemeEntry, file: ThemesFile): ThemeDefinition {
  const keywords = (terms: readonly TermEntry[], language: string): Keyword[] =>
    terms.flatMap((item) => {
      const { weight = file.term_weight } = typeof item === 'string' ? {} : item;
      return termsOf(item)
        .flatMap(spellings)
        .map((term) => ({ term, weight, language }));
    });
  return {
    id: themeId(entry.id),
    label: entry.label,
    definition: entry.definition,
    include: entry.include,
    exclude: entry.exclude,
    threshold: entry.threshold ?? file.threshold,
    keywords: [...keywords(entry.keywords, 'en'), ...keywords(entry.es, 'es'), ...keywords(entry.fr, 'fr')],
    not: entry.not,
    references: [...entry.usmca_refs, ...entry.refs].map(
      (item): ThemeReference =>
        typeof item === 'string'
          ? { ref: item, weight: file.reference_weight }
          : { ref: item.ref, weight: item.weight ?? file.reference_weight },
    ),
  };
}

const termsOf = (item: TermEntry): readonly string[] =>
  typeof item === 'string' ? [item] : 'terms' in item ? item.terms : [item.term];

/** `valor de contenido regional (VCR)` names the phrase and its acronym. */
function spellings(term: string): string[] {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(term);
  return match?.[1] && match[2] ? [match[1], match[2]] : [term];
}
