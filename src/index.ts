/** The public API: one verb a stage, and the types that they speak in. */

export type { Ask, Codebook } from './codebook/codebook.ts';
export { loadCodebook } from './codebook/load.ts';
export type { SearchEngine, SearchFilters, SearchHit } from './indexer/search/engine.ts';
export { createLunrSearch, type LunrIndex, readLunrSearch } from './indexer/search/lunr.ts';
export type { PortableIndex, PortablePassage } from './indexer/search/portable-index.ts';
export { openSqliteSearch } from './indexer/search/sqlite.ts';
export { createTagger, createTextTagger } from './indexer/themes/tagger.ts';
export { type IngestOptions, type IngestSummary, ingest } from './ingestion/ingest.ts';
export type { Coverage } from './model/coverage.ts';
export type { Document } from './model/document.ts';
export type { Passage } from './model/passage.ts';
export type { OverallPosition, Position, SubmissionReading } from './model/position.ts';
export type { Evidence, Quotation } from './model/quotation.ts';
export type { PublicRecord, ReadSubmission } from './model/record.ts';
export type { Submission, Submitter } from './model/submission.ts';
export { indexRecord, ingestSources, readPositions, runStreet, type StageSummary } from './pipeline.ts';
export { openPositionReader } from './positions/read-submission.ts';
export { buildMatrix } from './reporter/matrix/build-matrix.ts';
export { buildMemo } from './reporter/memo/build-memo.ts';
export { renderMarkdown } from './reporter/render/markdown.ts';
export { verifyMatrix, verifyMemo } from './reporter/verify-memo.ts';
export { buildReports, type Reports } from './reports.ts';
export { VERSION } from './version.ts';
export { publicRecord } from './workspace/public-record.ts';
export { highlightsOf, isFictional } from './workspace/record-views.ts';
export { openWorkspace, type Workspace } from './workspace/workspace.ts';
