import type { Operators } from './painted.ts';
import { OPS } from './pdfjs.ts';

/** A piece of text that nobody sees: where it begins and how far it reaches, in the page's own points. */
export interface HiddenRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
/** What was painted over a part of the page; null where its colour can't be told. */
interface Cover extends Box {
  readonly colour: string | null;
}

interface State {
  ctm: Matrix;
  clip: Box;
  /** `#rrggbb`, or null for patterns. */
  fill: string | null;
  opacity: number;
  mode: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const EVERYWHERE: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const START: Readonly<State> = {
  ...{ ctm: IDENTITY, clip: EVERYWHERE, fill: '#000000', opacity: 1, mode: 0, size: 0 },
  ...{ charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0 },
};
const PAPER = '#ffffff';
/** Difference of each part of two colours, of 255, below which nobody tells them apart. */
const LIKE = 16;
/** Points from which a picture may show a line of text. */
const LEAST_PICTURE = 10;
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const isLike = (a: string, b: string): boolean =>
  [1, 3, 5].every(
    (at) =>
      Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) <= LIKE,
  );

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;

/** The box about a rectangle given by two corners, as it stands on the page. */
function boxOf(
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: ArrayLike<number> & Iterable<number>,
  [a, b, c, d, e, f]: Matrix,
): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

const within = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Points by which recognised words may stand beside their picture. */
const MARGIN = 6;
/** Numbers that pdfjs gives for a rectangle or a frame of four straight lines. */
const RECTANGLE = 13;

/**
 * Follows the painting of a page and gathers the text that nobody sees: painted in no ink where no picture shows it,
 * transparent, or in the colour of what lies under it. `hasPictures`: the page has pictures, whose places pdfjs leaves
 * out with them; each unit square that a transformation makes may hold one.
 */
export function hiddenRuns({ fnArray, argsArray }: Operators, hasPictures: boolean): HiddenRun[] {
  const covers: Cover[] = [];
  const pictures: Box[] = [];
  const inkless: HiddenRun[] = [];
  const hidden: HiddenRun[] = [];
  const saved: State[] = [];
  let state: State = { ...START };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let clips = false;

  const transform = (matrix: Matrix): void => {
    state.ctm = times(state.ctm, matrix);
    const box = within(boxOf([0, 0, 1, 1], state.ctm), state.clip);
    if (!hasPictures || box.x1 - box.x0 < LEAST_PICTURE || box.y1 - box.y0 < LEAST_PICTURE) return;
    pictures.push({ x0: box.x0 - MARGIN, y0: box.y0 - MARGIN, x1: box.x1 + MARGIN, y1: box.y1 + MARGIN });
    covers.push({ ...box, colour: null });
  };
  const newLine = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  /** The colour under a point, or null where it can't be told. */
  const under = (x: number, y: number): string | null => {
    const cover = covers.findLast((box) => holds(box, x, y));
    return cover === undefined ? PAPER : cover.colour;
  };
  const show = (glyphs: readonly (Glyph | number)[]): void => {
    const { size, charSpacing, wordSpacing, stretch, fill, mode, opacity, ctm } = state;
    let width = 0;
    let shown = '';
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') width -= (glyph / 1000) * size;
      else {
        shown += glyph.unicode;
        width += (glyph.width / 1000) * size + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      }
    }
    const from = times(ctm, text);
    text = times(text, [1, 0, 0, 1, width * stretch, 0]);
    const to = times(ctm, text);
    if (shown.trim() === '') return;
    const run = { x: from[4], y: from[5], width: Math.hypot(to[4] - from[4], to[5] - from[5]), text: shown };
    // A little above the baseline, since the foot of letters may stand on an edge.
    const [x, y] = times(from, [1, 0, 0, 1, 0, 0.3 * size]).slice(4) as [number, number];
    const [middleX, middleY] = [x + (to[4] - from[4]) / 2, y + (to[5] - from[5]) / 2];
    if (mode === 3 || mode === 7) inkless.push(run);
    else if (opacity === 0) hidden.push(run);
    else if (mode === 0 && fill !== null) {
      const ground = under(middleX, middleY);
      if (ground !== null && isLike(fill, ground)) hidden.push(run);
    }
  };
  const path = ([paint, [data], bounds]: readonly [
    number,
    readonly [Float32Array | null],
    Float32Array | null,
  ]): void => {
    if (bounds === null || data === null) return;
    const box = within(boxOf(bounds, state.ctm), state.clip);
    if (clips) state.clip = box;
    clips = false;
    if (!FILLS.has(paint) || state.opacity === 0) return;
    const plain = data.length <= RECTANGLE && state.opacity === 1;
    // A shape that is no rectangle may leave its box's corners as they are.
    if (plain) covers.push({ ...box, colour: state.fill });
    else if (state.fill === null || !isLike(state.fill, PAPER)) covers.push({ ...box, colour: null });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };

  const follow: Readonly<Record<number, (args: never) => void>> = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: restore,
    [OPS.transform]: (args: Matrix) => transform(args),
    [OPS.paintFormXObjectBegin]: ([matrix, box]: readonly [
      Matrix | null,
      ArrayLike<number> & Iterable<number>,
    ]) => {
      saved.push({ ...state });
      state.ctm = times(state.ctm, matrix ?? IDENTITY);
      if (box) state.clip = within(boxOf(box, state.ctm), state.clip);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.setGState]: ([entries]: readonly [readonly (readonly [string, unknown])[]]) => {
      for (const [key, value] of entries) if (key === 'ca') state.opacity = Number(value);
    },
    [OPS.setFillRGBColor]: ([colour]: readonly [string]) => {
      state.fill = colour;
    },
    [OPS.setFillColorN]: () => {
      state.fill = null;
    },
    [OPS.clip]: () => {
      clips = true;
    },
    [OPS.eoClip]: () => {
      clips = true;
    },
    [OPS.constructPath]: path,
    [OPS.shadingFill]: () => void covers.push({ ...state.clip, colour: null }),
    [OPS.beginText]: () => {
      line = IDENTITY;
      text = IDENTITY;
    },
    [OPS.setFont]: ([, size]: readonly [string, number]) => {
      state.size = size;
    },
    [OPS.setCharSpacing]: ([charSpacing]: readonly [number]) => {
      state.charSpacing = charSpacing;
    },
    [OPS.setWordSpacing]: ([wordSpacing]: readonly [number]) => {
      state.wordSpacing = wordSpacing;
    },
    [OPS.setHScale]: ([percent]: readonly [number]) => {
      state.stretch = percent / 100;
    },
    [OPS.setLeading]: ([leading]: readonly [number]) => {
      state.leading = -leading;
    },
    [OPS.setTextRenderingMode]: ([mode]: readonly [number]) => {
      state.mode = mode;
    },
    [OPS.moveText]: ([x, y]: readonly [number, number]) => newLine(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: readonly [number, number]) => {
      state.leading = y;
      newLine(x, y);
    },
    [OPS.nextLine]: () => newLine(0, state.leading),
    [OPS.setTextMatrix]: (args: readonly [ArrayLike<number>]) => {
      line = Array.from(args[0]) as unknown as Matrix;
      text = line;
    },
    [OPS.showText]: ([glyphs]: readonly [readonly (Glyph | number)[]]) => show(glyphs),
  };
  for (let i = 0; i < fnArray.length; i++) {
    const operator = fnArray[i] ?? -1;
    if (operator === OPS.beginAnnotation) break;
    follow[operator]?.(argsArray[i] as never);
  }
  return [...hidden, ...inkless.filter(({ x, y }) => !pictures.some((box) => holds(box, x, y)))];
}
