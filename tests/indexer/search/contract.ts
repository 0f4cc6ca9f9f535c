import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchOptions } from '../../../src/indexer/search/engine.ts';
import { docketId, documentId, passageId } from '../../../src/model/ids.ts';
import type { Harness } from './harness.ts';
import { queries } from './random-record.ts';
import type { Letter } from './record.ts';

export const RECORD: readonly Letter[] = [
  {
    submission: 'steel',
    organization: 'United Steel Fabricators of America',
    type: 'union',
    date: '2025-10-30',
    lines: [
      {
        text: 'We urge the parties to end “rolling up” of foreign content; the roll-up rule hides imports.',
        headings: ['Rules of origin'],
        themes: ['roo'],
        positions: [{ ask: 'R2.a', stance: 'support' }] as never,
      },
      { text: 'The rapid response mechanism must reach all three countries.', themes: ['labor_rrm'] },
      {
        text: 'Tariffs on steel from Mexico should stay, as Article 4.5 and Annex 4-B allow.',
        themes: ['tariffs', 'roo'],
      },
      { text: 'Nothing here speaks of trade.' },
    ],
  },
  {
    submission: 'autos',
    organization: 'Auto Parts Council',
    type: 'trade_association',
    date: '2025-11-03',
    lines: [
      {
        text: 'RRM panels burden maquiladoras, and the maquiladora sector pays the tariff.',
        themes: ['labor_rrm'],
      },
      {
        text: 'Regional value content (RVC) thresholds are too high. All countries, three of them, differ.',
        themes: ['roo'],
        positions: [{ ask: 'R2.a', stance: 'oppose' }] as never,
      },
      { text: 'Tariffication is not a tariff. 𝐁old tricks 😀 and naïve résumés.' },
    ],
  },
  {
    submission: 'obreros',
    organization: null,
    type: 'individual',
    date: null,
    lines: [
      {
        text: 'Las maquiladoras y los obreros piden salarios justos; la organización obrera lo exige.',
        language: 'es',
      },
      { text: 'Reglas de origen: el T-MEC no basta.', language: 'es', themes: ['roo'] },
      { text: 'Les règles d’origine de l’ACEUM et les tarifs douaniers.', language: 'fr' },
    ],
  },
  {
    submission: 'notice',
    docket: 'TEST-2025-0002',
    organization: 'Office of Trade',
    type: 'government',
    kind: 'notice',
    date: '2025-09-17',
    lines: [{ text: 'Request for comments on the operation of the agreement, steel and tariffs included.' }],
  },
];

const SYNONYMS = [
  ['RRM', 'rapid response mechanism'],
  ['USMCA', 'CUSMA', 'T-MEC', 'ACEUM'],
];

/** Query, options, and the passages that it finds, as `submission ordinal`. */
const FINDS: readonly (readonly [string, SearchOptions, readonly string[]])[] = [
  ['tariff', {}, ['autos 1', 'autos 3', 'notice 1', 'steel 3']],
  ['TARIFFS', {}, ['autos 1', 'autos 3', 'notice 1', 'steel 3']],
  ['"tariff"', {}, ['autos 1', 'autos 3']],
  ['tariff*', {}, ['autos 1', 'autos 3', 'notice 1', 'steel 3']],
  ['tarif*', {}, ['autos 1', 'autos 3', 'notice 1', 'obreros 3', 'steel 3']],
  ['rolling up', {}, ['steel 1']],
  ['roll-ups', {}, ['steel 1']],
  ['steel tariffs', {}, ['notice 1', 'steel 3']],
  ['steel -mexico', { relax: false }, ['notice 1']],
  [
    '-tariff -roll -rrm',
    { expand: false },
    ['autos 2', 'obreros 1', 'obreros 2', 'obreros 3', 'steel 2', 'steel 4'],
  ],
  ['steel OR maquiladora', {}, ['autos 1', 'notice 1', 'obreros 1', 'steel 3']],
  ['"all three countries"', {}, ['steel 2']],
  ['all three countries', { relax: false }, ['autos 2', 'steel 2']],
  ['NEAR(maquiladora tariff, 4)', {}, ['autos 1']],
  ['NEAR(maquiladora tariff, 0)', {}, []],
  ['tariff NEAR/1 pays', {}, ['autos 1']],
  ['maquiladroa~2', {}, ['autos 1']],
  ['maquilladora~1', {}, ['autos 1']],
  ['RRM', {}, ['autos 1', 'steel 2']],
  ['RRM', { expand: false }, ['autos 1']],
  ['"RRM"', {}, ['autos 1']],
  ['rapid response mechanism', {}, ['autos 1', 'steel 2']],
  ['CUSMA', {}, ['obreros 2', 'obreros 3']],
  ['T-MEC', { expand: false }, ['obreros 2']],
  ['organizaciones obreras', {}, ['obreros 1']],
  ['ORGANIZACIÓN', {}, ['obreros 1']],
  ['organizacion', {}, ['obreros 1']],
  ['resumes naive', { relax: false }, ['autos 3']],
  ['bold', {}, ['autos 3']],
  ['theme:roo', {}, ['autos 2', 'obreros 2', 'steel 1', 'steel 3']],
  ['theme:roo,labor_rrm -type:union', {}, ['autos 1', 'autos 2', 'obreros 2']],
  ['theme:roo OR reglas', {}, ['autos 2', 'obreros 2', 'obreros 3', 'steel 1', 'steel 3']],
  ['theme:roo OR -lang:en', {}, ['autos 2', 'obreros 1', 'obreros 2', 'obreros 3', 'steel 1', 'steel 3']],
  ['(theme:roo OR maquiladoras) type:trade_association', {}, ['autos 1', 'autos 2']],
  ['ask:R2.a', {}, ['autos 2', 'steel 1']],
  ['ask:r2 stance:oppose', {}, ['autos 2']],
  ['-ask:R2 type:union', {}, ['steel 2', 'steel 3', 'steel 4']],
  ['org:"steel fabricators"', {}, ['steel 1', 'steel 2', 'steel 3', 'steel 4']],
  ['kind:notice', {}, ['notice 1']],
  ['lang:fr', {}, ['obreros 3']],
  ['after:2025-11', {}, ['autos 1', 'autos 2', 'autos 3']],
  ['before:2025-10-30', {}, ['notice 1']],
  ['-before:2026', {}, ['obreros 1', 'obreros 2', 'obreros 3']],
  ['cites:"Article 4.5"', {}, ['steel 3']],
  ['cites:4-B', {}, ['steel 3']],
  ['-cites:4.5 tariff type:union', {}, []],
  ['docket:test-2025-0002', {}, ['notice 1']],
  ['submission:obreros origine', {}, ['obreros 3']],
  ['tariffs', { filters: { type: ['union', 'government'] } }, ['notice 1', 'steel 3']],
  ['', { filters: { ask: 'R2.a', stance: 'support' } }, ['steel 1']],
  ['', { filters: { theme: 'roo', lang: 'es' } }, ['obreros 2']],
  ['nothing', {}, ['steel 4']],
  ['of the', {}, ['notice 1', 'steel 1']],
  ['zebra', {}, []],
];

/** What cannot be read as meant: the query, the code of its note, what is found all the same. */
const ODD: readonly (readonly [string, string, readonly string[]])[] = [
  ['colour:steel', 'unknown-field', []],
  ['tariff ^ mexico', 'nothing', ['steel 3']],
  ['"rolling up', 'quotes', ['steel 1']],
  ['(mexico', 'parenthesis', ['steel 3']],
  ['mexico)', 'parenthesis', ['steel 3']],
  ['type:mexico', 'field-value', ['steel 3']],
  ['OR mexico', 'operator', ['steel 3']],
  ['mexico~7', 'fuzzy', ['steel 3']],
];

/** What every engine must do, run once for each. */
export function describeEngine(name: string, make: () => Harness): void {
  describe(`the ${name} engine`, () => {
    let engine: Harness;
    const found = (query: string, options: SearchOptions = {}): string[] =>
      engine
        .search(query, { limit: 100, ...options })
        .hits.map(({ passage }) => `${passage.submission} ${passage.ordinal}`);

    beforeAll(() => {
      engine = make();
      engine.saveSynonyms(SYNONYMS);
      for (const letter of RECORD) engine.put(letter);
    });

    it.each(FINDS)('finds for %s %o', (query, options, expected) => {
      expect(found(query, { relax: false, ...options }).sort()).toEqual(expected);
      expect(engine.search(query, { relax: false, ...options, limit: 1 }).total).toBe(expected.length);
    });

    it('says which names it added', () => {
      expect(engine.search('rrm').notes.map(({ message }) => message)).toContain(
        'rrm is searched also as rapid response mechanism',
      );
      expect(engine.search('rrm', { expand: false }).notes).toEqual([]);
    });

    it('adds passages with some of the words, behind and with a note, where few hold all', () => {
      const page = engine.search('steel tariffs mexico', { limit: 10 });
      expect(page.hits[0]?.passage.id).toBe('steel.txt¶3');
      expect(page.total).toBeGreaterThan(1);
      expect(page.notes.map(({ code }) => code)).toContain('relaxed');
      expect(page.hits.map(({ score }) => score)).toEqual(
        page.hits.map(({ score }) => score).sort((a, b) => b - a),
      );
      expect(found('steel tariffs mexico -maquiladora "article 4.5"')).toEqual(['steel 3']);
    });

    it('marks what matched, in offsets of the passage', () => {
      const marked = (query: string): string[][] =>
        engine.search(query).hits.map(({ passage, highlights, snippet }) => {
          for (const span of snippet.highlights) {
            expect(snippet.text.slice(span.start, span.end)).toBe(
              passage.text.slice(span.start + snippet.start, span.end + snippet.start),
            );
          }
          expect(snippet.text).toBe(passage.text.slice(snippet.start, snippet.end));
          return highlights.map(({ start, end }) => passage.text.slice(start, end));
        });
      expect(marked('rolling up')).toEqual([['rolling', 'up', 'roll', 'up']]);
      expect(marked('"all three countries" response')).toEqual([['response', 'all three countries']]);
      expect(marked('roll-up')).toEqual([['rolling up', 'roll-up']]);
      expect(marked('naive resume* bold')).toEqual([['𝐁old', 'naïve', 'résumés']]);
      expect(marked('rrm type:union')).toEqual([['rapid response mechanism']]);
    });

    it('counts facets over all that is found', () => {
      const { facets } = engine.search('tariff', { limit: 1, facets: true });
      expect(facets).toEqual({
        theme: [
          { value: 'labor_rrm', count: 1 },
          { value: 'roo', count: 1 },
          { value: 'tariffs', count: 1 },
        ],
        org: [
          { value: 'Auto Parts Council', count: 2 },
          { value: 'Office of Trade', count: 1 },
          { value: 'United Steel Fabricators of America', count: 1 },
        ],
        type: [
          { value: 'trade_association', count: 2 },
          { value: 'government', count: 1 },
          { value: 'union', count: 1 },
        ],
        kind: [
          { value: 'comment', count: 3 },
          { value: 'notice', count: 1 },
        ],
        lang: [{ value: 'en', count: 4 }],
      });
      expect(engine.search('tariff').facets).toBeNull();
    });

    it('cuts pages that fit together', () => {
      for (const query of ['', 'tariff', 'theme:roo OR tariff', 'steel tariffs mexico']) {
        const whole = found(query);
        const paged = whole.flatMap((_, offset) => found(query, { limit: 1, offset }));
        if (query !== 'steel tariffs mexico') expect(paged).toEqual(whole);
        expect(found(query, { offset: whole.length })).toEqual([]);
      }
    });

    it('finds more like a passage, without itself', () => {
      const { hits } = engine.more(docketId('TEST-2025-0001'), passageId(documentId('autos.txt'), 1));
      expect(hits.map(({ passage }) => passage.id)).not.toContain('autos.txt¶1');
      expect(hits.map(({ passage }) => passage.id)).toContain('autos.txt¶3');
      expect(engine.more(docketId('x'), passageId(documentId('y'), 1)).hits).toEqual([]);
    });

    it('never throws and always answers in whole, whatever is asked', () => {
      const anything = fc.oneof(
        queries,
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      );
      let answered = 0;
      fc.assert(
        fc.property(anything, (query) => {
          const page = engine.search(query, { limit: 5 });
          answered += page.total > 0 ? 1 : 0;
          expect(page.hits.length).toBe(Math.min(5, page.total));
          for (const { passage, highlights } of page.hits) {
            let end = 0;
            for (const span of highlights) {
              expect(span.start >= end && span.end > span.start && span.end <= passage.text.length).toBe(
                true,
              );
              end = span.end;
            }
          }
        }),
        { numRuns: 1_500, seed: 9 },
      );
      expect(answered).toBeGreaterThan(300);
    });

    it.each(ODD)('searches %s as words, with a note', (query, code, expected) => {
      expect(engine.search(query).notes.map((note) => note.code)).toContain(code);
      expect(found(query, { relax: false }).sort()).toEqual(expected);
    });

    it('forgets what was replaced or removed', () => {
      const own = make();
      for (const letter of RECORD) own.put(letter);
      const [steel] = RECORD;
      if (!steel) throw new Error('no letter');
      own.put({ ...steel, lines: [{ text: 'Only zebras now.' }] });
      expect(own.search('zebra').total).toBe(1);
      expect(own.search('mexico').total).toBe(0);
      own.remove(steel);
      expect(own.search('zebra').total).toBe(0);
      const fresh = make();
      for (const letter of RECORD.slice(1)) fresh.put(letter);
      expect(own.search('tariff OR maquiladora')).toEqual(fresh.search('tariff OR maquiladora'));
    });
  });
}
