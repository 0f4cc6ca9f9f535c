import { hashWords } from '../../text/shingles.ts';
import { promisesAttachment } from '../sources/comment-text.ts';

const SENTENCE_END = /[.!?]|\n\s*\n/g;

/** Words of the longest note that a comment is in a file. */
const LONGEST_NOTE = 50;

/**
 * The words of a text that can show it to be a copy of another. Questions are left out: comments copy those of the
 * notice before they answer, and have no more in common for it. A note that the comment is attached has none: all that
 * two of them share is the name of the docket.
 */
export function comparableWords(text: string): Uint32Array {
  const { hashes, starts, ends } = hashWords(text);
  if (hashes.length <= LONGEST_NOTE && promisesAttachment(text)) return new Uint32Array(0);
  const kept: number[] = [];
  let sentence = 0;
  for (let at = 0; at < hashes.length; at++) {
    kept.push(hashes[at] ?? 0);
    const gap = text.slice(ends[at], starts[at + 1] ?? text.length);
    const end = gap.match(SENTENCE_END);
    if (!end) continue;
    if (end.includes('?')) kept.length = sentence;
    sentence = kept.length;
  }
  return Uint32Array.from(kept);
}
