import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ModelNameError, ModelReaderError } from '../../../src/positions/model-reader/error.ts';
import { parseModelName } from '../../../src/positions/model-reader/model-name.ts';
import { openChatModel } from '../../../src/positions/model-reader/providers.ts';
import { ROOT } from '../../cli/sunset.ts';

describe('the name of a model', () => {
  it.each([
    ['anthropic:claude-sonnet-4-5', '@langchain/anthropic', 'ChatAnthropic', 'claude-sonnet-4-5'],
    ['openai:gpt-5', '@langchain/openai', 'ChatOpenAI', 'gpt-5'],
    ['google-genai:gemini-2.5-pro', '@langchain/google-genai', 'ChatGoogleGenerativeAI', 'gemini-2.5-pro'],
    ['ollama:llama3.1:8b', '@langchain/ollama', 'ChatOllama', 'llama3.1:8b'],
    ['mistralai:mistral-large', '@langchain/mistralai', 'ChatMistralAI', 'mistral-large'],
  ])('%s', (named, name, chat, model) => {
    expect(parseModelName(named)).toEqual({ source: { package: name, chat, isFunction: false }, model });
  });
  it('may be that of a module', () => {
    const { source, model } = parseModelName('./models/mine.mjs:fast:1');
    expect(source).toMatchObject({ chat: 'default', isFunction: true });
    expect(source.package).toMatch(/^file:.*\/models\/mine\.mjs$/);
    expect(model).toBe('fast:1');
  });
  it.each(['', 'openai', 'openai:', ':gpt', 'acme:x', 'constructor:x', 'toString:x'])(
    'is not %j',
    (named) => {
      expect(() => parseModelName(named)).toThrow(ModelNameError);
    },
  );
});

test('a module that is not there ends in one line', async () => {
  const error: unknown = await openChatModel('./no-such-module.mjs:x').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ModelReaderError);
  expect(String(error)).toMatch(/no-such-module\.mjs cannot be loaded: [^\n]+$/);
});

const STATIC = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;

/** Everything that a file of ours loads as soon as it is loaded. */
function loadedBy(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
      if (to.startsWith('.')) visit(resolve(dirname(file), to));
      else seen.add(to);
    }
  };
  visit(join(ROOT, entry));
  return seen;
}

test.each([
  'src/index.ts',
  'src/cli/main.ts',
  'src/cli/run-and-report.ts',
  'src/tasks/model/model-reading.ts',
])('%s loads nothing of LangChain', (entry) => {
  const loaded = [...loadedBy(entry)];
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((name) => name.startsWith('@langchain'))).toEqual([]);
});
