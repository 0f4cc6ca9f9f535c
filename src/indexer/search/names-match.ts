import { foldTerm, lowerWords } from './terms.ts';

const spelt = (text: string): string => ` ${lowerWords(text).map(foldTerm).join(' ')}`;

/** Whether one of the names holds the words of a value in their order; the last may go on (`steel`, `Steelworkers`). */
export function namesMatch(value: string, names: readonly string[]): boolean {
  const wanted = spelt(value);
  return names.some((name) => spelt(name).includes(wanted));
}
