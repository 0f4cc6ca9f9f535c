import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/ingestion/ingest.ts';
import type { LedgerFile } from '../../src/model/source.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { seeded } from '../bench/seeded.ts';
import { DAMAGES } from './damage.ts';
import { makeSource } from './sources/make-source.ts';

export interface DamagedRun {
  readonly ledger: readonly LedgerFile[];
  /** Files that the ledger does not hold. */
  readonly missing: readonly string[];
  /** Seconds between two files done, at most. */
  readonly slowest: number;
}

/** Reads damaged copies of some PDFs as a docket: each original and each kind of damage in turn, by a seed. */
export async function readDamaged(
  originals: readonly Uint8Array[],
  count: number,
  seed: number,
  secondsPerFile: number,
): Promise<DamagedRun> {
  const random = seeded(seed);
  const damages = Object.entries(DAMAGES);
  const files: Record<string, Uint8Array> = {};
  for (let i = 0; i < count; i++) {
    const [kind, damage] = damages[i % damages.length] ?? damages[0] ?? [];
    const original = originals[Math.floor(i / damages.length) % originals.length];
    if (kind === undefined || damage === undefined || original === undefined) continue;
    files[`${String(i).padStart(3, '0')}-${kind}.pdf`] = damage(original, random, originals);
  }
  const source = makeSource(files);
  const folder = mkdtempSync(join(tmpdir(), 'sunset-damaged-'));
  const workspace = openWorkspace(join(folder, 'ws'), { create: true });
  let last = performance.now();
  let slowest = 0;
  const tick = (): void => {
    slowest = Math.max(slowest, (performance.now() - last) / 1000);
    last = performance.now();
  };
  try {
    await ingest(workspace, source, {
      ocr: 'never',
      pool: { threads: 2, secondsPerFile },
      progress: { start: () => undefined, tick, finish: () => undefined },
    });
    const ledger = workspace.files.ledger();
    const present = new Set(ledger.map(({ path }) => path));
    return { ledger, missing: Object.keys(files).filter((name) => !present.has(name)), slowest };
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true });
    rmSync(source, { recursive: true });
  }
}
