import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { CodebookError } from './error.ts';

/**
 * The text of a folder's `themes.yaml` with one more term of a theme, its comments and layout kept. Throws
 * `CodebookError` when there is no such theme.
 */
export function withTerm(folder: string, theme: string, term: string, weight: number): string {
  const file = join(folder, 'themes.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  const themes = document.get('themes');
  const entry = isSeq(themes)
    ? themes.items.find((item) => isMap(item) && item.get('id') === theme)
    : undefined;
  if (!isMap(entry)) throw new CodebookError(file, null, `there is no theme ${theme}`);
  const keywords = entry.get('keywords');
  const added = document.createNode({ term, weight });
  if (isSeq(keywords)) keywords.add(added);
  else entry.set('keywords', document.createNode([{ term, weight }]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
