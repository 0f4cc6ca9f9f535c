import type { Matrix } from '../../model/matrix.ts';
import { addDays, dayOf, longDate } from '../dates.ts';
import { type Html, html } from '../render/html/html.ts';
import { bar, type Figure, label, type Reviewed, round, totalOf } from './figure.ts';

const NAME = 'filings';
const WIDTH = 660;
const HEIGHT = 90;
const FOOT = 20;
/** More bars than this are too thin to read. */
const MOST_BARS = 45;

/** How a span of days is cut into bars: the first that gives few enough. */
const STEPS: readonly { readonly words: string; readonly days: number }[] = [
  { words: 'day', days: 1 },
  { words: 'week', days: 7 },
  { words: 'four weeks', days: 28 },
  { words: 'quarter of a year', days: 91 },
  { words: 'year', days: 365 },
];

interface Bin {
  readonly from: string;
  readonly count: Reviewed;
}

/** When submissions were filed. Solid: read whole; hatched: read in part or not at all. */
export function filingsOverTime(matrix: Matrix, marks: readonly string[]): Figure {
  const all = matrix.rows.flatMap(({ submissions }) => submissions);
  const dated = all.flatMap(({ filed, read }) => (filed ? [{ filed, whole: read === 'whole' }] : []));
  const days = dated.map(({ filed }) => filed).sort();
  const [first, last] = [days[0], days.at(-1)];
  const span = first && last ? (dayOf(last) - dayOf(first)) / DAY + 1 : 0;
  const step = STEPS.find((one) => span / one.days <= MOST_BARS) ?? { words: 'ten years', days: 3650 };
  const bins: Bin[] = first
    ? Array.from({ length: Math.ceil(span / step.days) }, (_, index): Bin => {
        const from = addDays(first, index * step.days);
        const until = addDays(from, step.days);
        const own = dated.filter(({ filed }) => filed >= from && filed < until);
        const whole = own.filter((one) => one.whole).length;
        return { from, count: { reviewed: whole, unreviewed: own.length - whole } };
      })
    : [];
  const undated = all.length - dated.length;
  return {
    name: NAME,
    title: `Submissions filed, by ${step.words}`,
    description: `${first && last ? `${dated.length} submissions filed from ${longDate(first)} to ${longDate(last)}` : 'No submission bears a date'}${undated > 0 ? `; ${undated} without a date of filing` : ''}. ${bins
      .filter(({ count }) => totalOf(count) > 0)
      .map(
        ({ from, count }) =>
          `${step.days === 1 ? '' : `${step.words} from `}${longDate(from)}: ${totalOf(count)}.`,
      )
      .join(' ')}`,
    marks,
    key: `Solid: read whole. Hatched: read in part or not at all. In submissions${undated > 0 ? `; ${undated} without a date are not shown` : ''}.`,
    width: WIDTH,
    height: HEIGHT + FOOT + 20,
    drawing: html`${columns(bins)}`,
  };
}

const DAY = 86_400_000;
/** Room for a date under the bars. */
const DATE_WIDTH = 116;

function columns(bins: readonly Bin[]): Html[] {
  const most = Math.max(1, ...bins.map(({ count }) => totalOf(count)));
  const slot = (WIDTH - 40) / Math.max(1, bins.length);
  const unit = HEIGHT / most;
  const every = Math.max(1, Math.ceil(DATE_WIDTH / slot));
  return bins.map(({ from, count }, index) => {
    const x = 20 + index * slot;
    const total = totalOf(count);
    const standing = bar(NAME, 'for', { x: 0, y: 0, height: Math.max(1, slot - 3), unit, towards: 1 }, count);
    // A standing bar is a lying one turned a quarter about its foot.
    return html`<g transform="translate(${round(x)} ${HEIGHT + 14}) rotate(-90)">${standing}</g>${
      total > 0 ? label(x + slot / 2, HEIGHT + 10 - total * unit, total, 'middle') : []
    }${index % every === 0 && (index === 0 || x + DATE_WIDTH <= WIDTH) ? label(x, HEIGHT + 30, longDate(from)) : []}\n`;
  });
}
