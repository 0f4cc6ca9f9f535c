/**
 * The tree of the TPP's text, in English and Spanish, typeset like the official chapters, read by our PDF reader and
 * parsed, against the chapters and articles of its XML: `npx tsx tests/bench/agreement-tree.ts [en|es]`.
 */
import { join } from 'node:path';
import { checkChapter } from '../ingestion/agreement/read-back.ts';
import { readTreaty } from '../ingestion/agreement/treaty-xml.ts';
import { REAL } from '../ingestion/real-data.ts';

for (const language of ['en', 'es'] as const) {
  if (process.argv[2] !== undefined && process.argv[2] !== language) continue;
  const total = { articles: 0, right: 0, invented: 0 };
  for (const chapter of readTreaty(join(REAL, `treaties/TPP-2016.${language}.xml`))) {
    const { articles, right, wrong, invented } = await checkChapter(chapter, language);
    total.articles += articles;
    total.right += right;
    total.invented += invented.length;
    for (const line of wrong) console.log(`${language} chapter ${chapter.number}: ${line}`);
    for (const line of invented) console.log(`${language} chapter ${chapter.number}: invented ${line}`);
  }
  const share = ((100 * total.right) / total.articles).toFixed(2);
  console.log(
    `${language}: ${total.right} of ${total.articles} articles with the right number, title and chapter (${share} %), ${total.invented} invented`,
  );
}
