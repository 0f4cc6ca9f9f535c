import { type HiddenRun, hiddenRuns } from './hidden-runs.ts';
import { OPS, openPdf, type PDFDocumentLoadingTask, WITHOUT_PICTURES } from './pdfjs.ts';
import { type IsSuspect, suspectPages } from './suspect-pages.ts';

/** What a page without text shows. */
export type Painted = 'images' | 'drawing' | 'nothing';

/** Looks at what pages show besides the text that pdfjs reads of them, or in spite of it. */
export interface PaintProbe {
  readonly look: (page: number) => Promise<Painted>;
  /** The text of a page that nobody sees; `object` is the number of the page's object in the file. */
  readonly hidden: (page: number, object: number | undefined) => Promise<readonly HiddenRun[]>;
  readonly close: () => Promise<void>;
}

/** Curved shapes from which a page may hold text drawn as outlines; frames, rules and logos have fewer. */
const DRAWN = 80;
const CURVE = 2;

/** What pdfjs would paint of a page, pictures left out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Shapes with a curve in them: in pdfjs's paths the number 2 begins one, among points that are whole by chance only. */
function curvedPaths({ fnArray, argsArray }: Operators): number {
  let count = 0;
  fnArray.forEach((operator, i) => {
    if (operator !== OPS.constructPath) return;
    const path: unknown = (argsArray[i] as readonly unknown[] | undefined)?.[1];
    const data: unknown = Array.isArray(path) ? path[0] : null;
    if (data instanceof Float32Array && data.length > 20 && data.includes(CURVE)) count++;
  });
  return count;
}

/**
 * Tells pages with pictures from blank ones without unpacking a picture, which takes pdfjs a second a page: of
 * two copies opened with no room for images, the lenient one leaves them out and the strict one, opened here when
 * first needed, gives up at them.
 */
export function openPaintProbe(bytes: Uint8Array, lenient: PDFDocumentLoadingTask): PaintProbe {
  let strict: PDFDocumentLoadingTask | undefined;
  const operators = async (task: PDFDocumentLoadingTask, number: number): Promise<Operators> => {
    const page = await (await task.promise).getPage(number);
    try {
      return await page.getOperatorList();
    } finally {
      page.cleanup();
    }
  };
  /** The last page looked at, since both questions are often asked of it. */
  let last: { readonly number: number; readonly painted: Operators } | undefined;
  const paintedOn = async (number: number): Promise<Operators> => {
    if (last?.number !== number) last = { number, painted: await operators(lenient, number) };
    return last.painted;
  };
  let isSuspect: IsSuspect | undefined;
  const probe: PaintProbe = {
    hidden: async (number, object) => {
      isSuspect ??= suspectPages(bytes);
      if (!isSuspect(object)) return [];
      const painted = await paintedOn(number);
      // Pictures only ever show more text, and to look for them takes time.
      if (hiddenRuns(painted, false).length === 0) return [];
      return hiddenRuns(painted, (await probe.look(number)) === 'images');
    },
    look: async (number) => {
      const painted = await paintedOn(number);
      if (painted.fnArray.length === 0) return 'nothing';
      strict ??= openPdf(bytes, { ...WITHOUT_PICTURES, stopAtErrors: true });
      const all = await operators(strict, number).catch(() => null);
      if (all === null || all.fnArray.length === 0) return 'images';
      return curvedPaths(painted) >= DRAWN ? 'drawing' : 'nothing';
    },
    close: async () => {
      await strict?.destroy().catch(() => undefined);
    },
  };
  return probe;
}
