import type { PortableIndex } from '../indexer/search/portable-index.ts';

/** A theme of the codebook, as the site names it. */
export interface SiteTheme {
  readonly id: string;
  readonly label: string;
}

/** All that the static site shows: a record that can be searched with no server. */
export interface SiteRecord {
  readonly title: string;
  /** Warnings that stand above everything: fiction, machine-read. */
  readonly marks: readonly string[];
  readonly themes: readonly SiteTheme[];
  readonly version: string;
  readonly index: PortableIndex;
}

/** The name under which `record.js` leaves the record, as JSON, for the page's script. */
export const RECORD_GLOBAL = 'sunsetRecord';

/** The script that carries a record. A script and not a JSON file: so the page opens from a folder, too. */
export function recordScript(record: SiteRecord): string {
  return `globalThis.${RECORD_GLOBAL}=${JSON.stringify(JSON.stringify(record))};\n`;
}
