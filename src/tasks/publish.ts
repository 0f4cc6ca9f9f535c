import type { Codebook } from '../codebook/codebook.ts';
import { buildPortableIndex } from '../indexer/search/lunr-build.ts';
import { portablePassage } from '../indexer/search/portable-index.ts';
import { readFoundPassages } from '../indexer/search/sqlite-passages.ts';
import type { DocketId } from '../model/ids.ts';
import { FICTION_MARK } from '../reporter/memo/marks.ts';
import { VERSION } from '../version.ts';
import { type Site, siteFiles } from '../web/site-files.ts';
import type { SiteRecord } from '../web/site-record.ts';
import { isFictional } from '../workspace/record-views.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A static read-only site that searches the record in the browser, with no server: a page, its script and style,
 * and the record with its lunr index. It works from a folder as from a web server.
 */
export const buildSite = (workspace: Workspace, codebook: Codebook, docket?: DocketId): Promise<Site> =>
  siteFiles(siteRecord(workspace, codebook, docket));

function siteRecord(workspace: Workspace, codebook: Codebook, docket: DocketId | undefined): SiteRecord {
  const dockets = docket === undefined ? workspace.submissions.dockets() : [docket];
  const passages = workspace.submissions.list(docket).flatMap((submission) => {
    const { otherName } = submission.submitter;
    const rows = workspace.passages.ofSubmission(submission.docket, submission.id).map(({ row }) => row);
    const reading = workspace.positions.ofSubmission(submission.docket, submission.id);
    return readFoundPassages(workspace.sql, rows).map((passage) =>
      portablePassage(passage, reading?.positions ?? [], otherName === null ? [] : [otherName]),
    );
  });
  return {
    title: `The public record of ${dockets.join(', ')}`,
    marks: isFictional(workspace) ? [FICTION_MARK] : [],
    themes: codebook.themes.map(({ id, label }) => ({ id, label })),
    version: VERSION,
    index: buildPortableIndex(passages, codebook.synonyms),
  };
}
