import { docketId, submissionId } from '../../model/ids.ts';
import type { NamedAttachment, SourceSubmission } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { promisesAttachment } from './comment-text.ts';
import type { FileIndex } from './file-index.ts';
import { kindOfPath, kindOfTitle } from './kinds.ts';
import { naturalOrder } from './natural-order.ts';
import type { FoundRecord } from './record.ts';
import type { TreeFile } from './source-item.ts';

/** The name under which an attachment is missing that only the comment's own words speak of. */
export const UNNAMED_ATTACHMENT = 'attachment named in the comment';

/**
 * A submission from its record: the files that it names and those that bear its id are taken out of the index;
 * what it names and the source does not hold is missing. `docket` is what the caller knows better, if anything.
 */
export function submissionOf(
  record: FoundRecord,
  recordPath: string,
  docket: string,
  index: FileIndex,
): SourceSubmission {
  const files: TreeFile[] = [];
  const missing: NamedAttachment[] = [];
  const warnings: Warning[] = [...record.warnings];
  for (const formats of record.attachments) {
    const found = formats.map((format) => ({
      format,
      ...index.named(format.name, record.id),
    }));
    const held = found.flatMap(({ file }) => (file && index.take(file) ? [file] : []));
    if (held.length === 0)
      held.push(...formats.flatMap(({ name }) => index.inArchive(name)).filter((file) => index.take(file)));
    files.push(...held);
    const first = formats[0];
    if (held.length > 0 || !first) continue;
    if (found.some(({ taken }) => taken) && !files.some((file) => namesSame(file, first))) {
      warnings.push({
        code: 'attachment-claimed',
        message: `${first.name} is named here and belongs to another submission already.`,
        file: recordPath,
        ...(record.line === null ? {} : { line: record.line }),
      });
      missing.push(first);
    } else if (!files.some((file) => namesSame(file, first))) missing.push(first);
  }
  if (record.id !== null) files.push(...index.of(record.id).filter((file) => index.take(file)));
  files.sort((a, b) => naturalOrder(a.path, b.path));
  if (files.length === 0 && missing.length === 0 && promisesAttachment(record.comment)) {
    missing.push({ name: UNNAMED_ATTACHMENT, url: null });
  }
  const place = record.line === null ? recordPath : `${recordPath}#${record.line}`;
  return {
    docket: docketId(docket),
    id: submissionId(record.id ?? files[0]?.path ?? place),
    kind: record.kind ?? kindOfTitle(record.comment) ?? (files[0] ? kindOfPath(files[0].path) : 'comment'),
    title: record.title,
    date: record.date,
    submitter: record.submitter,
    comment: record.comment,
    record: { path: recordPath, line: record.line },
    files,
    missing,
    extra: record.extra,
    warnings,
  };
}

const namesSame = (file: TreeFile, format: NamedAttachment): boolean =>
  file.path.toLowerCase().endsWith(format.name.toLowerCase());
