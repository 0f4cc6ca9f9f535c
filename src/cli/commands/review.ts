import { CODEBOOK, type CommandSpec, DOCKET, JSON_LINES, WORKSPACE } from '../command.ts';
import { UsageError } from '../errors.ts';
import type { ReviewAction } from '../review/action.ts';

/** Every action, each loaded when it is asked for. */
const ACTIONS: Readonly<Record<string, () => Promise<ReviewAction>>> = {
  list: async () => (await import('../review/list.ts')).listQueue,
  explain: async () => (await import('../review/explain.ts')).explainCell,
  accept: async () => (await import('../review/decide.ts')).decideAs('accept'),
  correct: async () => (await import('../review/decide.ts')).decideAs('correct'),
  add: async () => (await import('../review/decide.ts')).decideAs('add'),
  remove: async () => (await import('../review/decide.ts')).decideAs('remove'),
  note: async () => (await import('../review/decide.ts')).decideAs('note'),
  undo: async () => (await import('../review/undo.ts')).undoDecision,
  export: async () => (await import('../review/exchange.ts')).exportDecisions,
  import: async () => (await import('../review/exchange.ts')).importDecisions,
  compare: async () => (await import('../review/compare.ts')).compareReviewers,
};

export const reviewCommand: CommandSpec = {
  usage: 'review [action] [args...]',
  about:
    'List what a person should read, and record what the person decides: list, explain, accept, correct, add, remove, note, undo, export, import, compare. ASK is an ask, "overall" or "theme:ID".',
  options: [
    { flags: '--limit <n>', about: 'cells listed (default: 20)' },
    { flags: '--ask <ids>', about: 'list only these asks' },
    { flags: '--submission <id>', about: 'list only this submission' },
    { flags: '--status <status>', about: 'list only these', choices: ['unclear', 'settled', 'stale'] },
    {
      flags: '--quote <text>',
      about: 'words of the submission that show it; repeat for several',
      repeatable: true,
    },
    { flags: '--condition <text>', about: 'the words of the condition, with "conditional"' },
    { flags: '--direction <name>', about: 'which way, where the ask lists directions' },
    { flags: '--conditional', about: 'overall position: the extension depends on the changes' },
    { flags: '--detail <name>', about: 'overall position: a further word of the codebook' },
    { flags: '--by <name>', about: 'who decides' },
    { flags: '--why <text>', about: 'the reason, kept with the decision' },
    { flags: '--at <time>', about: 'when it was decided (default: now)' },
    CODEBOOK,
    DOCKET,
    WORKSPACE,
    JSON_LINES,
  ],
  examples: [
    'sunset review --limit 5',
    'sunset review explain A01.txt R2.a',
    'sunset review accept A01.txt R2.a --by "Ana Ruiz" --why "read whole"',
    'sunset review export decisions.jsonl',
    'sunset review compare ana.jsonl ben.jsonl',
  ],
  run: async ([name = 'list', ...args], options) => {
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError(`sunset review has no "${name}": ${Object.keys(ACTIONS).join(', ')}`);
    return (await action())(args, options);
  },
};
