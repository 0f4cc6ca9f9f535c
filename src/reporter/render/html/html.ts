import { xmlText } from '../xml-text.ts';

/** Markup that is safe to print: made by {@link html} alone. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are words, escaped, unless they are {@link Html} themselves. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => ({
  markup: strings.reduce((whole, part, index) => `${whole}${markupOf(values[index - 1] ?? '')}${part}`),
});

function markupOf(value: HtmlValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return xmlText(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
