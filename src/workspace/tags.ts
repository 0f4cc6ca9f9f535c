import type { DocketId, SubmissionId, ThemeId } from '../model/ids.ts';
import type { ThemeReason, ThemeTag } from '../model/theme.ts';
import type { Sql } from './database.ts';

export interface Tags {
  /** Replaces the tags of a submission: those of its passages, by row, and its own, most important first. */
  readonly save: (
    docket: DocketId,
    submission: SubmissionId,
    passages: ReadonlyMap<number, readonly ThemeTag[]>,
    themes: readonly ThemeId[],
  ) => void;
  readonly ofPassage: (row: number) => ThemeTag[];
  readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => ThemeId[];
  /** How many passages carry each theme. */
  readonly counts: (docket?: DocketId) => Map<ThemeId, number>;
}

export function tagsOf(sql: Sql): Tags {
  const clear = sql.prepare(
    'DELETE FROM tags WHERE passage IN (SELECT row FROM passages WHERE docket = ? AND submission = ?)',
  );
  const clearThemes = sql.prepare('DELETE FROM submission_themes WHERE docket = ? AND submission = ?');
  const tag = sql.prepare('INSERT INTO tags VALUES (?, ?, ?, ?)');
  const theme = sql.prepare('INSERT INTO submission_themes VALUES (?, ?, ?, ?)');
  const ofPassage = sql.prepare<[number], { theme: ThemeId; score: number; because: string }>(
    'SELECT theme, score, because FROM tags WHERE passage = ? ORDER BY score DESC, theme',
  );
  const ofSubmission = sql
    .prepare<[string, string], ThemeId>(
      'SELECT theme FROM submission_themes WHERE docket = ? AND submission = ? ORDER BY rank',
    )
    .pluck();
  const counts = sql.prepare<[string | null, string | null], { theme: ThemeId; n: number }>(`
    SELECT t.theme, count(*) AS n FROM tags t JOIN passages p ON p.row = t.passage
    WHERE ? IS NULL OR p.docket = ? GROUP BY t.theme ORDER BY t.theme`);
  return {
    save: sql.transaction(
      (
        docket: DocketId,
        submission: SubmissionId,
        passages: ReadonlyMap<number, readonly ThemeTag[]>,
        themes: readonly ThemeId[],
      ) => {
        clear.run(docket, submission);
        clearThemes.run(docket, submission);
        for (const [row, tags] of passages) {
          for (const t of tags) tag.run(row, t.theme, t.score, JSON.stringify(t.because));
        }
        themes.forEach((id, rank) => void theme.run(docket, submission, id, rank));
      },
    ),
    ofPassage: (row) =>
      ofPassage.all(row).map((t) => ({
        theme: t.theme,
        score: t.score,
        because: JSON.parse(t.because) as ThemeReason[],
      })),
    ofSubmission: (docket, submission) => ofSubmission.all(docket, submission),
    counts: (docket) =>
      new Map(counts.all(docket ?? null, docket ?? null).map(({ theme: id, n }) => [id, n])),
  };
}
