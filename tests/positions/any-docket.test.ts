import { join } from 'node:path';
import { expect, it } from 'vitest';
import { positionFigures } from '../../src/evaluation/positions.ts';
import { evaluatePositions } from '../../src/tasks/evaluate.ts';

const DAIRY = join(import.meta.dirname, 'fixtures/dairy');
const CODEBOOK = join(DAIRY, 'codebook');
const MINUTES = 60_000;

it('a codebook of a few example sentences reads another docket usably', {
  timeout: 3 * MINUTES,
}, async () => {
  const judged = await evaluatePositions(DAIRY, { codebook: CODEBOOK });
  const figures = new Map(positionFigures(judged).map(({ name, value }) => [name, value]));
  expect(figures.get('all cells: F1')).toBeGreaterThanOrEqual(0.7);
  expect(figures.get('asks found, whatever the side: F1')).toBeGreaterThanOrEqual(0.8);
  expect(figures.get('overall position right')).toBeGreaterThanOrEqual(0.75);
  const asks = new Set(judged.flatMap(({ cells }) => cells.map(({ ask }) => ask)));
  expect([...asks].every((ask) => ask.startsWith('S'))).toBe(true);
});
