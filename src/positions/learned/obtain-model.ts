import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Codebook } from '../../codebook/codebook.ts';
import { examplesOfCodebook, loadExamples } from '../../codebook/examples.ts';
import { generalLessons } from './general-lessons.ts';
import { type Lesson, lessonsFrom } from './labels.ts';
import type { LearnedModel } from './model.ts';
import { decodeModel, encodeModel } from './model-file.ts';
import { TRAINING_VERSION, train } from './train.ts';

/** The model that comes with a codebook, beside its bank of examples. */
export const MODEL_FILE = 'positions.model';

/**
 * All lessons for a codebook folder: its bank, the example sentences of the asks themselves and, where these are few,
 * general ones.
 */
export function lessonsOf(folder: string, codebook: Codebook): Lesson[] {
  const own = lessonsFrom([
    ...loadExamples(join(folder, 'examples'), codebook),
    ...examplesOfCodebook(codebook),
  ]);
  return [...own, ...generalLessons(own)];
}

export const hashLessons = (lessons: readonly Lesson[]): string =>
  createHash('sha256')
    .update(JSON.stringify([TRAINING_VERSION, lessons]))
    .digest('hex');

/**
 * The model for a codebook: the one shipped with it or kept by an earlier run, where it was trained from just these
 * lessons; else it is trained, and kept in `cache`.
 */
export function obtainModel(folder: string, codebook: Codebook, cache: string | null): LearnedModel {
  const lessons = lessonsOf(folder, codebook);
  const hash = hashLessons(lessons);
  const kept = cache === null ? [] : [join(cache, MODEL_FILE)];
  for (const path of [join(folder, MODEL_FILE), ...kept]) {
    const model = existsSync(path) ? decodeModel(readFileSync(path), hash) : null;
    if (model) return model;
  }
  const bytes = encodeModel(train(lessons), hash);
  for (const path of kept) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  }
  const model = decodeModel(bytes, hash);
  if (!model) throw new Error('a model just trained cannot be read back');
  return model;
}
