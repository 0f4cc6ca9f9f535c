import type { NamedAttachment } from '../../model/source.ts';
import { commentText } from './comment-text.ts';
import { type CsvRow, readRows } from './csv.ts';
import { docketOfId } from './docket-name.ts';
import { filingDate } from './filing-date.ts';
import { kindOfRecord } from './kinds.ts';
import type { FoundRecord } from './record.ts';
import { attachmentAt } from './regulations-json.ts';
import type { TreeFile } from './source-item.ts';

const REQUIRED = ['Document ID', 'Docket ID', 'Document Type', 'Comment'] as const;
const CLAIMED = new Set<string>([
  ...REQUIRED,
  'Agency ID',
  'Title',
  'Posted Date',
  'Received Date',
  'First Name',
  'Last Name',
  'Organization Name',
  'Submitter Representative',
  'Country',
  'State/Province',
  'Content Files',
  'Attachment Files',
  'Display Properties (Name, Label, Tooltip)',
]);

/** Whether a table is regulations.gov's bulk download. */
export const isBulkHeader = (header: readonly string[]): boolean =>
  REQUIRED.every((name) => header.includes(name));

/** Streams the records of a bulk download, the notice's own row among them. */
export async function* readBulkCsv(file: TreeFile): AsyncGenerator<FoundRecord> {
  for await (const row of readRows(file)) yield recordOf(row, file.path);
}

function recordOf({ values, line, cellsOff }: CsvRow, path: string): FoundRecord {
  const cell = (name: string): string | null => commentText(values[name])?.replace(/\s+/g, ' ') ?? null;
  const id = cell('Document ID');
  return {
    id,
    docket: cell('Docket ID') ?? (id === null ? null : docketOfId(id)),
    kind: kindOfRecord(cell('Document Type'), cell('Title')),
    title: cell('Title'),
    date: filingDate(cell('Received Date')) ?? filingDate(cell('Posted Date')),
    submitter: {
      organization: cell('Organization Name'),
      firstName: cell('First Name'),
      lastName: cell('Last Name'),
      representative: cell('Submitter Representative'),
      firm: null,
      country: cell('Country'),
      state: cell('State/Province'),
    },
    comment: commentText(values.Comment),
    line,
    attachments: [...attachmentsIn(values['Content Files']), ...attachmentsIn(values['Attachment Files'])],
    extra: Object.fromEntries(
      Object.entries(values).filter(([name, value]) => !CLAIMED.has(name) && value !== ''),
    ),
    warnings:
      cellsOff === 0
        ? []
        : [
            {
              code: 'row-shape',
              message: `The row has ${Math.abs(cellsOff)} cells too ${cellsOff > 0 ? 'many' : 'few'}.`,
              file: path,
              line,
            },
          ],
  };
}

/** Addresses separated by commas; those that differ in the ending only are one attachment in several formats. */
function attachmentsIn(cell: string | undefined): NamedAttachment[][] {
  const groups = new Map<string, NamedAttachment[]>();
  for (const url of (cell ?? '').split(/\s*,\s*(?=https?:)/)) {
    const attachment = attachmentAt(url.trim());
    if (attachment.name === '') continue;
    const stem = url.trim().replace(/\.\w+$/, '');
    groups.set(stem, [...(groups.get(stem) ?? []), attachment]);
  }
  return [...groups.values()];
}
