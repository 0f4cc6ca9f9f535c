#!/usr/bin/env node
import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { addCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { describeError, EXIT } from './errors.ts';

const program = new Command('sunset')
  .description(
    'Turns the public record of the USMCA joint review into page-cited answers: themes, positions, a matrix of who wants what, and memos for Congress.',
  )
  .version(VERSION)
  .showHelpAfterError('(sunset --help lists the commands)')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  });

for (const spec of COMMANDS) {
  addCommand(program, spec, (code) => {
    process.exitCode = code;
  });
}
program.addHelpText(
  'after',
  '\nExamples:\n  sunset run corpus/sample/docket --out out\n  sunset search "trade secrets"',
);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const { line, code } = describeError(error);
  process.stderr.write(`sunset: ${line}\n`);
  if (process.env.SUNSET_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = code;
}
