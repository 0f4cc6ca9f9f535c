import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { copyDetector } from '../../src/text/copied-sentences.ts';

const { isCopied, withoutCopied } = copyDetector(loadCodebook('corpus/codebook').notice);

describe('sentences copied from the notice', () => {
  test.each([
    'Any aspect of the operation or implementation of the USMCA',
    '(2) any issues of compliance with the Agreement;',
    'Strategies for strengthening North American economic security and competitiveness including collaborative work under the Competitiveness Committee.',
    'Factors affecting the investment climate in North America and in the territories of each party, as well as the effectiveness of the USMCA in promoting investment',
  ])('copied: %s', (sentence) => expect(isCopied(sentence)).toBe(true));

  test.each([
    'We see no issues of compliance with the Agreement in our sector.',
    'USTR should use the Competitiveness Committee to promote balanced trade in steel.',
    'The investment climate in North America has suffered from uncertainty about the term.',
    'Issues of compliance',
    '',
  ])('not copied: %s', (sentence) => expect(isCopied(sentence)).toBe(false));

  test('what is copied is blanked, and offsets stay', () => {
    const text = '2. Any issues of compliance with the Agreement. Mexico keeps its dairy duty.';
    const own = withoutCopied(text, 'en');
    expect(own).toHaveLength(text.length);
    expect(own.trim()).toMatch(/^(2\.)?\s*Mexico keeps its dairy duty\.$/);
    expect(own.indexOf('Mexico')).toBe(text.indexOf('Mexico'));
  });

  test('without a notice nothing is copied', () => {
    expect(copyDetector([]).isCopied('Any aspect of the operation or implementation of the USMCA')).toBe(
      false,
    );
  });
});
