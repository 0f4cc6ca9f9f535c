import { STANCES } from '../../model/position.ts';
import { SOURCE_KINDS } from '../../model/source.ts';
import { SUBMITTER_TYPES } from '../../model/submission.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { codebookFolder } from '../codebook-folder.ts';
import { CODEBOOK, type CommandSpec, DOCKET, JSON_LINES, type OptionValues, WORKSPACE } from '../command.ts';
import { EXIT } from '../errors.ts';
import { knownDocket, requireKnown } from '../known.ts';
import { print, printJson, say } from '../output.ts';
import { count, flag, list } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';

/** Filters that go by the names of the query language's fields. */
const FILTERS = [
  'theme',
  'ask',
  'stance',
  'type',
  'org',
  'kind',
  'lang',
  'after',
  'before',
  'docket',
] as const;

export const searchCommand: CommandSpec = {
  usage: 'search <query...>',
  about:
    'Find passages. Words must all be there; also OR, -word, "a phrase", tariff*, maquiladora~1, theme:roo.',
  options: [
    { flags: '--theme <ids>', about: 'only passages tagged with one of these themes' },
    { flags: '--ask <ids>', about: 'only passages that show a stance on one of these asks' },
    {
      flags: '--stance <stances>',
      about: 'only with --ask or ask: support, conditional, oppose, mixed, mentions',
    },
    { flags: '--type <types>', about: 'only submitters of these types, for instance union' },
    { flags: '--org <name>', about: 'only submitters whose name holds this' },
    { flags: '--kind <kinds>', about: 'only these kinds of source, for instance testimony' },
    { flags: '--lang <codes>', about: 'only passages in these languages' },
    { flags: '--after <day>', about: 'filed on or after YYYY-MM-DD' },
    { flags: '--before <day>', about: 'filed before YYYY-MM-DD' },
    { flags: '--limit <n>', about: 'passages shown (default: 10)' },
    { flags: '--offset <n>', about: 'passages passed over first' },
    { flags: '--facets', about: 'also count what was found by theme, submitter, type, kind and language' },
    { flags: '--no-expand', about: 'search names and acronyms as written only' },
    CODEBOOK,
    DOCKET,
    WORKSPACE,
    JSON_LINES,
  ],
  examples: [
    'sunset search "trade secrets"',
    `sunset search 'theme:labor_rrm "all three countries" -mexico' --limit 5`,
  ],
  run: (words, options) =>
    withWorkspace(options, async (workspace) => {
      requireKnown(options, 'type', 'submitter type', SUBMITTER_TYPES);
      requireKnown(options, 'kind', 'kind of source', SOURCE_KINDS);
      requireKnown(options, 'stance', 'stance', STANCES);
      knownDocket(workspace, options);
      const { openSqliteSearch } = await import('../../indexer/search/sqlite.ts');
      const { toSearchResult } = await import('../../indexer/search/search-result.ts');
      const filters = Object.fromEntries(
        FILTERS.map((name) => [name, list(options, name)] as const).filter(([, values]) => values.length > 0),
      );
      const page = openSqliteSearch(workspace.sql).search(queryOf(words), {
        limit: count(options, 'limit', 10),
        offset: count(options, 'offset', 0, 0),
        expand: options.expand !== false,
        facets: flag(options, 'facets'),
        filters,
      });
      const nothing = page.total === 0 ? await whyNothing(workspace, options) : null;
      for (const note of page.notes) say(note.message);
      for (const hit of page.hits) {
        const { passage, snippet } = hit;
        if (flag(options, 'json')) {
          await printJson(toSearchResult(hit));
          continue;
        }
        const place = passage.page === null ? `para. ${passage.paragraph}` : `p. ${passage.page}`;
        await print(`${passage.submitter} · ${passage.file}, ${place}\n  ${oneLine(snippet.text)}\n`);
      }
      if (page.facets) {
        for (const [field, counts] of Object.entries(page.facets)) {
          say(`${field}: ${counts.map(({ value, count: n }) => `${value} ${n}`).join(', ')}`);
        }
      }
      say(nothing ?? `${page.hits.length} of ${page.total} passages`);
      return EXIT.done;
    }),
};

/** Why nothing was found, where that can be known; throws `UsageError` for a name that there is not. */
async function whyNothing({ submissions, stages }: Workspace, options: OptionValues): Promise<string> {
  if (list(options, 'theme').length + list(options, 'ask').length > 0) {
    const { loadCodebook } = await import('../../codebook/load.ts');
    const { themes, asks } = loadCodebook(codebookFolder(options));
    const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
    requireKnown(options, 'theme', 'theme', idsOf(themes));
    requireKnown(options, 'ask', 'ask', idsOf(asks));
  }
  const waiting = submissions.keys().filter(({ docket, id }) => !stages.key('index', docket, id)).length;
  return waiting > 0
    ? `nothing found; submissions not indexed yet: ${waiting}; run "sunset index"`
    : 'nothing found: try fewer words, OR between them, or word* for its beginnings';
}

/** A word that the shell freed of its quotation marks gets them back: it was a phrase. */
const queryOf = (words: readonly string[]): string =>
  words.length === 1 || words.some((word) => /[:"()]/.test(word))
    ? words.join(' ')
    : words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
