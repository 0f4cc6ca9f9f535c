import type { Instrument } from '../../codebook/instruments.ts';
import type { Place } from '../../model/reference.ts';

const STYLES: Readonly<Record<string, RegExp>> = {
  dotted: /^\d{1,4}(?:\.\d{1,3})+(?:\.?bis)?$/,
  plain: /^\d{1,5}[A-Za-z]{0,2}(?:-\d+[a-z]?)?$/,
  roman: /^[IVXL]+(?:\.[IVXL\d]+)*$/,
  coded: /^(?:\d{1,2}-?)?[A-Z](?:[.-]\d{1,2})?$/,
};
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Whether an instrument may have such a place, by the look of its number. */
export function couldHave({ units }: Instrument, { unit, number }: Place): boolean {
  return units[unit]?.some((form) => STYLES[form]?.test(number) ?? inRange(form, number)) ?? false;
}

/** `1-34` or `I-IV`, both ends included. */
function inRange(range: string, number: string): boolean {
  const [from = '', to = ''] = range.split('-');
  const value = (text: string): number => (/^\d+$/.test(text) ? Number(text) : ROMAN.indexOf(text));
  const [low, high, at] = [value(from), value(to), value(number)];
  return /^\d+$/.test(from) === /^\d+$/.test(number) && at >= low && at <= high && at > 0;
}
