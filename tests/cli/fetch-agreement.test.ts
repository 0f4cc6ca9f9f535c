import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pdf } from '../fetch/agreement/pdf-server.ts';
import { scratch, sunset } from './sunset.ts';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('sunset fetch agreement takes what is in a folder, and says which chapters are not', () => {
  const had = join(folder, 'had');
  mkdirSync(had);
  writeFileSync(join(had, '23 Labor.pdf'), pdf('labor'));
  const { code, out } = sunset(['fetch', 'agreement', '--from', had, '--out', join(folder, 'agreement')]);
  expect(code).toBe(3);
  expect(out).toContain('fetched  23-Labor.pdf');
  expect(out).toContain('failed   chapter 34');
  expect(out).not.toContain('chapter 23');
  expect(existsSync(join(folder, 'agreement', 'manifest.json'))).toBe(true);
});

test.each([
  ['nothing to fetch', ['fetch', 'everything']],
  ['a folder that is not there', ['fetch', 'agreement', '--from', join(folder, 'nowhere')]],
  ['an argument too many', ['fetch', 'agreement', 'now']],
])('%s is wrong usage', (_, args) => {
  expect(sunset(args).code).toBe(2);
});
