import type { Document } from '../model/document.ts';
import type { FoundName } from './letter-author.ts';
import { letterLines, type TextLine } from './letter-lines.ts';
import { looksLikeOrganization } from './organization-lines.ts';

/** A letter of fewer is signed by an organisation and its officers, and is no joint letter. */
const FEWEST = 3;
/** A list that nothing announces must be longer to be one of signatories. */
const FEWEST_UNANNOUNCED = 5;

/** Words that announce the names of signatories. */
const ANNOUNCES =
  /^(signed\b.*|signatories|(list of )?(the )?undersigned( organi[sz]ations)?|(endorsing|signing|supporting) organi[sz]ations|on behalf of the following|firmantes|signataires)\b[^.]{0,60}[,.:]?$/i;
/** The close of a letter, behind which a joint letter has its names. */
const CLOSES =
  /^(sincerely|respectfully( submitted)?|yours\b.{0,20}|(best|kind) regards|in solidarity|atentamente|cordialement)[,.]?$/i;
/** What stands behind them. */
const ENDS =
  /^(cc|copies|copy to|enclosures?|attachments?|annex|appendix|exhibit|notes?|references|(table of )?contents|executive summary|introduction|summary)\b/i;
/** A line of running text; a line of names between semicolons may be as long. */
const isProse = ({ text }: TextLine): boolean => text.length > 120 && text.split(';').length < 3;
/** What joint letters say of themselves, at their beginning. */
const JOINT =
  /\b(undersigned|joint (letter|comments|submission)|\d+ (\p{L}+ ){0,3}organi[sz]ations|abajo firmantes|soussign[ée]s)\b/iu;
const OPENING = 4000;
const MARKER = /^(?:[-–—•*·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/i;
/** Between two names on one line: a semicolon, or the number of the second. */
const BETWEEN = /;\s*(?:and\s)?|\s(?=\d{1,3}\.\s\p{Lu})/gu;
/** A line of an officer: a name with a title, or a title alone. */
const OFFICER =
  /\b(president|director|officer|counsel|secretary|treasurer|chair(man|woman|person)?|manager|ceo|esq|ph\.?d)\b|^\/s\/|^(mr|ms|mrs|dr|prof)\.?\s/i;

/** A line, or one of several names on it. `isListed`: it has a marker or neighbours on its line. */
interface Piece extends TextLine {
  readonly isListed: boolean;
}

/**
 * The organisations that sign a joint letter, with their places; none where fewer than three do. Items of a list are
 * taken for names where they may be; other lines only where they are worded like one.
 */
export function signatoriesOf(document: Document): FoundName[] {
  const lines = letterLines(document, Number.POSITIVE_INFINITY);
  const announced = namesAfter(lines, ANNOUNCES);
  if (announced.length >= FEWEST) return announced;
  if (!JOINT.test(document.text.slice(0, OPENING))) return [];
  const closing = namesAfter(lines, CLOSES);
  if (closing.length >= FEWEST) return closing;
  const last = lines.findLastIndex((line) => namesIn(line).length === 0);
  const list = distinct(lines.slice(last + 1).flatMap(namesIn));
  return list.length >= FEWEST_UNANNOUNCED ? list : [];
}

/** The names behind the last line of a kind, up to the next running text. */
function namesAfter(lines: readonly TextLine[], kind: RegExp): FoundName[] {
  const after = lines.slice(lines.findLastIndex(({ text }) => kind.test(text)) + 1);
  if (after.length === lines.length) return [];
  const end = after.findIndex((line) => ENDS.test(line.text) || isProse(line));
  return distinct((end < 0 ? after : after.slice(0, end)).flatMap(namesIn));
}

const distinct = (names: readonly FoundName[]): FoundName[] => [
  ...new Map(names.map((found) => [found.name.toLowerCase(), found])).values(),
];

const namesIn = (line: TextLine): FoundName[] => piecesOf(line).flatMap(nameIn);

function piecesOf({ text, start }: TextLine): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const cuts = [...text.matchAll(BETWEEN)].map(({ index, 0: gap }) => ({ index, next: index + gap.length }));
  for (const { index, next } of [...cuts, { index: text.length, next: text.length }]) {
    const raw = text.slice(from, index);
    const marker = MARKER.exec(raw)?.[0] ?? '';
    const name = raw.slice(marker.length);
    const at = start + from + marker.length;
    pieces.push({ text: name, start: at, end: at + name.length, isListed: marker !== '' || cuts.length > 1 });
    from = next;
  }
  return pieces;
}

function nameIn({ text, start, isListed }: Piece): FoundName[] {
  const name = text.replace(/(?:[,;.]|\s)+$|\s*[⁰¹²³⁴-⁹]+$/gu, '');
  const likely = looksLikeOrganization(name);
  if (OFFICER.test(name) || likely === 0 || (likely === 1 && !isListed)) return [];
  return [{ name, span: { start, end: start + name.length } }];
}
