const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight UTC of a day. Throws `RangeError` for what is no day of the calendar. */
export function dayOf(date: string): number {
  const time = ISO.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`"${date}" is not a date in the form YYYY-MM-DD`);
  }
  return time;
}

/** The day so many days later; earlier for a negative number. */
export const addDays = (date: string, days: number): string =>
  new Date(dayOf(date) + days * DAY).toISOString().slice(0, 10);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `November 23, 2026`. */
export function longDate(date: string): string {
  dayOf(date);
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}
