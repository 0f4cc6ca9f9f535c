import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { learnCorrection, type ThemeExample } from '../../src/indexer/themes/correction.ts';
import { themeId } from '../../src/model/ids.ts';
import { ROOT } from '../cli/sunset.ts';

const codebook = loadCodebook(`${ROOT}/corpus/codebook`);
const energy = themeId('energy');
const threshold = codebook.themes.find(({ id }) => id === energy)?.threshold ?? 0;

const CARRYING = [
  'Turbine blades from the delta yards',
  'The turbine works need blades',
  'Delta yards ship turbine blades',
];
const OTHER = [
  'Our marching band needs uniforms',
  'The band played in the hall',
  'Uniforms for the hall were sewn',
];
/** Decisions of a person that the rules have all wrong: they see nothing, or see what is not there. */
const wrongByRules: ThemeExample[] = Array.from({ length: 30 }, (_, at) => {
  const isCarrying = at % 2 === 0;
  const text = (isCarrying ? CARRYING : OTHER)[at % 3] ?? '';
  return { theme: energy, text, language: 'en', rules: isCarrying ? 0 : 1.2, carries: isCarrying };
});

describe('what is learned from decisions about themes', () => {
  test('adds a tag that the rules miss, and says why', () => {
    const { correct, themes } = learnCorrection(codebook, wrongByRules);
    expect(themes).toEqual([{ theme: 'energy', decisions: 30, rulesRight: 0, learnedRight: 30 }]);
    const [tag] = correct('The delta yards make turbine blades', 'en', []);
    expect(tag).toMatchObject({ theme: 'energy', score: threshold });
    expect(tag?.because).toEqual([
      {
        kind: 'learned',
        what: expect.stringMatching(/^learned from 30 decisions \(0\.\d\d\): the rules alone would not$/),
        weight: threshold,
      },
    ]);
  });

  test('never takes a tag away: it says that it doubts', () => {
    const { correct } = learnCorrection(codebook, wrongByRules);
    const byRules = {
      theme: energy,
      score: 6,
      because: [{ kind: 'term' as const, what: 'band', weight: 6 }],
    };
    const [tag] = correct('The band sewed uniforms', 'en', [byRules]);
    expect(tag?.score).toBe(6);
    expect(tag?.because.at(-1)?.what).toContain('probably not; kept by the rules');
  });

  test('is left unused where it has no more decisions right than the rules', () => {
    const rightByRules = wrongByRules.map((one) => ({ ...one, rules: one.carries ? 1.2 : 0 }));
    const { correct, themes } = learnCorrection(codebook, rightByRules);
    expect(themes).toMatchObject([{ decisions: 30, rulesRight: 30 }]);
    expect(correct('The delta yards make turbine blades', 'en', [])).toEqual([]);
  });

  test('needs enough decisions, both ways', () => {
    expect(learnCorrection(codebook, wrongByRules.slice(0, 19)).themes).toEqual([]);
    expect(
      learnCorrection(
        codebook,
        wrongByRules.map((one) => ({ ...one, carries: true })),
      ).themes,
    ).toEqual([]);
  });

  test('comes out the same twice', () => {
    const once = learnCorrection(codebook, wrongByRules).correct('turbine band', 'en', []);
    expect(learnCorrection(codebook, wrongByRules).correct('turbine band', 'en', [])).toEqual(once);
  });
});
