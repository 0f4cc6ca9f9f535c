import type { Document } from '../model/document.ts';
import type { FoundName } from './letter-author.ts';
import { ORGANIZATION_NAME } from './opening-name.ts';

/** Phrases by which counsel names the client. */
const PHRASES: readonly RegExp[] = [
  new RegExp(
    String.raw`[Oo]n\sbehalf\sof\s(?:(?:our|its|my)\sclients?,?\s)?(?:[Tt]he\s)?${ORGANIZATION_NAME}`,
    'gu',
  ),
  new RegExp(String.raw`(?:[Cc]ounsel|[Aa]ttorneys?)\s(?:for|to)\s(?:[Tt]he\s)?${ORGANIZATION_NAME}`, 'gu'),
  new RegExp(String.raw`(?:[Cc]omments?|[Ss]ubmission)\sof\s(?:[Tt]he\s)?${ORGANIZATION_NAME}`, 'gu'),
];

/** For whom a law firm files, with the place in its letter; `isFirm` tells the firm's own name, which is no client. */
export function clientOf(document: Document, isFirm: (name: string) => boolean): FoundName | null {
  const body = document.blocks.filter(({ kind }) => kind !== 'furniture');
  for (const phrase of PHRASES) {
    for (const { span } of body) {
      for (const match of document.text.slice(span.start, span.end).matchAll(phrase)) {
        const raw = match.groups?.name ?? '';
        const name = raw.replace(/\s+/g, ' ');
        // A single word is a term that the letter defines ("Producer"), seldom a name.
        if (!name.includes(' ') || isFirm(name) || NOBODY.test(name)) continue;
        const start = span.start + match.index + match[0].indexOf(raw);
        return { name, span: { start, end: start + raw.length } };
      }
    }
  }
  return null;
}

/** Names that stand in such phrases and are no client's. */
const NOBODY = /^(?:United States|USTR|Office of|Committee|Congress|Government|Agreement|USMCA)\b/i;
