import type { Command } from 'commander';
import type { ExitCode } from './errors.ts';

/** Parsed options, by their camel-case names. */
export type OptionValues = Readonly<Record<string, unknown>>;

export interface OptionSpec {
  /** As commander takes them: `--out DIR`. */
  readonly flags: string;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times; its value is then a list. */
  readonly repeatable?: boolean;
}

/** A command of the command line: data, and one function that does it. */
export interface CommandSpec {
  /** Name and arguments, for instance `search <query...>`. */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly OptionSpec[];
  /** Lines that work as they stand; at least one. */
  readonly examples: readonly string[];
  /** Heavy modules are imported inside, so that help and usage errors answer at once. */
  readonly run: (args: readonly string[], options: OptionValues) => Promise<ExitCode>;
}

/** Adds a command to the program; `finish` receives the exit code. */
export function addCommand(program: Command, spec: CommandSpec, finish: (code: ExitCode) => void): void {
  const command = program.command(spec.usage).description(spec.about);
  for (const { flags, about, choices, default: fallback, repeatable } of spec.options) {
    const option = command.createOption(flags, about);
    if (choices) option.choices([...choices]);
    if (fallback !== undefined) option.default(fallback);
    if (repeatable) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    command.addOption(option);
  }
  command.addHelpText('after', `\nExamples:\n${spec.examples.map((line) => `  ${line}`).join('\n')}`);
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, -2).flat() as string[];
    const options = given.at(-2) as OptionValues;
    finish(await spec.run(args, options));
  });
}

export const WORKSPACE: OptionSpec = {
  flags: '--workspace <dir>',
  about: 'folder that keeps what was read',
  default: '.sunset',
};
export const JSON_LINES: OptionSpec = { flags: '--json', about: 'one JSON object a line on standard output' };
export const CODEBOOK: OptionSpec = {
  flags: '--codebook <dir>',
  about: 'themes and asks to read by (default: the one that comes with sunset)',
};
export const DOCKET: OptionSpec = { flags: '--docket <id>', about: 'only this docket' };
