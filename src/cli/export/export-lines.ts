import type { DocketId } from '../../model/ids.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { OptionValues } from '../command.ts';

export interface ExportJob {
  readonly workspace: Workspace;
  readonly docket: DocketId | undefined;
  readonly options: OptionValues;
}

/** Writes something of a workspace as JSON lines. */
export type ExportLines = (job: ExportJob) => Promise<void>;
