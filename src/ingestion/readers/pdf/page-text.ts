import { cleanText, PRIVATE_USE } from '../../layout/clean.ts';
import { type Glyphs, type Sheet, type Turn, toSheet } from '../../layout/glyphs.ts';
import { raiseDrawnMarks } from './drawn-marks.ts';
import type { HiddenRun } from './hidden-runs.ts';
import type { PDFPageProxy } from './pdfjs.ts';
import { withoutHidden } from './without-hidden.ts';

/** The text of one page as sheets, and what was left out of it. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly sheets: readonly Sheet[];
  /** Letters of the page, white space not counted. */
  readonly characters: number;
  /** Pieces left out because nobody can see them: off the page, tiny, or painted so that they don't show. */
  readonly hidden: number;
  /** Characters left out because the font gives them no meaning. */
  readonly unknown: number;
}

/** Ascent and descent where a font declares none or nonsense. */
const ASCENT = 0.8;
const DESCENT = 0.2;
/** Points from which type can be read. */
const SMALLEST = 2;

const within = (value: number, fallback: number): number => (value > 0.05 && value < 1.5 ? value : fallback);

/** The quarter turn nearest to a direction of writing. */
function turnOf(dx: number, dy: number): Turn {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/** Tells the second of two items painted on top of each other, as is done for the look of bold type. */
function overprints(seen: Map<string, Glyphs>, glyphs: Glyphs): boolean {
  const before = seen.get(glyphs.text);
  seen.set(glyphs.text, glyphs);
  if (before === undefined || glyphs.text.length < 2) return false;
  const near = 0.12 * glyphs.size;
  return Math.abs(before.x - glyphs.x) < near && Math.abs(before.y - glyphs.y) < near;
}

/** Reads a page's text items in their order of painting, without `hiddenRuns`. Throws what pdfjs throws. */
export async function readPageText(
  page: PDFPageProxy,
  number: number,
  hiddenRuns: readonly HiddenRun[] = [],
): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform as number[];
  const { items, styles } = await page.getTextContent();
  const byTurn: [Glyphs[], Glyphs[], Glyphs[], Glyphs[]] = [[], [], [], []];
  const seen = new Map<string, Glyphs>();
  let spaced = false;
  let characters = 0;
  let hidden = 0;
  let unknown = 0;
  const unseen = [...hiddenRuns];
  for (const painted of items) {
    if (!('str' in painted)) continue;
    const item = unseen.length === 0 ? painted : withoutHidden(painted, unseen);
    if (item !== painted) hidden++;
    const cleaned = cleanText(item.str);
    const known = cleaned.replace(PRIVATE_USE, '');
    unknown += cleaned.length - known.length;
    const text = known.trim();
    if (text === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform as number[];
    const x = a * te + c * tf + e;
    const y = b * te + d * tf + f;
    const size = Math.hypot(a * tc + c * td, b * tc + d * td) || Math.hypot(ta, tb);
    if (
      size < SMALLEST ||
      x < -2 ||
      y < -2 ||
      x > width + 2 ||
      y > height + 2 ||
      !Number.isFinite(x + y + size)
    ) {
      hidden++;
      continue;
    }
    const turn = turnOf(a * ta + c * tb, b * ta + d * tb);
    const [sx, sy] = toSheet(turn, width, height, x, y);
    const style = styles[item.fontName];
    const glyphs: Glyphs = {
      text,
      x: sx,
      y: sy,
      width: item.width,
      size,
      font: item.fontName,
      ascent: within(style?.ascent ?? 0, ASCENT),
      descent: within(-(style?.descent ?? 0), DESCENT),
      spaced: spaced || /^\s/.test(known),
    };
    spaced = /\s$/.test(known);
    if (overprints(seen, glyphs)) continue;
    characters += text.length;
    byTurn[turn].push(glyphs);
  }
  return { width, height, sheets: sheetsOf(byTurn, number, width, height), characters, hidden, unknown };
}

function sheetsOf(
  byTurn: readonly (readonly Glyphs[])[],
  page: number,
  width: number,
  height: number,
): Sheet[] {
  const weight = (glyphs: readonly Glyphs[]): number => glyphs.reduce((sum, g) => sum + g.text.length, 0);
  const order = ([0, 1, 2, 3] as const)
    .map((turn) => ({ turn, glyphs: raiseDrawnMarks(byTurn[turn] ?? []) }))
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((part) => ({ ...part, weight: weight(part.glyphs) }))
    .sort((p, q) => q.weight - p.weight);
  return order.map(({ turn, glyphs }, i) => ({
    page,
    turn,
    width: turn % 2 === 0 ? width : height,
    height: turn % 2 === 0 ? height : width,
    main: i === 0,
    glyphs,
  }));
}
