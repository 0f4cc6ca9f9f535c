import type { CommandSpec } from './command.ts';
import { exportCommand } from './commands/export.ts';
import { indexCommand } from './commands/index-record.ts';
import { ingestCommand } from './commands/ingest.ts';
import { positionsCommand } from './commands/positions.ts';
import { tagCommand } from './commands/tag.ts';

/** Every command, in the order in which help lists them: the main job first, then along the street. */
export const COMMANDS: readonly CommandSpec[] = [
  ingestCommand,
  indexCommand,
  positionsCommand,
  tagCommand,
  exportCommand,
];
