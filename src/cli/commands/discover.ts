import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, DOCKET, JSON_LINES, type OptionValues, WORKSPACE } from '../command.ts';
import { EXIT, type ExitCode, UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';
import { print, printJson, say } from '../output.ts';
import { count, flag, list, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

/** Passages shown of a phrase. */
const SHOWN = 2;
/** What an accepted term weighs: it needs another beside it, until an analyst has seen what it brings. */
const WEIGHT = 3;

export const discoverCommand: CommandSpec = {
  usage: 'discover',
  about: 'Phrases that recur among the passages which no theme covers, to be accepted as terms or rejected.',
  options: [
    { flags: '--limit <n>', about: 'phrases shown (default: 20)' },
    { flags: '--reject <phrases>', about: 'never offer these again' },
    { flags: '--accept <phrase>', about: 'add it to a theme of --codebook, with --theme' },
    { flags: '--theme <id>', about: 'the theme that --accept adds to' },
    { flags: '--weight <n>', about: `what the term adds to a theme's score (default: ${WEIGHT})` },
    CODEBOOK,
    DOCKET,
    WORKSPACE,
    JSON_LINES,
  ],
  examples: [
    'sunset discover --limit 10',
    'sunset discover --reject "thank you,look forward"',
    'sunset discover --codebook my-codebook --accept "digital trucking permit" --theme transport',
  ],
  run: (_, options) =>
    withWorkspace(options, async (workspace) => {
      const { loadCodebook } = await import('../../codebook/load.ts');
      const { discoverPhrases, rejectPhrases } = await import('../../tasks/discover.ts');
      if (text(options, 'accept') !== undefined) return accept(options);
      const rejected = list(options, 'reject');
      if (rejected.length > 0) {
        rejectPhrases(workspace, rejected);
        say(`not offered again: ${rejected.join(', ')}`);
        return EXIT.done;
      }
      const docket = knownDocket(workspace, options);
      const candidates = discoverPhrases(workspace, loadCodebook(codebookFolder(options)), {
        limit: count(options, 'limit', 20),
        ...(docket === undefined ? {} : { docket }),
      });
      for (const { phrase, passages, submissions, inTagged, surprise, alongside } of candidates) {
        const shown = passages.slice(0, SHOWN);
        if (flag(options, 'json')) {
          const ids = passages.map(({ id }) => id);
          await printJson({ phrase, submissions, passages: ids, inTagged, surprise, alongside });
          continue;
        }
        const beside = alongside.length > 0 ? `\n  beside: ${alongside.join(', ')}` : '';
        await print(
          `${phrase} · ${passages.length} untagged passages of ${submissions} submissions, ${inTagged} tagged${beside}`,
        );
        for (const { submission, text: words } of shown)
          await print(`  ${submission}: ${around(words, phrase)}`);
      }
      say(
        candidates.length === 0
          ? 'nothing recurs among the untagged passages of three submissions or more'
          : `${candidates.length} phrases; --reject those that mean nothing, --accept the others into a theme`,
      );
      return EXIT.done;
    }),
};

async function accept(options: OptionValues): Promise<ExitCode> {
  const phrase = text(options, 'accept') ?? '';
  const theme = text(options, 'theme');
  if (!theme) throw new UsageError('--accept needs --theme: the theme to add the phrase to');
  if (text(options, 'codebook') === undefined) {
    throw new UsageError('--accept changes a codebook: name the folder of your own with --codebook');
  }
  const { withTerm } = await import('../../codebook/add-term.ts');
  const { writeFiles } = await import('../../tasks/write-files.ts');
  const folder = codebookFolder(options);
  writeFiles(
    folder,
    new Map([['themes.yaml', withTerm(folder, theme, phrase, count(options, 'weight', WEIGHT))]]),
  );
  say(`${phrase}: now a term of ${theme} in ${folder}; "sunset index" tags anew`);
  return EXIT.done;
}

/** About a line of a passage, with the phrase in it. */
function around(words: string, phrase: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const at = Math.max(0, line.toLowerCase().indexOf(phrase.split(' ')[0] ?? '') - 40);
  return `${at > 0 ? '…' : ''}${line.slice(at, at + 140)}${at + 140 < line.length ? '…' : ''}`;
}
