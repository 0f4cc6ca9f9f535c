import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explain, openDatabase, type Sql } from './database.ts';
import { type Decisions, decisionsOf } from './decisions.ts';
import { type Documents, documentsOf } from './documents.ts';
import { WorkspaceError } from './error.ts';
import { type Files, filesOf } from './files.ts';
import { type FormLetters, formLettersOf } from './form-letters.ts';
import { type ModelAnswers, modelAnswersOf } from './model-answers.ts';
import { type Notes, notesOf } from './notes.ts';
import { type Originals, openOriginals } from './originals.ts';
import { type Passages, passagesOf } from './passages.ts';
import { type Positions, positionsOf } from './positions.ts';
import { type Readings, readingsOf } from './readings.ts';
import { type Removals, removalsOf } from './removals.ts';
import { sweep } from './remove-submissions.ts';
import { type Stages, stagesOf } from './stages.ts';
import { type Submissions, submissionsOf } from './submissions.ts';
import { type Supersessions, supersessionsOf } from './supersessions.ts';
import { type Tags, tagsOf } from './tags.ts';

/** The folder that holds everything read so far: one SQLite file and the originals. */
export interface Workspace {
  readonly folder: string;
  readonly sql: Sql;
  readonly originals: Originals;
  readonly notes: Notes;
  readonly stages: Stages;
  readonly readings: Readings;
  readonly submissions: Submissions;
  readonly files: Files;
  readonly documents: Documents;
  readonly passages: Passages;
  readonly tags: Tags;
  readonly positions: Positions;
  readonly formLetters: FormLetters;
  readonly supersessions: Supersessions;
  readonly decisions: Decisions;
  readonly modelAnswers: ModelAnswers;
  readonly removals: Removals;
  /** Runs `work` in one transaction: all of it is kept, or none. */
  readonly atomically: <T>(work: () => T) => T;
  readonly close: () => void;
}

export interface OpenOptions {
  /** False: a workspace that is not there is an error, not an empty one. */
  readonly create: boolean;
}

/** Opens a workspace folder. Throws {@link WorkspaceError} with advice when it cannot be used. */
export function openWorkspace(folder: string, options: OpenOptions): Workspace {
  const path = join(folder, 'workspace.db');
  if (!existsSync(path)) {
    if (!options.create) {
      throw new WorkspaceError(
        `there is no workspace in ${folder}: bring documents in first, with "sunset ingest SOURCE" or "sunset run SOURCE --out DIR"`,
      );
    }
    mkdirSync(join(folder, 'originals'), { recursive: true });
  }
  const sql = openDatabase(path);
  try {
    const workspace: Workspace = {
      folder,
      sql,
      originals: openOriginals(join(folder, 'originals')),
      notes: notesOf(sql),
      stages: stagesOf(sql),
      readings: readingsOf(sql),
      submissions: submissionsOf(sql),
      files: filesOf(sql),
      documents: documentsOf(sql),
      passages: passagesOf(sql),
      tags: tagsOf(sql),
      positions: positionsOf(sql),
      formLetters: formLettersOf(sql),
      supersessions: supersessionsOf(sql),
      decisions: decisionsOf(sql),
      modelAnswers: modelAnswersOf(sql),
      removals: removalsOf(sql),
      atomically: (work) => sql.transaction(work).immediate(),
      close: () => sql.close(),
    };
    // A removal that was cut short has taken its rows out; what they left behind goes now.
    if (!workspace.removals.isSwept()) sweep(workspace);
    return workspace;
  } catch (error) {
    sql.close();
    throw explain(error, path);
  }
}
