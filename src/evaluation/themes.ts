import { bootstrap, type Estimate } from './bootstrap.ts';
import { addCounts, type Counts, countSets, f1, NO_COUNTS, precision, recall } from './f1.ts';

/** A labelled text: a passage, or a whole submission. */
export interface ThemeCase {
  readonly id: string;
  readonly text: string;
  readonly themes: readonly string[];
}

/** How one theme fared. Figures are null where they have no cases. */
export interface ThemeRow extends Counts {
  readonly theme: string;
  /** Cases that carry the theme by the label. */
  readonly cases: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: Estimate;
}

export interface ThemeFigures {
  readonly cases: number;
  readonly micro: Estimate;
  /** Mean of F1 over the themes that some label carries. */
  readonly macro: Estimate;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Every theme labelled or found, the most frequent first. */
  readonly rows: readonly ThemeRow[];
}

interface Judged {
  readonly found: readonly string[];
  readonly there: readonly string[];
}

/** Measures a prediction of themes against labels. Intervals are 95% bootstrap intervals over the cases. */
export function evaluateThemes(
  gold: readonly ThemeCase[],
  predict: (item: ThemeCase) => readonly string[],
): ThemeFigures {
  const judged = gold.map((item): Judged => ({ found: predict(item), there: item.themes }));
  const all = total(judged, (item) => countSets(item.found, item.there));
  const themes = [...new Set(judged.flatMap(({ found, there }) => [...found, ...there]))];
  const labelled = themes.filter((theme) => judged.some(({ there }) => there.includes(theme)));
  const rows = themes.map((theme): ThemeRow => {
    const counts = total(judged, (item) => ofTheme(item, theme));
    return {
      theme,
      ...counts,
      cases: counts.right + counts.missed,
      precision: precision(counts),
      recall: recall(counts),
      f1: bootstrap(judged, (cases) => f1(total(cases, (item) => ofTheme(item, theme)))),
    };
  });
  return {
    cases: gold.length,
    micro: bootstrap(judged, (cases) => f1(total(cases, (item) => countSets(item.found, item.there)))),
    macro: bootstrap(judged, (cases) =>
      mean(labelled.map((theme) => f1(total(cases, (item) => ofTheme(item, theme))))),
    ),
    precision: precision(all),
    recall: recall(all),
    rows: rows.sort((a, b) => b.cases - a.cases || (a.theme < b.theme ? -1 : 1)),
  };
}

const total = (items: readonly Judged[], count: (item: Judged) => Counts): Counts =>
  items.reduce((sum, item) => addCounts(sum, count(item)), NO_COUNTS);

const ofTheme = ({ found, there }: Judged, theme: string): Counts => {
  const [got, labelled] = [found.includes(theme), there.includes(theme)];
  return {
    right: Number(got && labelled),
    wrong: Number(got && !labelled),
    missed: Number(!got && labelled),
  };
};

/** Themes that a drawn sample holds no case of are left out of its mean. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The figures as lines of a table for people. */
export function themeTable(figures: ThemeFigures): string[] {
  const number = (value: number | null): string => (value === null ? '  – ' : value.toFixed(2));
  const estimate = ({ value, low, high }: Estimate): string =>
    value === null ? '–' : `${number(value)} (${number(low)}–${number(high)})`;
  return [
    `${figures.cases} cases: micro F1 ${estimate(figures.micro)}, macro F1 ${estimate(figures.macro)}, ` +
      `precision ${number(figures.precision)}, recall ${number(figures.recall)}`,
    ...figures.rows.map(
      (row) =>
        `${row.theme.padEnd(22)} cases ${String(row.cases).padStart(3)}  right ${String(row.right).padStart(3)}  ` +
        `wrong ${String(row.wrong).padStart(3)}  missed ${String(row.missed).padStart(3)}  F1 ${estimate(row.f1)}`,
    ),
  ];
}
