import { resolve } from 'node:path';
import type { RunInputs } from '../../tasks/run/run-inputs.ts';
import type { RunManifest } from '../../tasks/run/run-manifest.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type CommandSpec, JSON_LINES, WORKSPACE } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson, say } from '../output.ts';
import { flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

export const checkCommand: CommandSpec = {
  usage: 'check <dir>',
  about: 'Make the outputs of a run again, from its sources, and compare them byte for byte.',
  options: [WORKSPACE, JSON_LINES],
  examples: ['sunset check out', 'sunset check out --json'],
  run: ([dir = ''], options) =>
    withWorkspace(options, async (workspace) => {
      const manifest = await recordedRun(workspace, dir, text(options, 'workspace') ?? '.sunset');
      const now = await inputsNow(workspace, manifest);
      const { changesSince } = await import('../../tasks/run/run-changes.ts');
      const { rebuildRun } = await import('../rebuild-run.ts');
      const { compareOutputs } = await import('../../tasks/run/compare-outputs.ts');
      const changes = changesSince(manifest.inputs, now);
      const findings = compareOutputs(dir, manifest, await rebuildRun(workspace, now), changes);
      const differing = findings.filter(({ result }) => result !== 'same');
      if (flag(options, 'json')) for (const finding of findings) await printJson(finding);
      else {
        for (const { file, result, reasons } of findings)
          await print(`${result.padEnd(9)} ${file}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`);
        say(
          differing.length > 0
            ? `${differing.length} of ${findings.length} files are not what the sources give now`
            : `${findings.length} files, each the same byte for byte`,
        );
        if (differing.length === 0 && changes.length > 0) say(`without effect: ${changes.join('; ')}`);
      }
      return differing.length > 0 ? EXIT.findings : EXIT.done;
    }),
};

async function recordedRun(workspace: Workspace, dir: string, folder: string): Promise<RunManifest> {
  const { manifestNote, readManifest } = await import('../../tasks/run/run-manifest.ts');
  const manifest = readManifest(workspace.notes.get(manifestNote(dir)));
  if (manifest) return manifest;
  throw new UsageError(
    `no finished run into ${resolve(dir)} is recorded in ${folder}: name the run's workspace with --workspace, or run again with "sunset run SOURCE --out ${dir}"`,
  );
}

async function inputsNow(workspace: Workspace, { inputs }: RunManifest): Promise<RunInputs> {
  const { runInputs } = await import('../../tasks/run/run-inputs.ts');
  return runInputs(workspace, { ...inputs, sources: inputs.sources.map(({ path }) => path) });
}
