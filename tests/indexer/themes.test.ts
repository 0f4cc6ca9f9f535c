import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { themesOfSubmission } from '../../src/indexer/themes/submission.ts';
import { createTagger, createTextTagger } from '../../src/indexer/themes/tagger.ts';

const codebook = loadCodebook('corpus/codebook');
const tag = createTextTagger(codebook);
const themes = (text: string): string[] =>
  tag(text)
    .map(({ theme }) => theme)
    .sort();

describe('one sentence, its themes', () => {
  const cases: [text: string, themes: string][] = [
    ['The labour value content rule needs tighter rules of origin.', 'labor_rrm roo'],
    ['Rollup turns foreign parts into local ones; rolled-up content must not count.', 'roo'],
    ['If a car has to be three quarters from here to cross free, so should a stove.', 'roo'],
    ['Digital services taxes and data-localization measures remain.', 'digital'],
    ['Patents on biologics delay access to medicines.', 'ipr'],
    ['Nothing at all is said here.', ''],
    ['Las reglas de origen y los contratos de protección deben revisarse.', 'labor_rrm roo'],
    ["Les règles d'origine et la gestion de l'offre doivent rester.", 'agriculture roo'],
  ];
  it.each(cases)('%s', (text, expected) => expect(themes(text).join(' ')).toBe(expected));
});

describe('homonyms', () => {
  const cases: [text: string, has: string | null, hasNot: string | null][] = [
    ['TAA for displaced workers lapsed in 2022.', 'taa', 'procurement_services'],
    [
      'GSA schedules under the TAA list each designated country for procurement.',
      'procurement_services',
      'taa',
    ],
    ['De minimis parcels under Section 321 skip duty.', 'customs', 'roo'],
    ['The de minimis tolerance for non-originating fiber is ten percent.', 'roo', 'customs'],
    ['AMS support exceeds the de minimis level for wheat.', 'agriculture', 'customs'],
    ['The MFN rate on cars is a 2.5 percent duty.', 'tariffs', null],
    ['Most-favored-nation drug prices help no patient.', null, 'tariffs'],
    ['The G7 Rapid Response Mechanism tracks disinformation in elections.', null, 'labor_rrm'],
    ['A pollution rapid response mechanism should reach polluting facilities.', 'environment', 'labor_rrm'],
    ['The RRM should reach every facility whose workers want a union.', 'labor_rrm', null],
    ['The business environment and investment climate have soured.', 'procurement_services', 'environment'],
    ['The sunset review of the antidumping order found injury.', null, 'review_process'],
    ['The sunset clause of the Agreement forces a joint review.', 'review_process', null],
    ['A cool summer; COOL labels on beef.', 'agriculture', null],
    ['The vehicle platform shares an engine.', null, 'digital'],
    ['Pirates at sea boarded a vessel; piracy off Somalia.', null, 'ipr'],
  ];
  it.each(cases)('%s', (text, has, hasNot) => {
    const found = themes(text);
    if (has) expect(found).toContain(has);
    if (hasNot) expect(found).not.toContain(hasNot);
  });
});

describe('references to the agreement', () => {
  const cases: [text: string, theme: string, tagged: boolean][] = [
    ['Strike Articles 19.11, 19.12 and 19.16.', 'digital', true],
    ['Keep Chapter 19 of USMCA.', 'digital', true],
    ['Chapter 19 of NAFTA let panels review dumping orders.', 'digital', false],
    ['Goods of HTS Chapter 19 are cereal preparations.', 'digital', false],
    ['Article 20.1 of the TRIPS text', 'ipr', true],
    ['Annex 31-A works.', 'labor_rrm', true],
    ['Article 4.5 of the GATT 1994', 'roo', false],
    ['El Capítulo 4 del T-MEC', 'roo', true],
  ];
  it.each(cases)('%s', (text, theme, tagged) => expect(themes(text).includes(theme)).toBe(tagged));

  it('can be switched off', () => {
    const off = createTextTagger(codebook, { references: false });
    expect(off('Keep Annex 31-A of USMCA.')).toEqual([]);
  });
});

describe('reasons', () => {
  it('add up to the score and lie where they say', () => {
    const text =
      'Tighten the rules of origin: Chinese content under Annex 4-B rides free, and TAA for workers lapsed.';
    for (const { score, because } of tag(text)) {
      expect(because.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 2);
      for (const { span } of because)
        if (span) expect(text.slice(span.start, span.end).length).toBeGreaterThan(1);
    }
  });

  it('headings and neighbours help, and never suffice', () => {
    const tagger = createTagger(codebook);
    const has = (headings: string[], neighbours: string[], text: string): boolean =>
      tagger({ text, headings, neighbours, language: 'en' }).some(({ theme }) => theme === 'labor_rrm');
    const heading = ['Labor rights, forced labor and the RRM'];
    expect(has([], [], 'Wages stagnate.')).toBe(false);
    expect(has(heading, [], 'Wages stagnate.')).toBe(true);
    expect(has(heading, heading, 'Nothing to see.')).toBe(false);
    expect(has([...heading, ...heading, ...heading], [...heading, ...heading], 'Nothing.')).toBe(false);
  });
});

describe('on any text', () => {
  it('never throws, and spans stay inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { because } of tag(`${text} rules of origin ${text}`)) {
          for (const { span } of because) {
            if (span)
              expect(span.start >= 0 && span.end <= text.length * 2 + 17 && span.start < span.end).toBe(true);
          }
        }
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    const unit = 'customs union de minimis panel MFN steel content TAA Chapter 4 and 5, ';
    const seconds = (copies: number): number => {
      const text = unit.repeat(copies);
      const start = performance.now();
      tag(text);
      return performance.now() - start;
    };
    seconds(200);
    expect(seconds(16_000)).toBeLessThan(40 * Math.max(seconds(2_000), 5));
  });
});

describe('themesOfSubmission', () => {
  const about = (text: string) => ({ text, tags: tag(text) });
  const origin = 'The rules of origin for washers must be stricter.';
  const idle = 'We thank the staff for their time. '.repeat(8);

  it('takes one clear paragraph of a short letter', () => {
    expect(themesOfSubmission(codebook, [about(origin), about(idle)])).toEqual(['roo']);
  });
  it('does not take it from a hundred pages', () => {
    const long = Array.from({ length: 1000 }, () => about(idle));
    expect(themesOfSubmission(codebook, [about(origin), ...long])).toEqual([]);
  });
  it('of nothing is nothing', () => expect(themesOfSubmission(codebook, [])).toEqual([]));
});
