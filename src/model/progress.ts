/** Where long work says how far it is. The library is silent by default; the command line draws a bar. */
export interface Progress {
  /** A stage begins; `total` is null where it is not known beforehand. */
  readonly start: (stage: string, total: number | null) => void;
  /** One more unit is done. */
  readonly tick: (what?: string) => void;
  /** Says what is under way, where a unit takes long. */
  readonly note?: (what: string) => void;
  readonly finish: () => void;
}

export const SILENT: Progress = { start: () => {}, tick: () => {}, finish: () => {} };
