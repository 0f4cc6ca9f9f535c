/** The interface gives instants in UTC, and takes them, to the second, in the time of Washington. */
const EASTERN = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** An instant (milliseconds since 1970) as `YYYY-MM-DD hh:mm:ss` in Washington. */
export function easternTime(instant: number): string {
  const part = Object.fromEntries(EASTERN.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}:${part.second}`;
}

/** The hour that comes twice when clocks go back; null for every other instant. */
function repeatedHour(instant: number): { readonly start: number; readonly end: number } | null {
  const shown = easternTime(instant);
  const first = [instant, instant - HOUR].find((one) => easternTime(one) === easternTime(one + HOUR));
  if (first === undefined || easternTime(first) !== shown) return null;
  const start = Math.floor(first / HOUR) * HOUR;
  return { start, end: start + 2 * HOUR };
}

/** The latest instant up to this one whose Eastern time means one instant only, in whole seconds. */
export const clearAtMost = (instant: number): number => {
  const hour = repeatedHour(instant);
  return hour ? hour.start - SECOND : Math.floor(instant / SECOND) * SECOND;
};

/** The earliest instant from this one on whose Eastern time means one instant only, in whole seconds. */
export const clearAtLeast = (instant: number): number =>
  repeatedHour(instant)?.end ?? Math.ceil(instant / SECOND) * SECOND;
