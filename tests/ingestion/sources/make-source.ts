import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openSource } from '../../../src/ingestion/sources/open-source.ts';
import type { SourceItem, SourceOptions } from '../../../src/ingestion/sources/source-item.ts';
import type { SourceSubmission } from '../../../src/model/source.ts';

/** A folder with the given files in a place of its own. */
export function makeSource(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sunset-source-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Opened {
  readonly items: readonly SourceItem[];
  readonly submissions: readonly SourceSubmission[];
  readonly records: readonly Extract<SourceItem, { item: 'record' }>[];
  readonly problems: readonly Extract<SourceItem, { item: 'problem' }>[];
  /** Every path that came out, as often as it did. */
  readonly paths: readonly string[];
}

export async function open(root: string, options?: SourceOptions): Promise<Opened> {
  const items: SourceItem[] = [];
  for await (const item of openSource(root, options)) items.push(item);
  const submissions = items.flatMap((item) => (item.item === 'submission' ? [item.submission] : []));
  const records = items.filter((item) => item.item === 'record');
  const problems = items.filter((item) => item.item === 'problem');
  const paths = [
    ...submissions.flatMap(({ files }) => files.map((file) => file.path)),
    ...records.map(({ file }) => file.path),
    ...problems.map(({ path }) => path),
  ].sort();
  return { items, submissions, records, problems, paths };
}
