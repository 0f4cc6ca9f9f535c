import { namesMatch } from './names-match.ts';
import type { PortablePassage } from './portable-index.ts';
import type { Field } from './query.ts';

type Test = (passage: PortablePassage) => boolean;

/** SQLite's NOCASE knows ASCII only; so that engines find the same. */
const lower = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
const sameAs = (value: string): ((text: string) => boolean) => {
  const wanted = lower(value);
  return (text) => lower(text) === wanted;
};

const TESTS: Readonly<Record<Exclude<Field, 'ask' | 'stance' | 'cites'>, (value: string) => Test>> = {
  theme: (value) => {
    const same = sameAs(value);
    return ({ themes }) => themes.some(same);
  },
  type: (value) => (passage) => passage.submitterType === value,
  kind: (value) => (passage) => passage.sourceKind === value,
  lang: (value) => (passage) => passage.language === value,
  after: (value) => (passage) => passage.date !== null && passage.date >= value,
  before: (value) => (passage) => passage.date !== null && passage.date < value,
  docket: (value) => {
    const same = sameAs(value);
    return ({ docket }) => same(docket);
  },
  submission: (value) => {
    const same = sameAs(value);
    return ({ submission }) => same(submission);
  },
  org: (value) => {
    const known = new Map<string, boolean>();
    return ({ submitter, organization, otherNames }) => {
      const names = [submitter, organization ?? '', ...otherNames].filter((name) => name !== '');
      const key = names.join('\n');
      const found = known.get(key) ?? namesMatch(value, names);
      known.set(key, found);
      return found;
    };
  },
};

/** Whether a passage has the value of a field of the query language. */
export const fieldTest = (field: keyof typeof TESTS, value: string): Test => TESTS[field](value);

/** Whether a passage is evidence for a position on the ask, or on an ask of the recommendation; null is any. */
export function positionTest(ask: string | null, stance: string | null): Test {
  return ({ positions }) =>
    positions.some(
      (position) =>
        (stance === null || position.stance === stance) &&
        (ask === null || lower(position.ask) === lower(ask) || recommendation(position.ask) === ask),
    );
}
const recommendation = (ask: string): string => lower(ask.slice(0, Math.max(0, ask.indexOf('.'))));
