/** Control, direction and zero-width characters: they hide or reorder what a reader sees. */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;

/** White space collapsed and hidden characters dropped, in a piece of running text, whose blanks at the ends count. */
export const cleanPiece = (text: string): string => text.replace(/\s+/g, ' ').replace(HIDDEN, '');

/** Text on one line: white space collapsed, hidden characters dropped. Words and punctuation stay as they are. */
export const cleanLine = (text: string): string => cleanPiece(text).trim();
