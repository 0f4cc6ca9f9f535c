import { describe, expect, it } from 'vitest';
import { examplesOfCodebook, loadExamples, parseExamples } from '../../src/codebook/examples.ts';
import { loadCodebook } from '../../src/codebook/load.ts';

const HEADER = '# voice: mill owner | form: letter | lang: es\n';

describe('parseExamples', () => {
  it('reads labels of every kind', () => {
    const text = `${HEADER}.\tWe make wire.\nR2.a+ @R6.a- X2? R3.c-keep_all R9.b~ R1.a=\tAll at once.\n\n${HEADER}@X4\tThey say leave.\n`;
    const [first, second] = parseExamples('a.txt', text);
    expect(first).toMatchObject({ voice: 'mill owner', form: 'letter', language: 'es' });
    expect(first?.sentences[0]).toEqual({ text: 'We make wire.', line: 2, labels: [] });
    expect(first?.sentences[1]?.labels).toEqual([
      { kind: 'ask', ask: 'R2.a', stance: 'support', direction: null, other: false },
      { kind: 'ask', ask: 'R6.a', stance: 'oppose', direction: null, other: true },
      { kind: 'overall', code: 'X2', conditional: true, other: false },
      { kind: 'ask', ask: 'R3.c', stance: 'oppose', direction: 'keep_all', other: false },
      { kind: 'ask', ask: 'R9.b', stance: 'mentions', direction: null, other: false },
      { kind: 'ask', ask: 'R1.a', stance: 'mixed', direction: null, other: false },
    ]);
    expect(second?.sentences[0]?.labels).toEqual([
      { kind: 'overall', code: 'X4', conditional: false, other: true },
    ]);
  });

  it.each([
    ['no tab', `${HEADER}R2.a+ We`, 2, /tab/],
    ['no label', `${HEADER}R2.a!\tWe`, 2, /R2\.a! *" is not|R2\.a!" is not a label/],
    ['no header', 'R2.a+\tWe', 1, /begins with/],
    ['no sentence', `${HEADER}\n${HEADER}.\t `, 4, /no sentence/],
  ])('%s', (_name, text, line, says) => {
    expect(() => parseExamples('a.txt', text)).toThrow(
      expect.objectContaining({ line, message: expect.stringMatching(says) }),
    );
  });
});

describe('examples of the corpus', () => {
  const codebook = loadCodebook('corpus/codebook');
  it('parse, and name asks, directions and codes that are there', () => {
    const excerpts = loadExamples('corpus/codebook/examples', codebook);
    for (const excerpt of excerpts) expect(excerpt.sentences.length).toBeGreaterThan(0);
  });
  it('of the codebook become excerpts of one sentence', () => {
    const ask = codebook.asks[0];
    if (!ask) throw new Error('no ask');
    const own = {
      ...codebook,
      asks: [{ ...ask, supportExamples: ['Yes.'], opposeExamples: ['No.', 'Never.'] }],
    };
    expect(examplesOfCodebook(own).map((excerpt) => excerpt.sentences[0]?.text)).toEqual([
      'Yes.',
      'No.',
      'Never.',
    ]);
  });
});
