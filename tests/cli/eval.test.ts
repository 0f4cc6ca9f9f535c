import { expect, test } from 'vitest';
import { jsonLines, ROOT, sunset } from './sunset.ts';

interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cases: number;
}

/** Floors well below today's figures: they catch a reader that broke, and claim nothing. */
const FLOORS: Readonly<Record<string, number>> = {
  'all cells: F1': 0.6,
  'settled cells: precision': 0.8,
  'settled cells: recall': 0.3,
  'asks found, whatever the side: recall': 0.75,
  'conditional: F1': 0.35,
  'overall position right': 0.75,
  'evidence right, of right cells': 0.7,
};

test('positions of the sample are read about as well as the README says', () => {
  const { code, out } = sunset(['eval', 'positions', 'corpus/sample', '--json'], { cwd: ROOT });
  expect(code).toBe(0);
  const figures = new Map(jsonLines<Figure>(out).map((figure) => [figure.name, figure]));
  for (const [name, floor] of Object.entries(FLOORS)) {
    const figure = figures.get(name);
    expect(figure?.value, name).toBeGreaterThanOrEqual(floor);
    expect(figure?.cases, name).toBeGreaterThan(0);
    expect(figure?.low, name).toBeLessThanOrEqual(figure?.value ?? 0);
    expect(figure?.high, name).toBeGreaterThanOrEqual(figure?.value ?? 0);
  }
});

test('themes of some of the sample, by their ids', () => {
  const { code, out } = sunset(['eval', 'themes', 'corpus/sample', '--ids', 'S-000[1-9]$', '--json'], {
    cwd: ROOT,
  });
  expect(code).toBe(0);
  const [figures] = jsonLines<{ cases: number; micro: Figure }>(out);
  expect(figures?.cases).toBeGreaterThan(3);
  expect(figures?.micro.value).toBeGreaterThan(0.6);
});

test.each([
  [['eval', 'positions', 'no/such/folder'], 'no such file of labels'],
  [['eval', 'stances', 'corpus/sample'], 'takes "themes" or "positions"'],
  [['eval', 'themes', 'corpus/sample', '--ids', '('], 'takes a regular expression'],
  [['eval', 'positions', 'corpus/sample', '--ids', 'none'], "no label's id matches"],
])('%j says what is wrong in one line', (args, message) => {
  const { code, err } = sunset(args, { cwd: ROOT });
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(message);
});
