/** Control, direction and zero-width characters: they hide or reorder what a reader sees. */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;

/** Text on one line: white space collapsed, hidden characters dropped. Words and punctuation stay as they are. */
export const cleanLine = (text: string): string => text.replace(/\s+/g, ' ').replace(HIDDEN, '').trim();
