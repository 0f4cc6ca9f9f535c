import { resolve } from 'node:path';
import { hashCodebook } from '../../codebook/hash.ts';
import { fingerprintSource } from '../../ingestion/sources/fingerprint.ts';
import { hashOf, isUpToDate, manifestNote, manifestOf, readManifest } from '../../tasks/run/run-manifest.ts';
import { VERSION } from '../../version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, JSON_LINES, type OptionValues } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson, say } from '../output.ts';
import { isUnfinished, MODEL_OPTIONS, openSecondReader } from '../second-reader.ts';
import { SOURCE_OPTIONS } from '../source-options.ts';
import { today } from '../today.ts';
import { day, flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const runCommand: CommandSpec = {
  usage: 'run <source...>',
  about: 'The main job: read the sources, tag, find positions; write matrix, summaries, memo and coverage.',
  options: [
    { flags: '--out <dir>', about: 'folder for the reports' },
    { flags: '--date <day>', about: 'the day that the memo bears, as YYYY-MM-DD (default: today)' },
    { flags: '--strict', about: 'exit with 3 when files could not be read or are missing' },
    ...SOURCE_OPTIONS,
    CODEBOOK,
    ...MODEL_OPTIONS,
    {
      flags: '--workspace <dir>',
      about: 'folder that keeps what was read (default: .sunset below the current folder)',
      default: '.sunset',
    },
    JSON_LINES,
  ],
  examples: [
    'sunset run corpus/sample/docket --out out',
    'sunset run comments.zip --docket USTR-2025-0004 --out out --date 2026-11-24',
  ],
  run: async (sources, options) => {
    const out = text(options, 'out');
    if (out === undefined) throw new UsageError('sunset run needs a folder for its reports: --out DIR');
    const codebook = codebookFolder(options);
    const date = day(options, 'date') ?? today();
    const folders = [out, text(options, 'workspace') ?? '.sunset'];
    const outside = runKey(sources, codebook, date, options, folders);
    return withWorkspace(
      options,
      async (workspace) => {
        const note = manifestNote(out);
        const key = hashOf(`${outside}:${workspace.decisions.key()}`);
        if (isUpToDate(readManifest(workspace.notes.get(note)), key, out)) {
          if (flag(options, 'json')) await printJson({ changed: false, out });
          else say(`nothing has changed since the last run: ${out} is up to date, no work was done`);
          return strictness(options, workspace);
        }
        const { runInputs } = await import('../../tasks/run/run-inputs.ts');
        const { runAndReport } = await import('../run-and-report.ts');
        const { writeFiles } = await import('../../tasks/write-files.ts');
        const secondReader = await openSecondReader(options);
        const inputs = await runInputs(workspace, { sources, codebook, date, folders, options });
        const { files, summary } = await runAndReport(workspace, { inputs, secondReader });
        writeFiles(out, files);
        if (!isUnfinished(summary.model)) {
          workspace.notes.set(note, JSON.stringify(manifestOf(key, inputs, files)));
        }
        if (flag(options, 'json'))
          await printJson({ changed: true, out, files: [...files.keys()], ...summary });
        else
          for (const line of await import('../run-summary.ts').then(({ runSummary }) =>
            runSummary(out, summary),
          ))
            await print(line);
        return strictness(options, workspace);
      },
      { create: true },
    );
  },
};

/** Changes when anything outside the workspace that the reports depend on may have. */
function runKey(
  sources: readonly string[],
  codebook: string,
  date: string,
  options: OptionValues,
  folders: readonly string[],
): string {
  const exclude = folders.map((folder) => resolve(folder));
  const { workspace: _, json: __, strict: ___, ...rest } = options;
  return hashOf(
    JSON.stringify([
      VERSION,
      hashCodebook(codebook),
      date,
      rest,
      sources.map((source) => [resolve(source), fingerprintSource(source, { exclude })]),
    ]),
  );
}

async function strictness(options: OptionValues, workspace: Workspace): Promise<0 | 3> {
  if (!flag(options, 'strict')) return EXIT.done;
  const { coverageOf } = await import('../../workspace/coverage.ts');
  const { failed, missing, partial, unsupported } = coverageOf(workspace.sql).files;
  return failed + missing + partial + unsupported > 0 ? EXIT.findings : EXIT.done;
}
