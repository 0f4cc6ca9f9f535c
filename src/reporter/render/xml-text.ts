import { cleanPiece } from './clean-line.ts';

/** Halves of characters and code points that no XML document may hold. */
const FORBIDDEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A piece of running text that XML and PDF can hold: cleaned, and without what is no character. */
export const xmlText = (text: string): string =>
  cleanPiece(text).replace(FORBIDDEN, '').replace(/ {2,}/g, ' ');
