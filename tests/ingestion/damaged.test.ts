import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realData, realPdfs } from './pdf-real-files.ts';
import { readDamaged } from './read-damaged.ts';

const LARGEST = 400_000;
const originals = realPdfs()
  .map((file) => new Uint8Array(readFileSync(file)))
  .filter(({ length }) => length < LARGEST);
if (originals.length === 0) console.warn(`skipped: no PDFs in ${realData}`);

test.skipIf(originals.length === 0)(
  'twenty damaged PDFs are all in the ledger, with a reason where something is lost, and kill no reader',
  async () => {
    const { ledger, missing } = await readDamaged(originals, 20, 7, 60);
    expect(missing).toEqual([]);
    expect(ledger).toHaveLength(20);
    for (const { status, reason } of ledger) {
      expect(['read', 'partial', 'failed', 'duplicate']).toContain(status);
      if (status === 'partial' || status === 'failed') expect(reason).toMatch(/\S/);
      expect(reason ?? '').not.toMatch(/died|took longer/);
    }
  },
  180_000,
);
