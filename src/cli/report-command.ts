import { basename, dirname } from 'node:path';
import type { Codebook } from '../codebook/codebook.ts';
import type { PublicRecord } from '../model/record.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { codebookFolder } from './codebook-folder.ts';
import {
  CODEBOOK,
  type CommandSpec,
  DOCKET,
  type OptionSpec,
  type OptionValues,
  WORKSPACE,
} from './command.ts';
import { EXIT, UsageError } from './errors.ts';
import { knownDocket, requireKnown } from './known.ts';
import { print, say } from './output.ts';
import { SLICE_OPTIONS } from './slice.ts';
import { text } from './values.ts';
import { withWorkspace } from './with-workspace.ts';

export interface ReportInputs {
  readonly workspace: Workspace;
  readonly record: PublicRecord;
  readonly codebook: Codebook;
  readonly options: OptionValues;
}

/** A format's ending, and what makes it. */
export type Formats = Readonly<Record<string, (inputs: ReportInputs) => Promise<string | Uint8Array>>>;

export interface ReportSpec {
  readonly usage: string;
  readonly about: string;
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** By file ending; the first is written to standard output when no `--out` is given. */
  readonly formats: Formats;
}

/** A command that makes one report from the workspace, in the format that the ending of `--out` names. */
export function reportCommand({
  usage,
  about,
  options: own = [],
  examples,
  formats,
}: ReportSpec): CommandSpec {
  const endings = Object.keys(formats);
  return {
    usage,
    about,
    options: [
      {
        flags: '--out <file>',
        about: `the file to write (${endings.join(', ')}); without it, standard output`,
      },
      ...own,
      ...SLICE_OPTIONS,
      CODEBOOK,
      DOCKET,
      WORKSPACE,
    ],
    examples,
    run: (args, options) => {
      const out = text(options, 'out');
      const ending = out === undefined ? endings[0] : endings.find((one) => out.toLowerCase().endsWith(one));
      const render = ending === undefined ? undefined : formats[ending];
      if (!render) throw new UsageError(`"${out}": this report comes as ${endings.join(', ')}`);
      return withWorkspace(options, async (workspace) => {
        const { loadCodebook } = await import('../codebook/load.ts');
        const { publicRecord } = await import('../tasks/public-record.ts');
        const codebook = loadCodebook(codebookFolder(options));
        requireKnown(
          options,
          'themes',
          'theme',
          codebook.themes.map(({ id }) => id),
        );
        const docket = knownDocket(workspace, options);
        const rendered = await knownAsks(() =>
          render({
            workspace,
            record: publicRecord(workspace, docket),
            codebook,
            options: { ...options, args },
          }),
        );
        if (out === undefined) await print(String(rendered).trimEnd());
        else {
          const { writeFiles } = await import('../tasks/write-files.ts');
          writeFiles(dirname(out), new Map([[basename(out), rendered]]));
          say(`written: ${out}`);
        }
        return EXIT.done;
      });
    },
  };
}

/** An ask that the codebook does not have is named wrongly. Throws {@link UsageError}. */
async function knownAsks<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { UnknownAskError } = await import('../reporter/matrix/select-asks.ts');
    throw error instanceof UnknownAskError ? new UsageError(error.message) : error;
  }
}
