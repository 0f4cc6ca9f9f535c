import { readFileSync } from 'node:fs';

export interface TreatyArticle {
  /** `1.1`, or null for a preamble. */
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
}
export interface TreatyChapter {
  /** `1`, or null for the preamble. */
  readonly number: string | null;
  readonly title: string;
  readonly articles: readonly TreatyArticle[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (xml: string): string =>
  xml.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const lastWord = (text: string): string | null => /(\S+)$/.exec(text)?.[1] ?? null;

/** The chapters of a treaty as the XML gives them. */
export function readTreaty(path: string): TreatyChapter[] {
  const xml = readFileSync(path, 'utf8');
  return [...xml.matchAll(/<chapter ([^>]*)>([\s\S]*?)<\/chapter>/g)].map(([, tag = '', inside = '']) => ({
    number: lastWord(attribute(tag, 'number')),
    title: attribute(tag, 'name'),
    articles: [...inside.matchAll(/<article([^>]*)>([\s\S]*?)<\/article>/g)].map(
      ([, own = '', text = '']) => ({
        number: lastWord(attribute(own, 'number')),
        title: attribute(own, 'name').trim(),
        text: decoded(text),
      }),
    ),
  }));
}
