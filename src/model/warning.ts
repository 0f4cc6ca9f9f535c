/** Something a reader noticed and did not hide. Warnings are values; only the command line prints them. */
export interface Warning {
  /** A stable word for programs, for instance `control-characters`. */
  readonly code: string;
  /** One sentence for people. */
  readonly message: string;
  /** The file, by its path below the source root. */
  readonly file?: string;
  /** Page, counted from 1. */
  readonly page?: number;
  /** Line, counted from 1. */
  readonly line?: number;
}
