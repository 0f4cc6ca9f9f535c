import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, hashOf, START, type State, stateOf, withFilter } from '../../src/web/site/state.ts';

const states: fc.Arbitrary<State> = fc.record({
  query: fc.string({ unit: 'grapheme' }),
  filters: fc
    .dictionary(fc.constantFrom(...FACETS), fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((filters): State['filters'] => ({ ...filters })),
  like: fc.option(fc.tuple(fc.string(), fc.string())),
  page: fc.nat(1_000),
});

describe('what the page looks at', () => {
  test('survives the address and back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(stateOf(hashOf(state))).toEqual(state);
      }),
    );
  });

  test('any address is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(stateOf(hash).page).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(stateOf('#page=-3&q=tariff')).toEqual({ ...START, query: 'tariff' });
    expect(stateOf('#page=x')).toEqual(START);
  });

  test('a filter pressed twice is off, and another page starts anew', () => {
    const once = withFilter({ ...START, query: 'wages', page: 4 }, 'theme', 'roo');
    expect(once).toEqual({ ...START, query: 'wages', filters: { theme: 'roo' } });
    expect(withFilter(once, 'theme', 'roo')).toEqual({ ...START, query: 'wages' });
    expect(withFilter(once, 'theme', 'ipr').filters).toEqual({ theme: 'ipr' });
  });
});
