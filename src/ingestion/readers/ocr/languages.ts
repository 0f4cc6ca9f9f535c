import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Languages that pages can be recognised in, by Tesseract's names, with the names that `languageOf` gives. */
export const OCR_LANGUAGES = { eng: 'en', spa: 'es', fra: 'fr' } as const;
export type OcrLanguage = keyof typeof OCR_LANGUAGES;

const require = createRequire(import.meta.url);

/** The folder of a language's trained data, which come in a package each: nothing is fetched. */
export const trainedDataFolder = (code: OcrLanguage): string =>
  join(dirname(require.resolve(`@tesseract.js-data/${code}/package.json`)), '4.0.0_best_int');
