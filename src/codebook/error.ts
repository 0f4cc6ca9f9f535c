/** A codebook that cannot be used: says which file, which line (counted from 1) and what is wrong there. */
export class CodebookError extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string) {
    super(line === null ? `${file}: ${problem}` : `${file}:${line}: ${problem}`);
    this.name = 'CodebookError';
    this.file = file;
    this.line = line;
  }
}
