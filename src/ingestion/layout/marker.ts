const BULLET = /^(?:[•▪◦‣●○■□◼◻➢➤✓❖⇒→♦◆∗·*–—-]|--)$/u;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxlcIVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/;

/** Whether a piece of text that stands apart is the mark of a list item or a numbered heading. */
export const isMarker = (text: string): boolean =>
  text.length <= 8 && (BULLET.test(text) || text === 'o' || NUMBERED.test(text));

const LEADING_BULLET = /^[•▪◦‣●○■□◼◻➢➤✓❖⇒♦◆∗]\s*(?=\S)/u;
const LEADING_DASH = /^(?:(?:[-–—*·]|--)\s+(?=[^\s*])|o\s+(?=\p{Lu}))/u;
const LEADING_NUMBER =
  /^(?:\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,2}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])\s+(?=\S)/;

/** The list marker at the beginning of a line, or null; `sure` when nothing else looks like it. */
export function leadingMarker(text: string): { readonly marker: string; readonly sure: boolean } | null {
  const sure = LEADING_BULLET.exec(text);
  if (sure !== null) return { marker: sure[0].trim(), sure: true };
  const other = LEADING_DASH.exec(text) ?? LEADING_NUMBER.exec(text);
  return other === null ? null : { marker: other[0].trim(), sure: false };
}
