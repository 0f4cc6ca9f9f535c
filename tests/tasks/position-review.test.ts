import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from '../../src/model/position.ts';
import { indexRecord, ingestSources, readPositions } from '../../src/pipeline.ts';
import { anchorOf } from '../../src/review/anchor.ts';
import { recordDecision } from '../../src/review/entry-id.ts';
import { seenDocuments } from '../../src/review/seen-text.ts';
import { publicRecord, submissionText } from '../../src/tasks/public-record.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

const CODEBOOK = join(import.meta.dirname, '../positions/fixtures/dairy/codebook');
const ASK = 'S1.a';
const DECIDED = 36;
const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'sunset-test-'));
let workspace: Workspace;

const wish = (at: number): string =>
  at % 2 === 0
    ? 'We support whole milk in school lunches.'
    : 'We oppose whole milk in school lunches; school milk should stay low-fat.';
const positionsOn = (): Position[] =>
  publicRecord(workspace).submissions.map(({ reading }) => {
    const own = reading.positions.find(({ ask }) => ask === ASK);
    if (!own) throw new Error(`${reading.submission} has no position`);
    return own;
  });

/** A person accepts what is read as support and says that all else was misread. */
function decide(position: Position, at: number): void {
  const { submission } =
    publicRecord(workspace).submissions.find((one) => one.submission.id === position.submission) ?? {};
  if (!submission) throw new Error('no such submission');
  const text = submissionText(workspace, submission);
  workspace.decisions.append([
    recordDecision({
      entry: 'decision',
      docket: submission.docket,
      submission: submission.id,
      by: 'Ana Ruiz',
      at: `2026-11-20T10:00:${String(at).padStart(2, '0')}.000Z`,
      why: 'read whole',
      action: position.stance === 'support' ? 'accept' : 'correct',
      subject: {
        kind: 'ask',
        ask: position.ask,
        verdict: { stance: 'support', condition: null, direction: null },
      },
      anchors: position.evidence.map((one) => anchorOf(one, text.documents[0]?.text ?? '')),
      seen: seenDocuments(text),
    }),
  ]);
}

beforeAll(async () => {
  const letters = Array.from({ length: DECIDED + 2 }, (_, at) => at);
  for (const at of letters) {
    const name = `letter-${String(at).padStart(2, '0')}.txt`;
    writeFileSync(
      join(folder, name),
      `Parents of district ${at}\n\nWe are ${at + 7} families.\n\n${wish(at)}\n`,
    );
  }
  workspace = openWorkspace(join(folder, '.sunset'), { create: true });
  await ingestSources(workspace, [folder]);
  indexRecord(workspace, CODEBOOK);
  readPositions(workspace, CODEBOOK);
}, 3 * MINUTE);
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'decisions on asks teach how sure the reader may be, and every cell that they change says so',
  () => {
    const before = positionsOn();
    expect(before.map(({ stance }) => stance)).toEqual(
      before.map((_, at) => (at % 2 === 0 ? 'support' : 'oppose')),
    );
    before.slice(0, DECIDED).forEach(decide);
    readPositions(workspace, CODEBOOK);
    const after = positionsOn();
    const [supporting, opposing] = after.slice(DECIDED);
    expect(opposing?.stance).toBe('oppose');
    expect(opposing?.confidence).toBeLessThan((before.at(-1)?.confidence ?? 0) - 0.1);
    for (const cell of [supporting, opposing]) {
      expect(cell?.review).toBeUndefined();
      expect(cell?.because.join()).toContain(`learned from ${DECIDED} decisions of people`);
    }
  },
  3 * MINUTE,
);
