import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { parseTable } from '../../src/codebook/table.ts';
import { createTagger } from '../../src/indexer/themes/tagger.ts';
import { missing, REAL } from './real-data.ts';

/** Chapters of an agreement as weak labels: each article by its own title and text, without the chapter's title. */
const THEME_OF: Readonly<Record<string, string>> = {
  3: 'roo',
  7: 'agriculture',
  14: 'digital',
  18: 'ipr',
  19: 'labor_rrm',
  20: 'environment',
};
const SIX = new Set(Object.values(THEME_OF));
const OTHERS_FILE = 'tests/indexer/data/tpp-other-articles.tsv';

interface Article {
  readonly chapter: string;
  readonly number: string;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (xml: string): string =>
  xml.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

function articlesOf(xml: string): Article[] {
  return xml
    .split('<chapter ')
    .slice(1)
    .flatMap((part) =>
      [...part.matchAll(/<article([^>]*)>([\s\S]*?)<\/article>/g)].map(([, attributes = '', text = '']) => ({
        chapter: /^number="\S+ (\d+)"/.exec(part)?.[1] ?? '0',
        number: /number="\S+ ([\d.]+)"/.exec(attributes)?.[1] ?? 'Preamble',
        text: decoded(`${/name="([^"]*)"/.exec(attributes)?.[1] ?? ''}\n${text}`),
      })),
    );
}

const cases: [language: string, file: string, leastFound: number, mostElsewhere: number][] = [
  ['en', 'TPP-2016.en.xml', 0.8, 0.08],
  // The Spanish vocabulary was completed from this very text: a check that it stays, not a measure.
  ['es', 'TPP-2016.es.xml', 0.75, 0.12],
];

describe.each(cases)('articles in %s (needs ../shared)', (language, file, leastFound, mostElsewhere) => {
  it.skipIf(missing(REAL, 'treaties', file))('get the theme of their chapter, and others do not', () => {
    const tag = createTagger(loadCodebook('corpus/codebook'), { references: false });
    const listed = new Set(
      parseTable(OTHERS_FILE, readFileSync(OTHERS_FILE, 'utf8')).map(
        ({ cells }) => `${cells.article} ${cells.theme}`,
      ),
    );
    const found: Record<string, { right: number; all: number }> = {};
    let others = 0;
    const astray: string[] = [];
    for (const { chapter, number, text } of articlesOf(readFileSync(join(REAL, 'treaties', file), 'utf8'))) {
      const themes = tag({ text, language })
        .map(({ theme }): string => theme)
        .filter((theme) => SIX.has(theme));
      const wanted = THEME_OF[chapter];
      if (wanted) {
        const row = found[wanted] ?? { right: 0, all: 0 };
        found[wanted] = { right: row.right + Number(themes.includes(wanted)), all: row.all + 1 };
        continue;
      }
      const rest = themes.filter((theme) => !listed.has(`${number} ${theme}`));
      // An article that is rightly tagged and nothing else is neither for nor against.
      if (rest.length === 0 && themes.length > 0) continue;
      others += 1;
      if (rest.length > 0) astray.push(`${number} ${rest.join(' ')}`);
    }
    for (const [theme, { right, all }] of Object.entries(found))
      console.log(`${language} ${theme}: ${right} of ${all}`);
    console.log(
      `${language} elsewhere: ${astray.length} of ${others} (${(astray.length / others).toFixed(3)}): ${astray.join(', ')}`,
    );
    for (const [theme, { right, all }] of Object.entries(found)) {
      expect(right / all, theme).toBeGreaterThanOrEqual(leastFound);
    }
    expect(astray.length / others).toBeLessThanOrEqual(mostElsewhere);
  });
});
