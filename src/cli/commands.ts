import type { CommandSpec } from './command.ts';
import { chartCommand } from './commands/chart.ts';
import { checkCommand } from './commands/check.ts';
import { discoverCommand } from './commands/discover.ts';
import { evalCommand } from './commands/eval.ts';
import { exportCommand } from './commands/export.ts';
import { fetchCommand } from './commands/fetch.ts';
import { indexCommand } from './commands/index-record.ts';
import { ingestCommand } from './commands/ingest.ts';
import { matrixCommand } from './commands/matrix.ts';
import { memoCommand } from './commands/memo.ts';
import { positionsCommand } from './commands/positions.ts';
import { publishCommand } from './commands/publish.ts';
import { removeCommand } from './commands/remove.ts';
import { reviewCommand } from './commands/review.ts';
import { runCommand } from './commands/run.ts';
import { searchCommand } from './commands/search.ts';
import { statusCommand } from './commands/status.ts';
import { summaryCommand } from './commands/summary.ts';
import { tagCommand } from './commands/tag.ts';
import { trainCommand } from './commands/train.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command, in the order in which help lists them: the main job first, then along the street. */
export const COMMANDS: readonly CommandSpec[] = [
  runCommand,
  fetchCommand,
  ingestCommand,
  indexCommand,
  positionsCommand,
  searchCommand,
  matrixCommand,
  memoCommand,
  summaryCommand,
  chartCommand,
  verifyCommand,
  checkCommand,
  reviewCommand,
  statusCommand,
  removeCommand,
  tagCommand,
  discoverCommand,
  exportCommand,
  publishCommand,
  evalCommand,
  trainCommand,
];
