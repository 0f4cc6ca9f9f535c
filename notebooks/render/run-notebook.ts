import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cell, cellsOf } from './cells.ts';

/** Ends the output of a cell; no notebook prints it. */
const END = '\u0000end of cell\u0000';

/**
 * Runs a notebook in this process and gives it as Markdown: its text, its code, and under each piece of code what it
 * printed. Plots are written below the working directory.
 */
export async function runNotebook(
  folder: string,
  name: string,
  source: string,
  args: readonly string[],
): Promise<string> {
  const cells = cellsOf(source);
  const code = cells.map(({ kind, text }) =>
    kind === 'code' ? `${text}\nconsole.log(${JSON.stringify(END)});` : '',
  );
  // Beside the notebook, so that its imports lead where they do.
  const module = join(folder, `.${name}.running.ts`);
  const printed: string[] = [];
  const { log } = console;
  const { argv } = process;
  writeFileSync(module, code.join('\n'));
  try {
    console.log = (...words: unknown[]) => void printed.push(words.join(' '));
    process.argv = [...argv.slice(0, 2), ...args];
    await import(pathToFileURL(module).href);
  } finally {
    console.log = log;
    process.argv = argv;
    rmSync(module, { force: true });
  }
  return page(name, cells, printed.join('\n').split(END));
}

function page(name: string, cells: readonly Cell[], outputs: readonly string[]): string {
  let next = 0;
  const parts = cells.flatMap(({ kind, text }) => {
    if (kind === 'markdown') return [text];
    const output = (outputs[next++] ?? '').trim();
    return [`\`\`\`ts\n${text}\n\`\`\``, ...(output === '' ? [] : [output])];
  });
  const head = `<!-- Rendered from ${name}.ts by "npm run notebooks": change that file. -->`;
  return `${[head, ...parts].join('\n\n')}\n`;
}
