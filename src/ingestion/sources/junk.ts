/** Names that operating systems and programs leave behind; they hold nothing of the record. */
const JUNK_NAMES: readonly RegExp[] = [
  /^\.DS_Store$/i,
  /^\._/,
  /^Thumbs\.db$/i,
  /^desktop\.ini$/i,
  /^~\$/,
  /^\.~lock\./,
  /^\.(git|svn|hg|sunset|idea|vscode|Trashes|Spotlight-V100|fseventsd|gitignore|gitattributes|gitkeep)$/i,
  /^__MACOSX$/i,
  /^Icon\r$/,
];

/** Whether a file or folder name is well-known litter, skipped without a line in the ledger. */
export const isJunk = (name: string): boolean => JUNK_NAMES.some((pattern) => pattern.test(name));
