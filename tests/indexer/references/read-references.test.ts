import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementNode } from '../../../src/model/agreement.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { AgreementNodeId } from '../../../src/model/reference.ts';
import { resolverWith, say } from './instruments.ts';

const read = resolverWith();
const about = (text: string): string[] => read(text, { isOwnRecord: true }).map(say);

describe('a reference resolves', () => {
  test.each<[string, ...string[]]>([
    // The agreement's own.
    ['Article 34.7 asks for a review.', 'usmca Article 34.7'],
    ['See Art. 4.5(2)(a).', 'usmca Article 4.5(2)(a)'],
    ['article 34.7.3 of the USMCA', 'usmca Article 34.7(3)'],
    ['Annex 31-A should grow.', 'usmca Annex 31-A'],
    ['paragraph 3 of Article 19.11', 'usmca Article 19.11(3)'],
    ['Chapter 31 works.', 'usmca Chapter 31'],
    ['el artículo 34.7 del T-MEC', 'usmca Article 34.7'],
    ['el párrafo 2 del artículo 23.6', 'usmca Article 23.6(2)'],
    ['paragraphe 3 de l’article 19.11 de l’ACEUM', 'usmca Article 19.11(3)'],
    ['paragraph 1 of Annex 10–B.3', 'usmca Annex 10-B.3(1)'],
    ['Articles 24.29 and 24.32', 'usmca Article 24.29', 'usmca Article 24.32'],
    // Statutes and codes.
    ['19 U.S.C. 4611 and 19 USC § 2155(c)(1)', 'usc 19 U.S.C. 4611', 'usc 19 U.S.C. 2155(c)(1)'],
    ['19 C.F.R. § 182.1', 'cfr 19 C.F.R. 182.1'],
    ['Section 232 duties', 'trade-expansion-act Section 232'],
    ['Section 301 of the Trade Act of 1974', 'trade-act Section 301'],
    ['section 301 of the Clean Air Act', 'Clean Air Act Section 301'],
    ['section 611 of the implementing act', 'usmca-act Section 611'],
    ['section 1002 of title 20', 'usc 20 U.S.C. 1002'],
    [
      'under the Immigration and Nationality Act, section 5 of such Act',
      'Immigration and Nationality Act Section 5',
    ],
    ['Section 4 of this letter', 'another Section 4'],
    // Other agreements.
    ['Chapter 19 of NAFTA', 'nafta Chapter 19'],
    ['NAFTA’s Chapter 11', 'nafta Chapter 11'],
    ['Article 1904 of NAFTA', 'nafta Article 1904'],
    ['TRIPS Article 31', 'trips Article 31'],
    ['TBT Art. 5.2.4', 'tbt Article 5.2.4'],
    ['Articles VI and XVI of the GATT', 'gatt Article VI', 'gatt Article XVI'],
    ['Article XI:1 of the General Agreement on Tariffs and Trade', 'gatt Article XI(1)'],
    ['Article 22.3 of the Patent Law', 'Patent Law Article 22.3'],
    ['goods of Chapter 87', 'hts Chapter 87'],
    ['classified under chapters 50 and 51 or heading 9619', 'hts Chapter 50', 'hts Chapter 51'],
    ['a filing under Chapter 11 of the Bankruptcy Code', 'bankruptcy-code Chapter 11'],
    // By what it is about.
    ['Chapter 19 forbids rules on source code.', 'usmca Chapter 19'],
    ['Chapter 19 binational panels on antidumping duties', 'nafta Chapter 19'],
  ])('%s', (text, ...expected) => {
    expect(about(text)).toEqual(expected);
  });
});

describe('a careful reader hesitates over', () => {
  test.each([
    ['a chapter that NAFTA has too', 'Unlike NAFTA, it is weak. Chapter 18 ought to go.', /usmca.* or nafta/],
    ['a chapter that the agreement has not', 'chapters 50 and 51 of the USMCA', /usmca.* or hts/],
    ['an article without its chapter', 'Article 31 of the USMCA', /usmca Chapter 31/],
    ['two subjects', 'Chapter 19 covers digital trade and antidumping panels.', /usmca.* or nafta/],
    ['a section that two laws have', 'Section 421 is old.', /trade-act.* or us-china-relations-act/],
  ])('%s', (_, text, candidates) => {
    expect(about(text)[0]).toMatch(candidates);
    expect(read(text, { isOwnRecord: true })[0]?.resolution.outcome).toBe('ambiguous');
  });
});

describe('no reference is', () => {
  test.each([
    '## § 2401d. Benefit information',
    'the article I wrote',
    'this chapter and that annex',
    'Chapter four of my life',
    'an annex of 31 pages',
  ])('%s', (text) => {
    expect(about(text)).toEqual([]);
  });

  test.each([
    ['Section 232 and 25 percent duties', 1],
    ['Section 232, 25 percent', 1],
    ['section 411(c)(2), 1 shall', 1],
    ['section 411; 1 and', 1],
    ['Articles 5; 6 and 7', 3],
    ['chapter 61, 62, or 63', 3],
  ])('%s holds only so many', (text, count) => {
    expect(about(text)).toHaveLength(count);
  });
});

describe('the agreement', () => {
  test('is not assumed in a record of something else', () => {
    expect(read('Article 34.7 of our statutes').map(say)).toEqual(['another Article 34.7']);
    expect(read('The USMCA is up for review. Article 34.7 says how.').map(say)).toEqual([
      'usmca Article 34.7',
    ]);
  });

  test('is looked up where its text is loaded', () => {
    const node = (id: string, children: readonly AgreementNode[] = []): AgreementNode => ({
      id: id as AgreementNodeId,
      kind: 'article',
      number: '',
      title: null,
      span: { start: 0, end: 1 },
      page: 1,
      pageEnd: 1,
      children,
    });
    const article = node('article 34.7', [node('article 34.7(3)')]);
    const loaded = resolverWith([
      { document: 'final.pdf' as DocumentId, roots: [node('chapter 34', [article])] },
    ]);
    expect(
      loaded('USMCA Articles 34.7 and 34.99, and Article 34.7.3, Article 34.7(3)(b) and 4.5').map(say),
    ).toEqual([
      'usmca article 34.7',
      'usmca Article 34.99 absent',
      'usmca article 34.7(3)',
      'usmca article 34.7(3)',
      'usmca Article 4.5',
    ]);
  });
});

test('spans hold the citation, in order, whatever stands around (property)', () => {
  const word = fc.constantFrom(
    'Article',
    'Chapter',
    '4',
    '34.7',
    'and',
    ',',
    'of',
    'the',
    'USMCA',
    'NAFTA',
    '§',
    'Annex',
    '31-A',
    '(a)',
    '\n\n',
    'Id.',
    'at',
    '“',
    '19 U.S.C.',
    'such Act',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      let before = 0;
      for (const { start, end, implied } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(implied ? 0 : before);
        expect(text.slice(start, end)).toMatch(/[\dIVXLA-Z]/);
        before = start;
      }
    }),
  );
});

/** Time grows with the length of the text, whatever stands in it: twice the text may not take much more than twice as long. */
describe('hostile text', () => {
  test.each([
    ['citations without end', 'Article 1 '],
    ['names and citations', 'NAFTA Chapter 19 of such Act Id. at Art. 5 '],
    ['a list without end', '1, '],
    ['sections of something', 'Section 232 of the '],
    ['words in capitals', 'Aaa Act of the '],
  ])('%s', (_, words) => {
    const seconds = (times: number): number => {
      const text = `Articles ${words.repeat(times)}`;
      const before = process.cpuUsage();
      read(text, { isOwnRecord: true });
      return process.cpuUsage(before).user / 1e6;
    };
    seconds(200);
    expect(seconds(8000)).toBeLessThan(8 * Math.max(0.05, seconds(2000)) + 1);
  });
});
