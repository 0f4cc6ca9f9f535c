import { docketOfName } from './docket-name.ts';
import { FileIndex } from './file-index.ts';
import { type RecordFormat, recordFiles } from './record-files.ts';
import type { SourceOptions } from './source-item.ts';
import { listTree } from './tree.ts';

/** What a path turned out to be. */
export interface Discovery {
  readonly kind: 'files' | RecordFormat | 'mirrulations' | 'mixed';
  /** Docket by option or folder name; records may say better. */
  readonly docket: string;
  readonly files: number;
  readonly problems: number;
}

/** Looks at a source and says what kind it is, reading no more than it must. */
export async function discover(path: string, options: SourceOptions = {}): Promise<Discovery> {
  const tree = await listTree(path, options);
  const formats = new Set<RecordFormat>();
  let looked = 0;
  for await (const { format } of recordFiles(tree.files, new FileIndex(tree.files), options)) {
    if (format) formats.add(format);
    if (++looked >= 50 || formats.size > 1) break;
  }
  const [only] = formats;
  const layout = tree.files.some(({ path: file }) => MIRRULATIONS.some((pattern) => pattern.test(file)));
  return {
    kind:
      formats.size > 1 ? 'mixed' : only === 'regulations-json' && layout ? 'mirrulations' : (only ?? 'files'),
    docket: options.docket ?? docketOfName(tree.name),
    files: tree.files.length,
    problems: tree.problems.length,
  };
}

/** The trees that Mirrulations has used: a folder for each record, and text beside binary. */
const MIRRULATIONS: readonly RegExp[] = [
  /(^|\/)([^/]+)\/\2\.json$/i,
  /(^|\/)text-[^/]+\/(comments|documents|docket)\//i,
];
