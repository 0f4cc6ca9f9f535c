import type { HashedSource, RunInputs } from './run-inputs.ts';

/** How many files of a source are named before the rest is counted. */
const MOST_NAMES = 5;

/** What has changed between the inputs of a run and those of now, in words; empty where nothing has. */
export function changesSince(then: RunInputs, now: RunInputs): string[] {
  return [
    ...(then.version === now.version
      ? []
      : [`made by version ${then.version}, this is version ${now.version}`]),
    ...(then.codebookHash === now.codebookHash
      ? []
      : [`the codebook was ${then.codebookHash.slice(0, 12)} and is ${now.codebookHash.slice(0, 12)}`]),
    ...(then.fieldsHash === now.fieldsHash ? [] : ['the field map has changed']),
    ...now.sources.flatMap((source, index) => sourceChanges(then.sources[index], source)),
    ...decisionChanges(then.decisions, now.decisions),
  ];
}

function sourceChanges(then: HashedSource | undefined, { path, files }: HashedSource): string[] {
  const before = then?.files ?? {};
  const kinds = [
    ['changed', Object.keys(files).filter((name) => name in before && before[name] !== files[name])],
    ['new', Object.keys(files).filter((name) => !(name in before))],
    ['gone', Object.keys(before).filter((name) => !(name in files))],
  ] as const;
  return kinds.flatMap(([what, names]) => (names.length > 0 ? [`${what} in ${path}: ${some(names)}`] : []));
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function decisionChanges(then: RunInputs['decisions'], now: RunInputs['decisions']): string[] {
  if (then.hash === now.hash) return [];
  const added = now.entries - then.entries;
  return [
    added > 0
      ? `${added} ${added === 1 ? 'decision was' : 'decisions were'} recorded since`
      : 'the recorded decisions are others',
  ];
}
