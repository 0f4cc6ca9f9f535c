import type { ReadText } from '../../model/document.ts';

/** A stamp is a line of few words, not a sentence about confidentiality. */
const LONGEST_STAMP = 9;
const STAMP =
  /^\W*(?:this (?:document|submission|page) )?(?:contains? |includes? )?(?:u\.?s\.? )?business (?:confidential|proprietary)\b|^\W*(?:bci\b|confidential(?: version| treatment| information|\W*$))/i;
const CAPITALS = /\b(?:CONFIDENTIAL VERSION|NOT FOR PUBLIC (?:RELEASE|DISCLOSURE|INSPECTION))\b/;
const PUBLIC =
  /\b(?:public|non-?confidential|redacted) (?:version|copy|document|submission|filing)\b|\bfor public (?:inspection|release)\b|\b(?:confidential|proprietary) information (?:\w+ ){0,3}(?:deleted|removed|redacted|omitted)\b/i;
const MENTION = /\b(?:business (?:confidential|proprietary)|bci)\b/i;
/** Double brackets around words; around nothing, blanks or asterisks they show a deletion. */
const BRACKETED = /\[\[\s*[\p{L}\p{N}$€£][^\]]*\]\]/u;

/** Characters that stand for a first page where there are no pages. */
const FIRST_PAGE = 3000;

/** The blocks of the first page, running heads and stamps included. */
function firstPage({ text, blocks, pages }: ReadText): string[] {
  return blocks
    .filter(({ page, span, kind }) =>
      pages.length > 0 ? page === 1 : kind === 'furniture' || span.start < FIRST_PAGE,
    )
    .map(({ span }) => text.slice(span.start, span.end));
}

const isStamp = (line: string): boolean =>
  line.split(/\s+/).length <= LONGEST_STAMP &&
  /^[^\p{L}]*\p{Lu}/u.test(line) &&
  (STAMP.test(line) || CAPITALS.test(line));

/**
 * Why a text is business confidential, by the stamps on its first page and its double brackets; null where nothing
 * shows it, or the page says that it is the public version. `isSuspect`: its name begins as USTR asks of such files,
 * and any mention of confidential information will do.
 */
export function confidentialMarking(content: ReadText, isSuspect: boolean): string | null {
  const blocks = firstPage(content);
  if (blocks.some((block) => PUBLIC.test(block))) return null;
  const stamp = blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.trim())
    .find(isStamp);
  if (stamp !== undefined) return `its first page is marked "${stamp}"`;
  if (blocks.some((block) => MENTION.test(block)) && BRACKETED.test(content.text)) {
    return 'it holds confidential information in double brackets';
  }
  return isSuspect && MENTION.test(content.text)
    ? 'its name begins with "BC" and it speaks of such information'
    : null;
}
