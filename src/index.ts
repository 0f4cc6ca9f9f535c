/** The public API: one verb a stage, and the types that they speak in. */

export type { Ask, Codebook } from './codebook/codebook.ts';
export { loadCodebook } from './codebook/load.ts';
export type { SearchEngine, SearchFilters, SearchHit } from './indexer/search/engine.ts';
export { createHybridSearch, type Embedder, type HybridSearch } from './indexer/search/hybrid.ts';
export { createLunrSearch, type LunrIndex, readLunrSearch } from './indexer/search/lunr.ts';
export type { PortableIndex, PortablePassage } from './indexer/search/portable-index.ts';
export { openSqliteSearch } from './indexer/search/sqlite.ts';
export { createTagger, createTextTagger } from './indexer/themes/tagger.ts';
export { parseAgreement } from './ingestion/agreement/parse-agreement.ts';
export { type IngestOptions, type IngestSummary, ingest } from './ingestion/ingest.ts';
export { type AgreementNode, type AgreementTree, nodesOf } from './model/agreement.ts';
export type { Coverage } from './model/coverage.ts';
export type { Document } from './model/document.ts';
export type { FormLetter } from './model/form-letter.ts';
export type { Matrix, Slice } from './model/matrix.ts';
export type { Passage } from './model/passage.ts';
export type { OverallPosition, Position, SubmissionReading } from './model/position.ts';
export type { Evidence, Quotation } from './model/quotation.ts';
export type { PublicRecord, ReadSubmission } from './model/record.ts';
export { type Place, printPlace, type Reference, type Resolution } from './model/reference.ts';
export type { Submission, Submitter } from './model/submission.ts';
export type { Supersession } from './model/supersession.ts';
export { indexRecord, ingestSources, readPositions, runStreet, type StageSummary } from './pipeline.ts';
export type { ModelReader } from './positions/model-reader/reader.ts';
export { openPositionReader } from './positions/read-submission.ts';
export { askBars } from './reporter/charts/ask-bars.ts';
export { type CountPicture, countBars } from './reporter/charts/count-bars.ts';
export { coverageBars } from './reporter/charts/coverage-bars.ts';
export { type Figure, renderSvg } from './reporter/charts/figure.ts';
export { filingsOverTime } from './reporter/charts/filings-over-time.ts';
export { overallBars } from './reporter/charts/overall-bars.ts';
export { typeBars } from './reporter/charts/type-bars.ts';
export { typeHeatMap } from './reporter/charts/type-heat-map.ts';
export { buildMatrix } from './reporter/matrix/build-matrix.ts';
export { buildMemo } from './reporter/memo/build-memo.ts';
export { FICTION_MARK, marksOf } from './reporter/memo/marks.ts';
export { renderMarkdown } from './reporter/render/markdown.ts';
export type { Finding } from './reporter/verify/finding.ts';
export { openVerifier, type Verification } from './reporter/verify/verify-document.ts';
export { verifyMatrix, verifyMemo } from './reporter/verify-memo.ts';
export {
  type ModelReadingOptions,
  type ModelReadingSummary,
  readWithModel,
} from './tasks/model/model-reading.ts';
export type { ModelReadings } from './tasks/model/model-readings.ts';
export { publicRecord } from './tasks/public-record.ts';
export { buildSite } from './tasks/publish.ts';
export { referencesIn, shippedReferenceTables } from './tasks/references.ts';
export { buildDocuments, buildReports, type Documents, type Reports } from './tasks/reports.ts';
export { readMemo, verifyRecord } from './tasks/verify.ts';
export { VERSION } from './version.ts';
export { highlightsOf, isFictional } from './workspace/record-views.ts';
export { type RemovalRequest, removeSubmissions } from './workspace/remove-submissions.ts';
export { openWorkspace, type Workspace } from './workspace/workspace.ts';
