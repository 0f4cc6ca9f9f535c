/**
 * Damaged copies of the real PDFs (bits flipped, pieces cut, objects spliced in from other files, references crossed;
 * seeded), read through the real reading processes as a docket: counts what became of them, and fails when one is not
 * in the ledger, crashes the run, or takes longer than the limit. Run: npx tsx tests/bench/damaged-pdfs.ts [files].
 */
import { readFileSync } from 'node:fs';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';
import { readDamaged } from '../ingestion/read-damaged.ts';

const FILES = Number(process.argv[2] ?? 300);
const SECONDS = 60;

const originals = realPdfs().map((file) => new Uint8Array(readFileSync(file)));
if (originals.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}
const start = performance.now();
const { ledger, missing, slowest } = await readDamaged(originals, FILES, 20_260, SECONDS);
const kinds = new Map<string, number>();
for (const { status } of ledger) kinds.set(status, (kinds.get(status) ?? 0) + 1);
console.log(
  `${ledger.length} files in the ledger: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
);
const reasons = new Map<string, number>();
for (const { reason } of ledger) {
  const short = reason?.replace(/\d+/g, '#').slice(0, 70) ?? 'none';
  reasons.set(short, (reasons.get(short) ?? 0) + 1);
}
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(4)}  ${reason}`);
console.log(
  `${((performance.now() - start) / 1000).toFixed(0)} s in all; the longest between two files ${slowest.toFixed(1)} s (limit ${SECONDS})`,
);
console.log(missing.length === 0 ? 'none is missing' : `MISSING: ${missing.join(', ')}`);
process.exit(missing.length === 0 ? 0 : 1);
