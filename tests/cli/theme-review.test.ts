import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, scratch, sunset } from './sunset.ts';

const LETTER = `Fictional Lantern Makers Guild

The lantern wicks of our members are woven by hand in four towns.

Digital trade rules that bar data localization should stay as they are, since source code must not be handed over.
`;
const folder = scratch();
const ws = ['--workspace', join(folder, 'ws')];
const letter = join(folder, 'letters', 'guild.txt');
const signed = ['--by', 'Ana Ruiz', '--why', 'read whole', '--at', '2026-11-20T10:00:00Z'];
const read = (...stages: readonly string[]): void => {
  for (const args of [['ingest', join(folder, 'letters')], ['index'], ...stages.map((stage) => [stage])]) {
    expect(sunset([...args, ...ws])).toMatchObject({ code: 0 });
  }
};
const themesOf = (words: string): readonly string[] | undefined =>
  jsonLines<{ text: string; themes: string[] }>(sunset(['export', 'passages', ...ws]).out).find(({ text }) =>
    text.includes(words),
  )?.themes;

beforeAll(() => {
  mkdirSync(join(folder, 'letters'));
  writeFileSync(letter, LETTER);
  read('positions');
  expect(themesOf('lantern wicks')).toEqual([]);
  expect(themesOf('source code')).toContain('digital');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a person's decisions about themes stand, survive a new reading of the text, and lapse where their words have changed", () => {
  const add = ['review', 'add', 'guild.txt', 'theme:textiles', '--quote', 'woven by hand in four towns'];
  const remove = [
    'review',
    'remove',
    'guild.txt',
    'theme:digital',
    '--quote',
    'source code must not be handed over',
  ];
  expect(sunset([...add, ...signed, ...ws])).toMatchObject({ code: 0 });
  expect(sunset([...remove, ...signed, ...ws])).toMatchObject({ code: 0 });
  read();
  expect(themesOf('lantern wicks')).toEqual(['textiles']);
  expect(themesOf('source code')).not.toContain('digital');

  writeFileSync(letter, `${LETTER}\nOne more thing was added below.\n`);
  read();
  expect(themesOf('lantern wicks')).toEqual(['textiles']);

  writeFileSync(letter, LETTER.replace('woven by hand', 'not woven by hand'));
  read();
  expect(themesOf('lantern wicks')).toEqual([]);
  expect(themesOf('source code')).not.toContain('digital');
});
