import { askId, type ThemeId, themeId } from '../model/ids.ts';
import type { Ask, Codebook, Recommendation, RecommendationId, References } from './codebook.ts';
import { CodebookError } from './error.ts';
import type { LocatedYaml } from './located.ts';
import type { AskEntry, RecommendationEntry, RecommendationsFile } from './recommendations-schema.ts';

type RecommendationsPart = Pick<Codebook, 'report' | 'overall' | 'recommendations' | 'asks'>;
type Path = readonly PropertyKey[];

/** Fills a checked `recommendations.yaml` in. Throws `CodebookError` for repeated ids and unknown themes. */
export function recommendationsFrom(
  yaml: LocatedYaml,
  file: RecommendationsFile,
  themes: ReadonlySet<string>,
): RecommendationsPart {
  const seen = new Set<string>();
  const fail = (path: Path, problem: string): never => {
    throw new CodebookError(yaml.file, yaml.lineOf(path), problem);
  };
  const once = (id: string, path: Path): void => {
    if (seen.has(id)) fail(path, `${id} stands twice`);
    seen.add(id);
  };
  const known = (ids: readonly string[], path: Path): ThemeId[] =>
    ids.map((id, index) =>
      themes.has(id) ? themeId(id) : fail([...path, 'themes', index], `there is no theme ${id}`),
    );

  for (const [index, code] of file.overall_position_codes.entries()) {
    once(code.id, ['overall_position_codes', index, 'id']);
  }
  const codes = new Set(file.overall_position_codes.map(({ id }) => id));
  for (const [index, { with_changes: other }] of file.overall_position_codes.entries()) {
    if (other !== undefined && !codes.has(other)) {
      fail(['overall_position_codes', index, 'with_changes'], `there is no overall position ${other}`);
    }
  }
  const recommendations = file.recommendations.map((entry, index): Recommendation => {
    const path = ['recommendations', index];
    once(entry.id, [...path, 'id']);
    const ownThemes = known(entry.themes ?? [], path);
    const asks = entry.sub_asks.map((ask, at) => {
      const askPath = [...path, 'sub_asks', at];
      once(ask.id, [...askPath, 'id']);
      return askFrom(entry, ask, ask.themes ? known(ask.themes, askPath) : ownThemes);
    });
    return {
      id: entry.id as RecommendationId,
      title: entry.title,
      neutralTitle: entry.neutral_title ?? entry.title,
      paraphrase: entry.paraphrase ?? null,
      addressee: entry.addressee ?? null,
      instrument: entry.instrument ?? null,
      themes: ownThemes,
      refs: referencesFrom(entry.refs),
      statusNote: entry.status_note ?? null,
      asks,
    };
  });
  return {
    report: { title: file.source.report ?? null, note: file.source.note ?? null },
    overall: file.overall_position_codes.map((code) => ({
      id: code.id,
      label: code.label,
      looksLike: code.looks_like ?? null,
      none: code.none,
      withChanges: code.with_changes ?? null,
      details: code.details,
      cues: code.cues,
      examples: code.examples,
    })),
    recommendations,
    asks: recommendations.flatMap((recommendation) => recommendation.asks),
  };
}

function askFrom(parent: RecommendationEntry, entry: AskEntry, themes: readonly ThemeId[]): Ask {
  return {
    id: askId(entry.id),
    recommendation: parent.id as RecommendationId,
    ask: entry.ask,
    page: entry.page === undefined ? null : String(entry.page),
    themes,
    addressee: entry.addressee ?? parent.addressee ?? null,
    instrument: entry.instrument ?? parent.instrument ?? null,
    amends: entry.amends ?? parent.amends ?? false,
    basis: entry.basis ?? parent.basis ?? null,
    refs: referencesFrom(entry.refs ?? parent.refs),
    supportLooksLike: entry.support_looks_like,
    opposeLooksLike: entry.oppose_looks_like,
    supportCues: entry.support_cues ?? parent.support_cues ?? [],
    opposeCues: entry.oppose_cues ?? parent.oppose_cues ?? [],
    supportExamples: entry.support_examples ?? parent.support_examples ?? [],
    opposeExamples: entry.oppose_examples ?? parent.oppose_examples ?? [],
    directions: entry.directions ?? parent.directions ?? [],
    coderNote: entry.coder_note ?? parent.coder_note ?? null,
    statusNote: entry.status_note ?? parent.status_note ?? null,
  };
}

const referencesFrom = (refs: AskEntry['refs']): References => ({
  usmca: refs?.usmca ?? [],
  usLaw: refs?.us_law ?? [],
});
