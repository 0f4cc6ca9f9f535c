const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in that for is with be as by not are this or from it we have has'.split(' ')),
  es: new Set('el los las del que en y por con una se su para al como más no es lo sus'.split(' ')),
  fr: new Set('le les des et du dans que pour une est sur au aux par pas ne qui ce nous avec'.split(' ')),
};
const WORD = /[\p{L}]+/gu;
/** Enough words to tell three languages apart. */
const ENOUGH = 80;

/** English, Spanish or French by their commonest words; English where nothing tells. For passages of no known language. */
export function guessThemeLanguage(text: string): string {
  const counts: Record<string, number> = { en: 0, es: 0, fr: 0 };
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    for (const [language, set] of Object.entries(FUNCTION_WORDS)) {
      if (set.has(lower)) counts[language] = (counts[language] ?? 0) + 1;
    }
    words += 1;
    if (words >= ENOUGH) break;
  }
  return Object.entries(counts).reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
