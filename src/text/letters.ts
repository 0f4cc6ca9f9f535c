import type { Span } from '../model/span.ts';

/**
 * A text reduced to what a quotation must share with its source: letters, digits and signs such as `$` and `%`, in
 * lower case. White space, hyphens, quotation marks and punctuation are gone, so a word that a line cuts in two, a
 * curly mark or a ligature makes no difference; a changed letter, digit or word does.
 */
export interface Letters {
  readonly text: string;
  /** Offset in the original of each code unit. */
  readonly from: Uint32Array;
  /** Offset in the original behind the character of each code unit. */
  readonly to: Uint32Array;
  /** 1 where a word begins. */
  readonly begins: Uint8Array;
}

const KEPT = /[\p{L}\p{N}\p{M}$%€£&§+=<>]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Calls of footnotes in running text, by raised figures or in brackets. */
const RAISED = /[⁰¹²³⁴-⁹]/;
const NOTE_CALL = /\[\^?(?:\d{1,3}|\*+)\]/y;
const APOSTROPHE = /['’‘ʼ`´]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe]/;
const MARK = /^\p{M}$/u;
/** Between two numbers: "2024 25" is not "202425". */
const BETWEEN_NUMBERS = ' ';

/** Reduces a text to its letters, with the way back to the original. */
export function lettersOf(text: string): Letters {
  const kept = new Collector(text.length);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) {
      NOTE_CALL.lastIndex = at;
      const call = NOTE_CALL.exec(text);
      if (call) {
        at += call[0].length;
        continue;
      }
    }
    const end = clusterEnd(text, at);
    for (const character of plain(text, at, end)) {
      if (isDigit(character.charCodeAt(0))) kept.addDigit(character, at, end);
      else if (KEPT.test(character) || isInNumber(text, at)) kept.add(character, at, end);
      else if (!isGroupMark(text, at) && !isElision(text, at, end)) kept.endWord();
    }
    at = end;
  }
  return kept.finish();
}

/** The place in the original of a range of the letters that is not empty. */
export function originalSpan({ from, to }: Letters, start: number, end: number): Span {
  return { start: from[start] ?? 0, end: to[end - 1] ?? 0 };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isDigitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at));

/** The comma of "1,000" marks thousands; that of "1,5" belongs to the number. */
const isGroupMark = (text: string, at: number): boolean =>
  text[at] === ',' && isDigitAt(text, at - 1) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

const isInNumber = (text: string, at: number): boolean =>
  (text[at] === '.' || text[at] === ',') &&
  isDigitAt(text, at - 1) &&
  isDigitAt(text, at + 1) &&
  !isGroupMark(text, at);

/** The apostrophe of "don't" ends no word. */
const isElision = (text: string, at: number, end: number): boolean =>
  APOSTROPHE.test(text.slice(at, end)) && LETTER.test(text[end] ?? '');

/** A character with the marks that combine with it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && MARK.test(text[end] ?? '')) end++;
  return end;
}

function plain(text: string, at: number, end: number): string {
  const cluster = text.slice(at, end);
  if (end === at + 1 && cluster.charCodeAt(0) < 0x80) return cluster.toLowerCase();
  if (INVISIBLE.test(cluster) || RAISED.test(cluster)) return '';
  return APOSTROPHE.test(cluster) ? "'" : cluster.normalize('NFKC').toLowerCase();
}

/** Gathers letters in typed arrays, which hold a long record in little memory. */
class Collector {
  readonly #parts: string[] = [];
  #from: Uint32Array;
  #to: Uint32Array;
  #begins: Uint8Array;
  #length = 0;
  #atWord = true;
  #afterDigit = false;

  constructor(expected: number) {
    this.#from = new Uint32Array(expected + 16);
    this.#to = new Uint32Array(expected + 16);
    this.#begins = new Uint8Array(expected + 16);
  }

  add(character: string, start: number, end: number): void {
    this.#parts.push(character);
    for (let unit = 0; unit < character.length; unit++) {
      if (this.#length === this.#from.length) this.#grow();
      this.#from[this.#length] = start;
      this.#to[this.#length] = end;
      this.#begins[this.#length] = this.#atWord && unit === 0 ? 1 : 0;
      this.#length++;
    }
    this.#atWord = false;
    this.#afterDigit = false;
  }

  addDigit(character: string, start: number, end: number): void {
    if (this.#afterDigit && this.#atWord) {
      this.add(BETWEEN_NUMBERS, start, start);
      this.#atWord = true;
    }
    this.add(character, start, end);
    this.#afterDigit = true;
  }

  endWord(): void {
    this.#atWord = true;
  }

  finish(): Letters {
    return {
      text: this.#parts.join(''),
      from: this.#from.slice(0, this.#length),
      to: this.#to.slice(0, this.#length),
      begins: this.#begins.slice(0, this.#length),
    };
  }

  #grow(): void {
    const size = this.#from.length * 2;
    const [from, to, begins] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
    from.set(this.#from);
    to.set(this.#to);
    begins.set(this.#begins);
    [this.#from, this.#to, this.#begins] = [from, to, begins];
  }
}
