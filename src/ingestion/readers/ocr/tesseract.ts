import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { Bitmap } from './bitmap.ts';
import { type OcrLanguage, trainedDataFolder } from './languages.ts';

/** A box in pixels from the picture's top left corner. */
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A word as recognised; confidence from 0 to 100. */
export interface SeenWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: Box;
}

/** A line of words as recognised, with the ends of its baseline. */
export interface SeenLine {
  readonly words: readonly SeenWord[];
  readonly bbox: Box;
  readonly baseline: Box;
}

/** Seconds after which a page is given up. */
const SECONDS_PER_PAGE = 90;

/** The recogniser of one language at a time: to load another costs a second, and two hold too much memory. */
let loaded: { readonly language: OcrLanguage; readonly worker: Worker } | null = null;

async function workerFor(language: OcrLanguage): Promise<Worker> {
  if (loaded?.language === language) return loaded.worker;
  await loaded?.worker.terminate();
  loaded = null;
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: trainedDataFolder(language),
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
  loaded = { language, worker };
  return worker;
}

/** Reads the lines of a picture. Throws when the recogniser fails or takes too long over it. */
export async function recognise(bitmap: Bitmap, language: OcrLanguage): Promise<readonly SeenLine[]> {
  const worker = await workerFor(language);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const give = (): void => reject(new Error(`OCR took longer than ${SECONDS_PER_PAGE} seconds`));
    timer = setTimeout(give, SECONDS_PER_PAGE * 1000);
  });
  try {
    const seen = worker.recognize(portableGreymap(bitmap), {}, { text: false, blocks: true });
    const { data } = await Promise.race([seen, tooLong]);
    return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  } catch (error) {
    await worker.terminate();
    loaded = null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The simplest picture that Tesseract reads: a short head and the bytes. */
function portableGreymap({ width, height, grey }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
