import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Liberation Sans (SIL Open Font License), which stands for Arial; it comes with the reader of PDF. */
export const PICTURE_FONTS: readonly string[] = ['Regular', 'Bold'].map((face) =>
  resolve(`pdfjs-dist/standard_fonts/LiberationSans-${face}.ttf`),
);
