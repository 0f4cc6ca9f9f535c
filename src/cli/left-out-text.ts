import type { IngestSummary } from '../ingestion/ingest.ts';

/** What a source holds and ingestion left out, to follow the other numbers; nothing where nothing was. */
export const leftOutText = ({ leftOut }: Pick<IngestSummary, 'leftOut'>): string =>
  leftOut === 0 ? '' : `, ${leftOut} left out (removed on request; --restore brings one back)`;
