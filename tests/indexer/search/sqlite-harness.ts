import { openSqliteSearch } from '../../../src/indexer/search/sqlite.ts';
import { evidenceFrom } from '../../../src/model/quotation.ts';
import { openDatabase, type Sql } from '../../../src/workspace/database.ts';
import { passagesOf } from '../../../src/workspace/passages.ts';
import { submissionsOf } from '../../../src/workspace/submissions.ts';
import type { Harness } from './harness.ts';
import { type Letter, type MadePassage, passagesOfLetter } from './record.ts';

export function sqliteHarness(path = ':memory:'): Harness & { readonly sql: Sql } {
  const sql = openDatabase(path);
  const engine = openSqliteSearch(sql);
  sql
    .prepare(
      "INSERT OR IGNORE INTO readings VALUES ('k', 'read', NULL, '', '[]', '[]', '[]', x'', '[]', '{}', '[]')",
    )
    .run();
  const submissions = submissionsOf(sql);
  const stored = passagesOf(sql);
  const save = (letter: Letter): void => {
    const passages = passagesOfLetter(letter);
    const [first] = passages;
    if (!first) return;
    submissions.save({
      source: 'test',
      key: 'k',
      record: null,
      files: [],
      warnings: [],
      submission: {
        id: first.submission,
        docket: first.docket,
        kind: first.sourceKind,
        title: null,
        date: first.date,
        fields: {
          organization: null,
          firstName: null,
          lastName: null,
          representative: null,
          firm: null,
          country: null,
          state: null,
        },
        submitter: {
          name: first.submitter,
          organization: first.organization,
          type: first.submitterType,
          from: 'record',
          otherName: null,
          client: null,
          signatories: [],
          evidence: null,
        },
        documents: [first.document],
        files: [first.file],
        missing: [],
        extra: {},
      },
      documents: [
        {
          reading: 'k',
          passages,
          document: {
            id: first.document,
            docket: first.docket,
            submission: first.submission,
            file: first.file,
            sha256: null,
            format: 'text',
            sourceKind: first.sourceKind,
            language: 'en',
          },
        },
      ],
    });
    savePositions(sql, passages);
    const rows = stored.ofSubmission(first.docket, first.submission);
    rows.forEach(({ row }, index) => {
      const themes = passages[index]?.themes ?? [];
      themes.forEach((theme, rank) => {
        sql.prepare("INSERT INTO tags VALUES (?, ?, ?, '[]')").run(row, theme, 10 - rank);
      });
    });
    engine.replaceSubmission(first.docket, first.submission, rows);
  };
  return {
    ...engine,
    sql,
    put: save,
    remove: (letter) => {
      const [first] = passagesOfLetter(letter);
      if (first) submissions.remove(first.docket, first.submission);
    },
  };
}

function savePositions(sql: Sql, passages: readonly MadePassage[]): void {
  const byAsk = new Map<string, { stance: string; evidence: unknown[]; passage: MadePassage }>();
  for (const passage of passages) {
    for (const { ask, stance } of passage.positions) {
      const found = byAsk.get(ask) ?? { stance, evidence: [], passage };
      found.evidence.push(evidenceFrom(passage, { start: passage.span.start, end: passage.span.start + 1 }));
      byAsk.set(ask, found);
    }
  }
  for (const [ask, { stance, evidence, passage }] of byAsk) {
    sql
      .prepare("INSERT INTO positions VALUES (?, ?, ?, ?, 'settled', ?)")
      .run(passage.docket, passage.submission, ask, stance, JSON.stringify({ evidence }));
  }
}
