import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../src/version.ts';
import { ROOT, sunset } from './cli/sunset.ts';

const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

test('package, program and changelog tell the same version', () => {
  const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };
  const [, newest] = /^## (\S+?)(?:,| |$)/m.exec(textOf('CHANGELOG.md')) ?? [];
  expect({ version, newest, printed: sunset(['--version']).out.trim() }).toEqual({
    version: VERSION,
    newest: VERSION,
    printed: VERSION,
  });
});
