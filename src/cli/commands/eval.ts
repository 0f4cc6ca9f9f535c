import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, JSON_LINES } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson } from '../output.ts';
import { terminalProgress } from '../progress.ts';
import { flag, text } from '../values.ts';

export const evalCommand: CommandSpec = {
  usage: 'eval <what> <gold>',
  about:
    'Measure "themes" or "positions" against labels: a folder with labels.jsonl beside its files, or a file of labelled passages.',
  options: [
    { flags: '--ids <pattern>', about: 'only labels whose id matches this regular expression' },
    {
      flags: '--learned',
      about: 'themes of passages, corrected by what the labels of other passages teach (five-fold)',
    },
    CODEBOOK,
    JSON_LINES,
  ],
  examples: ['sunset eval positions corpus/sample', "sunset eval themes corpus/sample --ids '[02468]$'"],
  run: async ([what, gold = ''], options) => {
    const { evaluateLearnedThemes, evaluatePositions, evaluateThemesOf } = await import(
      '../../tasks/evaluate.ts'
    );
    const ids = pattern(text(options, 'ids'));
    const asked = {
      codebook: codebookFolder(options),
      progress: await terminalProgress(),
      ...(ids ? { ids } : {}),
    };
    const isJson = flag(options, 'json');
    if (what === 'positions') {
      const judged = await evaluatePositions(gold, asked);
      const { positionFigures } = await import('../../evaluation/positions.ts');
      const { positionReport } = await import('../../evaluation/position-report.ts');
      if (isJson) for (const figure of positionFigures(judged)) await printJson(figure);
      else for (const line of positionReport(judged)) await print(line);
    } else if (what === 'themes') {
      const figures = flag(options, 'learned')
        ? evaluateLearnedThemes(gold, asked)
        : await evaluateThemesOf(gold, asked);
      const { themeTable } = await import('../../evaluation/themes.ts');
      if (isJson) await printJson(figures);
      else for (const line of themeTable(figures)) await print(line);
    } else throw new UsageError(`sunset eval takes "themes" or "positions", not "${what}"`);
    return EXIT.done;
  },
};

function pattern(source: string | undefined): RegExp | undefined {
  if (source === undefined) return undefined;
  try {
    return new RegExp(source);
  } catch {
    throw new UsageError(`--ids takes a regular expression, not "${source}"`);
  }
}
