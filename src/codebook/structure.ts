import { readFileSync } from 'node:fs';
import { parseTable } from './table.ts';

/** A part of the agreement: where its official text stands and which themes it belongs to. */
export interface AgreementPart {
  readonly kind: string;
  /** `4`, `4-B`; empty for a side letter. */
  readonly number: string;
  readonly title: string;
  readonly themes: readonly string[];
  readonly url: string | null;
  /** `cited` where other public documents were seen to cite the address. */
  readonly urlBasis: string;
}

/** Reads `structure.tsv`. Throws `CodebookError` with the line of a bad row. */
export function loadStructure(path: string): AgreementPart[] {
  return parseTable(path, readFileSync(path, 'utf8')).map(({ cells }) => ({
    kind: cells.kind ?? '',
    number: cells.number ?? '',
    title: cells.title ?? '',
    themes: (cells.themes ?? '').split(';').filter((theme) => theme !== ''),
    url: cells.url ? cells.url : null,
    urlBasis: cells.url_basis ?? '',
  }));
}
