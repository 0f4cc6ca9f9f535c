import { docketId, submissionId } from '../../model/ids.ts';
import type { SourceKind, SourceSubmission } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { docketOfName } from './docket-name.ts';
import { FileIndex } from './file-index.ts';
import { groupFiles } from './group-files.ts';
import { kindOfPath } from './kinds.ts';
import { NO_SUBMITTER } from './record.ts';
import { recordFiles } from './record-files.ts';
import type { SourceItem, SourceOptions, TreeFile } from './source-item.ts';
import { submissionOf } from './submission-of.ts';
import { listTree } from './tree.ts';

/**
 * Opens a source (a folder, an archive or a file) and gives its submissions, its record files and its problems,
 * each file found exactly once. Looks for itself what it is: files with or without a metadata table,
 * regulations.gov JSON in any layout, the bulk download, or a mixture. Files that no record claims are
 * submissions of their own. Throws {@link SourceError} when there is nothing to open.
 */
export async function* openSource(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  const tree = await listTree(path, options);
  for (const problem of tree.problems) yield { item: 'problem', ...problem };
  const index = new FileIndex(tree.files);
  const named = docketOfName(tree.name);
  const seen = new Map<string, string>();
  let firstDocket: string | null = null;
  let records = 0;

  for await (const found of recordFiles(tree.files, index, options)) {
    const { file } = found;
    if (found.recognised === null) continue;
    index.take(file);
    const warnings: Warning[] = [];
    let count = 0;
    try {
      for await (const record of found.recognised()) {
        count++;
        const docket = options.docket ?? record.docket ?? named;
        firstDocket ??= docket;
        const key = `${docket}\0${record.id}`;
        const earlier = record.id === null ? undefined : seen.get(key);
        if (earlier !== undefined) {
          warnings.push(repeated(record.id ?? '', earlier, file.path, record.line));
          continue;
        }
        seen.set(key, file.path);
        yield { item: 'submission', submission: submissionOf(record, file.path, docket, index) };
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warnings.push({
        code: 'broken-record-file',
        message: `The file breaks off after ${count} records: ${reason}`,
        file: file.path,
      });
    }
    records += count;
    yield { item: 'record', file, records: count, warnings: [...found.warnings(), ...warnings] };
  }

  const docket = options.docket ?? firstDocket ?? named;
  const rest = index.rest();
  for (const file of rest.filter((candidate) => isDataFile(candidate.path))) {
    const reason = 'a data file (JSON or CSV) that is neither a record nor a table of submissions';
    yield { item: 'problem', path: file.path, size: file.size, status: 'unsupported', reason };
  }
  const loose = rest.filter((file) => !isDataFile(file.path));
  for (const group of groupFiles(loose, options.group ?? 'file')) {
    yield {
      item: 'submission',
      submission: withoutRecord(group.id, group.files, docket, options.kind, records > 0),
    };
  }
}

function withoutRecord(
  id: string,
  files: readonly TreeFile[],
  docket: string,
  kind: SourceKind | undefined,
  others: boolean,
): SourceSubmission {
  const warning: Warning = {
    code: 'no-record',
    message: 'No record names this file; it is a submission of its own.',
    file: id,
  };
  return {
    docket: docketId(docket),
    id: submissionId(id),
    kind: kind ?? kindOfPath(files[0]?.path ?? id),
    title: null,
    date: null,
    submitter: NO_SUBMITTER,
    comment: null,
    record: null,
    files,
    missing: [],
    extra: {},
    warnings: others ? [warning] : [],
  };
}

const repeated = (id: string, earlier: string, path: string, line: number | null): Warning => ({
  code: 'repeated-record',
  message: `${id} has its record in ${earlier} already; this one is left out.`,
  file: path,
  ...(line === null ? {} : { line }),
});

const isDataFile = (path: string): boolean => /\.(json|csv)$/i.test(path);
