import type { OptionValues } from './command.ts';
import { UsageError } from './errors.ts';

export const text = (options: OptionValues, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const flag = (options: OptionValues, name: string): boolean => options[name] === true;

/** A list given as `a,b,c` or by repeating the option. */
export function list(options: OptionValues, name: string): string[] {
  const value = options[name];
  const parts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  return parts
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A whole number of at least `least`. Throws {@link UsageError} otherwise. */
export function count(options: OptionValues, name: string, fallback: number, least = 1): number {
  const value = text(options, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw new UsageError(`--${name} takes a whole number of at least ${least}, not "${value}"`);
  }
  return number;
}

/** An amount of money or the like, not negative; undefined where it is not given. Throws {@link UsageError}. */
export function amount(options: OptionValues, name: string): number | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${flag} takes an amount such as 2.50, not "${value}"`);
  }
  return number;
}

/** A day as `YYYY-MM-DD`. */
export function day(options: OptionValues, name: string): string | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new UsageError(`--${name} takes a day as YYYY-MM-DD, not "${value}"`);
  }
  return value;
}
