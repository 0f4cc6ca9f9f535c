/**
 * Milliseconds that a `Retry-After` header asks to wait, given as seconds or as a date (RFC 9110, 10.2.3); null where
 * there is none or it says nothing. `now` in milliseconds since 1970.
 */
export function retryAfter(value: string | null, now: number): number | null {
  const asked = value?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(asked) ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
