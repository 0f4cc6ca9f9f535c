import { parseAgreement } from '../../../src/ingestion/agreement/parse-agreement.ts';
import { readPdf } from '../../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../../src/ingestion/readers/reader.ts';
import type { AgreementNode } from '../../../src/model/agreement.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { TreatyChapter } from './treaty-xml.ts';
import { type TreatyLanguage, typesetChapter } from './typeset-chapter.ts';

export interface ReadBack {
  readonly text: string;
  readonly roots: readonly AgreementNode[];
}

/** Reads a PDF and parses it as an agreement. */
export async function treeOfPdf(bytes: Uint8Array): Promise<ReadBack> {
  const outcome = await readPdf(bytes, { name: 'chapter.pdf', ocr: 'never', limits: DEFAULT_LIMITS });
  if (!('content' in outcome)) throw new Error(outcome.reason);
  const { content } = outcome;
  return { text: content.text, roots: parseAgreement({ id: 'chapter' as DocumentId, ...content }).roots };
}

/** What became of a chapter that was typeset, read and parsed. */
export interface ChapterCheck {
  readonly articles: number;
  /** Articles with the right number, title and chapter. */
  readonly right: number;
  /** One line for each article that is missing or wrong, and for each that is invented. */
  readonly wrong: readonly string[];
  readonly invented: readonly string[];
}

const same = (a: string | null, b: string): boolean =>
  (a ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ') ===
  b.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export async function checkChapter(chapter: TreatyChapter, language: TreatyLanguage): Promise<ChapterCheck> {
  const { roots } = await treeOfPdf(typesetChapter(chapter, language));
  const found = roots.flatMap((root) => articlesIn(root).map((article) => ({ root, article })));
  const wrong: string[] = [];
  const numbered = chapter.articles.filter(({ number }) => number !== null);
  for (const { number, title } of numbered) {
    const one = found.find(({ article }) => article.number === number);
    if (!one) wrong.push(`${number}: not found`);
    else if (!same(one.article.title, title)) wrong.push(`${number}: "${one.article.title}" for "${title}"`);
    else if (
      one.root.kind !== 'chapter' ||
      one.root.number !== chapter.number ||
      !same(one.root.title, chapter.title)
    )
      wrong.push(`${number}: in ${one.root.id} "${one.root.title}"`);
  }
  const expected = new Set(numbered.map(({ number }) => number));
  const seen = new Set<string>();
  const invented = found.filter(
    ({ article: { number } }) => !expected.has(number) || seen.has(number) || !seen.add(number),
  );
  return {
    articles: numbered.length,
    right: numbered.length - wrong.length,
    wrong,
    invented: invented.map(({ article }) => `${article.number}: ${article.title}`),
  };
}

const articlesIn = (node: AgreementNode): AgreementNode[] => [
  ...(node.kind === 'article' ? [node] : []),
  ...node.children.flatMap(articlesIn),
];
