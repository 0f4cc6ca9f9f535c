import { OPS, openPdf, type PDFDocumentLoadingTask } from './pdfjs.ts';

/** What a page without text shows. */
export type Painted = 'images' | 'drawing' | 'nothing';

/** Looks at pages without text. */
export interface PaintProbe {
  readonly look: (page: number) => Promise<Painted>;
  readonly close: () => Promise<void>;
}

/** Curved shapes from which a page may hold text drawn as outlines; frames, rules and logos have fewer. */
const DRAWN = 80;
const CURVE = 2;

interface Operators {
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
 * two copies opened with no room for images, the lenient one leaves them out and the strict one gives up at them.
 */
export function openPaintProbe(bytes: Uint8Array): PaintProbe {
  const tasks = new Map<'lenient' | 'strict', PDFDocumentLoadingTask>();
  const operators = async (how: 'lenient' | 'strict', number: number): Promise<Operators> => {
    const open = tasks.get(how) ?? openPdf(bytes, { maxImageSize: 1, stopAtErrors: how === 'strict' });
    tasks.set(how, open);
    const page = await (await open.promise).getPage(number);
    try {
      return await page.getOperatorList();
    } finally {
      page.cleanup();
    }
  };
  return {
    look: async (number) => {
      const lenient = await operators('lenient', number);
      if (lenient.fnArray.length === 0) return 'nothing';
      const strict = await operators('strict', number).catch(() => null);
      if (strict === null || strict.fnArray.length === 0) return 'images';
      return curvedPaths(lenient) >= DRAWN ? 'drawing' : 'nothing';
    },
    close: async () => {
      for (const task of tasks.values()) await task.destroy().catch(() => undefined);
    },
  };
}
