import type { BaseLanguageIdentificationModel } from 'fasttext.wasm.js/dist/models/language-identification/base.js';

/** Words that one of the languages has and the others lack. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and that for with this are was have has not which from would should we our their been its by or will they these on at be as it is',
  ),
  es: words(
    'el los las del y una con por que más su sus este esta estos como para lo al no es han fue entre sobre pero también desde hasta',
  ),
  fr: words(
    'le les des du et une est dans pour qui sur pas avec par aux ce cette ces sont nous vous leur leurs été mais au ou elle ils être',
  ),
  pt: words('o os as do da dos das e uma não em no na nos com pelo pela mais seu sua são foi ao à também'),
  de: words('der die das und ist nicht von mit den dem ein eine für auf im des zu sich auch als wird'),
};

/** The languages that have a stop word, by the word. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = byWord(STOP_WORDS);

/** Text of fewer letters has the language of what it stands in. */
const LONG_ENOUGH = /(?:\p{L}\P{L}*){40}/u;
/** Hits by which a vote is settled, and how far it must lead. */
const CLEAR = { hits: 5, lead: 3 } as const;
/** Probability from which the model is believed against the surroundings. */
const SURE = 0.7;

let model: Promise<BaseLanguageIdentificationModel> | null = null;

/**
 * The language of a text (ISO 639-1, or `inherited` where the text doesn't tell). A clear vote of stop words
 * decides; else fastText's model for 176 languages, which is loaded at first need and works offline.
 */
export async function languageOf(text: string, inherited = 'und'): Promise<string> {
  const sample = text
    .slice(0, 1200)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}'’ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!LONG_ENOUGH.test(sample)) return inherited;
  const voted = vote(sample);
  if (voted !== null) return voted;
  model ??= load();
  const { alpha2, possibility } = await (await model).identify(sample);
  if (alpha2 === null || alpha2 === '') return inherited;
  return possibility >= SURE || (inherited === 'und' && possibility >= 0.4) ? alpha2 : inherited;
}

/** The language whose stop words clearly prevail, or null. */
function vote(sample: string): string | null {
  const counts = new Map(Object.keys(STOP_WORDS).map((language) => [language, 0]));
  for (const word of sample.split(' ')) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const hits = [...counts].map(([language, count]) => ({ language, count }));
  hits.sort((a, b) => b.count - a.count);
  const [first, second] = hits;
  if (!first || first.count < CLEAR.hits || first.count < CLEAR.lead * (second?.count ?? 0)) return null;
  return first.language;
}

async function load(): Promise<BaseLanguageIdentificationModel> {
  const { getLIDModel } = await import('fasttext.wasm.js');
  const loaded = await getLIDModel();
  await loaded.load();
  return loaded;
}

function byWord(
  lists: Readonly<Record<string, ReadonlySet<string>>>,
): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const word of list) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
