import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { OverallPosition, Position, SubmissionReading } from '../model/position.ts';
import type { Sql } from './database.ts';

export interface Positions {
  readonly save: (docket: DocketId, reading: SubmissionReading) => void;
  readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => SubmissionReading | null;
}

export function positionsOf(sql: Sql): Positions {
  const clear = sql.prepare('DELETE FROM positions WHERE docket = ? AND submission = ?');
  const position = sql.prepare('INSERT INTO positions VALUES (?, ?, ?, ?, ?, ?)');
  const overall = sql.prepare('INSERT OR REPLACE INTO overall_positions VALUES (?, ?, ?, ?, ?)');
  const getPositions = sql
    .prepare<[string, string], string>(
      'SELECT position FROM positions WHERE docket = ? AND submission = ? ORDER BY ask',
    )
    .pluck();
  const getOverall = sql.prepare<[string, string], { position: string; not_read: string }>(
    'SELECT position, not_read FROM overall_positions WHERE docket = ? AND submission = ?',
  );
  return {
    save: sql.transaction((docket: DocketId, reading: SubmissionReading) => {
      clear.run(docket, reading.submission);
      for (const p of reading.positions) {
        position.run(docket, p.submission, p.ask, p.stance, p.status, JSON.stringify(p));
      }
      overall.run(
        docket,
        reading.submission,
        reading.overall.code,
        JSON.stringify(reading.overall),
        JSON.stringify(reading.notRead),
      );
    }),
    ofSubmission: (docket, submission) => {
      const row = getOverall.get(docket, submission);
      if (!row) return null;
      return {
        submission,
        overall: JSON.parse(row.position) as OverallPosition,
        positions: getPositions.all(docket, submission).map((text) => JSON.parse(text) as Position),
        notRead: JSON.parse(row.not_read) as string[],
      };
    },
  };
}
