/** What a reader noticed, by its code. */
export interface WarningAdvice {
  readonly means: string;
  /** What a person can do about it; null where it was dealt with. */
  readonly todo: string | null;
}

const OTHER: WarningAdvice = { means: 'noticed by the readers', todo: null };

/** Codes of warnings, those that need a person first. */
const ADVICE: Readonly<Record<string, WarningAdvice>> = {
  'page-failed': {
    means: 'pages that could not be read',
    todo: 'Open the file at the page; a better copy can be put in its place.',
  },
  'ocr-no-words': {
    means: 'pictures of pages in which no words were found',
    todo: 'Look at the page: it may be a drawing, or handwriting.',
  },
  'hidden-text': {
    means: 'words in the file that nobody sees on the page',
    todo: 'Compare the page with what was read before you quote it.',
  },
  'private-use-characters': {
    means: 'letters of a font that names them in its own way',
    todo: 'Compare the page with what was read before you quote it.',
  },
  'broken-record-file': {
    means: 'record files that break off',
    todo: 'Fetch the file again: records after the break are not in the workspace.',
  },
  'attachment-claimed': {
    means: 'files that two records name',
    todo: 'See whose file it is, and name each one by its own submission.',
  },
  'conflicting-rows': {
    means: 'rows of the table that contradict one another',
    todo: 'Correct the table and run again.',
  },
  'row-shape': { means: 'rows of the table out of shape', todo: 'Correct the table and run again.' },
  'date-unread': {
    means: 'dates that could not be read',
    todo: 'Write the date as YYYY-MM-DD and run again.',
  },
  missing: { means: 'named and not found', todo: 'Put the file into the source and run again.' },
  stale_decision: {
    means: 'decisions that no longer hold, since the text has changed',
    todo: 'Read the passage again and decide anew: sunset review list --status stale.',
  },
  'control-characters': { means: 'raw control characters, escaped', todo: null },
  'repeated-record': { means: 'the same record twice, taken once', todo: null },
  'unknown-columns': { means: 'columns that no field map knows, kept as they are', todo: null },
  'wrong-extension': {
    means: 'files that are not what their ending says, read as what they are',
    todo: null,
  },
  'no-record': { means: 'files without a record, taken for submissions of their own', todo: null },
};

export const adviceFor = (code: string): WarningAdvice =>
  Object.hasOwn(ADVICE, code) ? (ADVICE[code] ?? OTHER) : OTHER;
