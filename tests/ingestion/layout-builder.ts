import type { Glyphs, Sheet } from '../../src/ingestion/layout/glyphs.ts';

const CHAR = 0.5;

/** Glyphs of half an em a letter, with the baseline `y` points below the sheet's top. */
export const glyphs = (text: string, x: number, y: number, more: Partial<Glyphs> = {}): Glyphs => ({
  text,
  x,
  y,
  width: text.length * CHAR * (more.size ?? 10),
  size: 10,
  font: 'regular',
  ascent: 0.8,
  descent: 0.2,
  spaced: false,
  ...more,
});

/** Lines under each other, 12 points apart. */
export const lines = (texts: readonly string[], x: number, y: number, more: Partial<Glyphs> = {}): Glyphs[] =>
  texts.map((text, i) => glyphs(text, x, y + 12 * i, more));

export const sheet = (page: number, all: readonly Glyphs[]): Sheet => ({
  page,
  turn: 0,
  width: 612,
  height: 792,
  main: true,
  glyphs: all,
});
