import { expect, it } from 'vitest';
import { statesWish } from '../../../src/positions/claims/wish.ts';

it.each([
  ['en', 'The rule should be left as it is.'],
  ['en', 'Restore the ten years.'],
  ['en', 'No new complaint mechanism for single sites.'],
  ['en', 'We would not close the annex.'],
  ['en', 'Our members prefer one set of rules.'],
  ['en', 'Please keep the three at one table.'],
  ['es', 'Hay que respetar el laudo.'],
  ['fr', 'Nous demandons que les seuils soient relevés.'],
])('%s wants something: %s', (language, text) => expect(statesWish(text, language)).toBe(true));

it.each([
  ['en', 'The committee met once this year.'],
  ['en', 'Should there be sector-wide cases?'],
  ['en', 'In October we shipped nine trucks.'],
  ['en', 'The labor value content test counts wages of sixteen dollars.'],
  ['en', 'The agency published requests for comment in May.'],
  ['es', 'La planta abrió en 2011.'],
  ['fr', "L'usine emploie trois cents personnes."],
])('%s tells something: %s', (language, text) => expect(statesWish(text, language)).toBe(false));
