import { createInterface } from 'node:readline';
import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { printJson } from '../output.ts';

export const tagCommand: CommandSpec = {
  usage: 'tag',
  about: 'Tag texts by theme: {"id","text"} lines in, {"id","themes"} lines out. Needs no workspace.',
  options: [CODEBOOK],
  examples: [`echo '{"id":"1","text":"The biologics exclusivity period should go."}' | sunset tag`],
  run: async (_, options) => {
    const { loadCodebook } = await import('../../codebook/load.ts');
    const { createTextTagger } = await import('../../indexer/themes/tagger.ts');
    const tag = createTextTagger(loadCodebook(codebookFolder(options)));
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, text } = parseLine(line, number);
      await printJson({ id, themes: tag(text) });
    }
    return EXIT.done;
  },
};

function parseLine(line: string, number: number): { id: unknown; text: string } {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
    if (typeof text === 'string') return { id: id ?? number, text };
  } catch {
    // Reported below, with its line, like any other line that is not of the form.
  }
  throw new UsageError(`line ${number} of standard input is not a JSON object with "id" and "text"`);
}
