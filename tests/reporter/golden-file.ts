import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Compares with a golden. With `UPDATE_GOLDEN=1` it is written anew; a missing one fails otherwise. */
export function expectGolden(name: string, actual: string): void {
  const path = join(import.meta.dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path), `golden ${name} is missing`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
