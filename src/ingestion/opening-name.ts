import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { looksLikeOrganization } from './organization-lines.ts';

/** A word of a name: capitalised, initials, or the abbreviation of a legal form. */
const WORD = String.raw`(?:(?:\p{Lu}\.)+|(?:Inc|Corp|Co|Ltd|St)\.|(?!(?:I|We|Our|This|It)\b)\p{Lu}[\p{L}\p{N}&'’-]*)`;
const JOINT = '(?:of|and|for|the|in|on|&|de|del|la|los|des|du)';
/** A name of several words, as the group `name` of a pattern. */
export const ORGANIZATION_NAME = String.raw`(?<name>${WORD}(?:(?:,?\s${JOINT}){1,3}\s${WORD}|,?[ ]${WORD})*)`;
const ACRONYM = String.raw`(?<acronym>\s?\((?:the\s)?["“]?[\p{Lu}][\p{L}\p{N}&.-]{1,15}["”]?(?:\sor\s[^)]{1,30})?\)[\d¹²³⁰-⁹]*)?`;
const SPEAKS = String.raw`(?:,[^,.]{1,80},|,)?\s(?:is\spleased|are\spleased|appreciates?|welcomes?|submits?|respectfully|represents?|hereby|thanks?|offers?|provides?|agradece|remercie|on\sbehalf\sof|and\sits)\b`;

/** Phrases by which a letter names its author in its title or first sentences, the surest first. */
const PHRASES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:[Cc]omments?|COMMENTS|[Ss]ubmission|SUBMISSION|[Tt]estimony|TESTIMONY|[Ss]tatement|STATEMENT)\s(?:[Oo]f|OF|[Bb]y|BY|[Ff]rom|FROM)\s(?:[Tt]he\s|THE\s)?${ORGANIZATION_NAME}${ACRONYM}`,
    'gu',
  ),
  new RegExp(String.raw`[Oo]n\sbehalf\sof\s(?:[Tt]he\s)?${ORGANIZATION_NAME}${ACRONYM}`, 'gu'),
  new RegExp(
    String.raw`(?:^|[.:,][\d¹²³⁰-⁹]*\s|\n)(?:[Tt]he\s)?${ORGANIZATION_NAME}${ACRONYM}${SPEAKS}`,
    'gu',
  ),
];

/** Characters of a text in which a letter introduces its author. */
const OPENING = 4000;

/** The organisation that a letter's first sentences name as its author, with its place; null where none is sure. */
export function openingName(document: Document): { readonly name: string; readonly span: Span } | null {
  const bodies = document.blocks.filter(
    ({ kind, span }) => kind !== 'furniture' && kind !== 'footnote' && span.start < OPENING,
  );
  for (const phrase of PHRASES) {
    for (const { span } of bodies) {
      for (const match of document.text
        .slice(span.start, Math.min(span.end, span.start + 1000))
        .matchAll(phrase)) {
        const raw = match.groups?.name ?? '';
        const line = raw.replace(/\s+/g, ' ');
        const likely = looksLikeOrganization(line);
        if (likely === 0 || (likely === 1 && match.groups?.acronym === undefined) || !/\s/.test(line))
          continue;
        const start = span.start + match.index + match[0].indexOf(raw);
        return { name: line, span: { start, end: start + raw.length } };
      }
    }
  }
  return null;
}
