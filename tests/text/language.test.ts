import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/language.ts';

describe('language', () => {
  it.each([
    ['We ask that the Agreement be extended with changes to the rules of origin.', 'en'],
    ['Solicitamos que las tres Partes confirmen el Tratado por dieciséis años más.', 'es'],
    ['Nous demandons que les trois parties confirment la prolongation de l’accord.', 'fr'],
    ['Pedimos que as três Partes confirmem o acordo por mais dezesseis anos.', 'pt'],
    ['Manufacturers require stable supply chains across North America.', 'en'],
    ['Los aranceles perjudican a fabricantes norteamericanos integrados.', 'es'],
    ['PACKING AND CANNERY WORKERS ASK THAT THE AGREEMENT BE RENEWED WITH CHANGES', 'en'],
    [
      '該協定應予延長，但須修改原產地規則及勞工條款，並恢復對工人的調整援助計畫，以保護三國工人和家庭的利益與生計安全保障',
      'zh',
    ],
  ])('%s', async (text, expected) => expect(await languageOf(text)).toBe(expected));

  it('inherits where the text is too short or says nothing', async () => {
    expect(await languageOf('Conclusion', 'es')).toBe('es');
    expect(await languageOf('12.4 | 33.9 | 1,204,332 | 7.5 | 2024 | 2025 | 2026', 'fr')).toBe('fr');
    expect(await languageOf('')).toBe('und');
  });

  it('is the same every time', async () => {
    const text = 'Kurze Rede über Zölle, Stahl und Arbeitsplätze in drei Ländern.';
    expect(new Set(await Promise.all([1, 2, 3].map(() => languageOf(text)))).size).toBe(1);
  });
});
