import type { FileStatus } from '../../model/source.ts';

export interface FileFate {
  readonly means: string;
  readonly todo: string | null;
  /** Whether words of the record went unread. */
  readonly lost?: true;
}

/** What each fate of a file means, and what a person can do about it; null where nothing is to be done. */
export const FILE_FATES: Readonly<Record<FileStatus, FileFate>> = {
  read: { means: 'read whole', todo: null },
  ocr: { means: 'a scan, read by OCR', todo: 'Check what you quote against the page image.' },
  partial: {
    lost: true,
    means: 'read in part',
    todo: 'Open the file and read the pages named; a better copy can be put in its place.',
  },
  duplicate: { means: 'the same bytes as another file', todo: null },
  rendition: { means: 'the same document in another format', todo: null },
  superseded: { means: 'replaced by a later version', todo: null },
  confidential: {
    lost: true,
    means: 'marked confidential; not read and not kept',
    todo: 'Use the public version; ask the filer for one if there is none.',
  },
  missing: {
    lost: true,
    means: 'named by the record, not in the source',
    todo: 'Download it from the docket, put it beside the record and run again.',
  },
  unsupported: {
    lost: true,
    means: 'a format that no reader knows',
    todo: 'Save it as PDF, DOCX or text and run again.',
  },
  failed: {
    lost: true,
    means: 'could not be read',
    todo: 'Try to open it; fetch it anew if it is damaged, take off the password if it has one, and run again.',
  },
};
