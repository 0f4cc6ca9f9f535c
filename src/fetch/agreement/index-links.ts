import { decodeHTML } from 'entities';
import { FetchError } from '../fetch-error.ts';
import type { PoliteFetch } from '../polite-fetch.ts';
import { isSafeName, type OfficialFile } from './official-files.ts';

/** Bounded everywhere: a page that never closes its links costs no more than its length. */
const LINK = /<a\b[^>]{0,500}?\bhref\s*=\s*(["'])([^"'<>]{1,1000})\1[^>]{0,500}>([\s\S]{0,1000}?)<\/a\s*>/gi;
/** No page of links is as long as this, in characters. */
const LONGEST_PAGE = 5_000_000;

/** The PDFs that a page links to, on its own host, each once. */
export function linkedFiles(html: string, page: string): OfficialFile[] {
  const files = new Map<string, OfficialFile>();
  for (const [, , href = '', inside = ''] of html.slice(0, LONGEST_PAGE).matchAll(LINK)) {
    const target = decodeHTML(href).trim();
    if (!URL.canParse(target, page)) continue;
    const url = new URL(target, page);
    url.hash = '';
    const name = decodeName(url.pathname);
    if (url.host !== new URL(page).host || !isSafeName(name)) continue;
    const title = decodeHTML(inside.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
    if (!files.has(url.href)) files.set(url.href, { name, url: url.href, holds: [title || name] });
  }
  return [...files.values()];
}

/** The last part of a path, with blanks as underscores. */
function decodeName(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).replace(/\s+/g, '_');
  } catch {
    return last;
  }
}

/** Reads the page that links to every part. Throws {@link FetchError}. */
export const readIndex = (ask: PoliteFetch, page: string): Promise<OfficialFile[]> =>
  ask({
    url: page,
    read: async (response) => {
      if (!response.ok) {
        throw new FetchError('status', page, `answered ${response.status}`, { status: response.status });
      }
      return linkedFiles(await response.text(), page);
    },
  });
