import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/load.ts';
import { decodeModel } from '../../src/positions/learned/model-file.ts';
import { hashLessons, lessonsOf } from '../../src/positions/learned/obtain-model.ts';

const FOLDER = 'corpus/codebook';

test('the model that comes with the codebook was learned from its examples, and stays under 10 MB', () => {
  const bytes = readFileSync(`${FOLDER}/positions.model`);
  const lessons = lessonsOf(FOLDER, loadCodebook(FOLDER));
  expect(lessons.length).toBeGreaterThan(10_000);
  expect(decodeModel(bytes, hashLessons(lessons)), 'run `sunset train` and commit the model').not.toBeNull();
  expect(bytes.byteLength).toBeLessThan(10_000_000);
});
