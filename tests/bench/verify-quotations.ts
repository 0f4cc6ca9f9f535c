/**
 * Plants 300 quotations, and 30 more with a wrong page, in memos about the sample and about the real docket, as
 * Markdown, DOCX and PDF, and counts what `sunset verify` makes of them; then measures its speed. With --all also as
 * text with hard line breaks, as a web page, and by way of LibreOffice as PDF, DOCX and HTML.
 * Run: npx tsx tests/bench/verify-quotations.ts [seed] [--show] [--all]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCodebook } from '../../src/codebook/load.ts';
import { ingest } from '../../src/ingestion/ingest.ts';
import { openVerifier } from '../../src/reporter/verify/verify-document.ts';
import { readMemo, verifyRecord } from '../../src/tasks/verify.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { hasRealDocket, REAL_DOCKET, ROOT, SAMPLE } from '../cli/sunset.ts';
import { OTHER_RENDERINGS, RENDERINGS } from './memo-renderings.ts';
import { memoWith, type Planting, type Portions, plantsFor } from './planted-quotations.ts';
import { seeded } from './seeded.ts';
import { isOnPage, isRight, type Judged, verifyPlanted } from './verify-planted.ts';

const PORTIONS: Portions = {
  true: 100,
  altered: 100,
  invented: 34,
  'wrong submitter': 33,
  "another's words": 33,
  'wrong page': 30,
};

const share = (judged: readonly Judged[], test: (one: Judged) => boolean): string => {
  const right = judged.filter(test).length;
  return judged.length === 0
    ? 'none'
    : `${(right / judged.length).toFixed(4)} (${right} of ${judged.length})`;
};

async function main(seed: number, show: boolean, all: boolean): Promise<void> {
  const renderings = all ? { ...RENDERINGS, ...OTHER_RENDERINGS } : RENDERINGS;
  const codebook = loadCodebook(join(ROOT, 'corpus/codebook'));
  for (const source of [SAMPLE, ...(hasRealDocket ? [REAL_DOCKET] : [])]) {
    const folder = mkdtempSync(join(tmpdir(), 'sunset-verify-'));
    const workspace = openWorkspace(folder, { create: true });
    try {
      await ingest(workspace, source);
      const record = verifyRecord(workspace, codebook);
      const judged = await verifyPlanted(record, PORTIONS, seed, renderings);
      const of = (...plantings: readonly Planting[]): Judged[] =>
        judged.filter(({ plant }) => plantings.includes(plant.planting));
      const pages = record.sources.reduce((sum, { document }) => sum + document.pages.length, 0);
      console.log(`${source}: ${record.sources.length} documents, ${pages} pages; seed ${seed}`);
      console.log(`  true ones found      ${share(of('true'), isRight)}`);
      console.log(`  right page           ${share(of('true').filter(isRight), isOnPage)}`);
      const bad = of('altered', 'invented', 'wrong submitter', "another's words");
      console.log(`  altered or not theirs, flagged ${share(bad, isRight)}`);
      for (const planting of Object.keys(PORTIONS) as Planting[]) {
        const results = new Map<string, number>();
        for (const { finding } of of(planting)) {
          const result = finding?.result ?? 'not seen';
          results.set(result, (results.get(result) ?? 0) + 1);
        }
        console.log(
          `    ${planting}: ${[...results].map(([result, count]) => `${result} ${count}`).join(', ')}`,
        );
      }
      for (const format of Object.keys(renderings)) {
        console.log(
          `  ${format}: ${share(
            judged.filter((one) => one.format === format),
            isRight,
          )} right`,
        );
      }
      const wrong = judged.filter((one) => !isRight(one));
      for (const { plant, format, finding } of show ? wrong : []) {
        console.log(`  - ${format}, ${plant.planting} (${plant.kind}): ${JSON.stringify(plant.quote)}`);
        console.log(
          `      cited ${record.sources[plant.source]?.document.file}, p. ${plant.page}; ${finding?.result}: ${finding?.file}, p. ${finding?.page}: ${finding?.difference}`,
        );
      }
      const markdown = memoWith(plantsFor(record, PORTIONS, seeded(seed)), record, seeded(seed));
      const memo = await readMemo(new TextEncoder().encode(markdown), 'memo.md');
      const opened = performance.now();
      const verify = openVerifier(record);
      const began = performance.now();
      const { findings } = verify(memo);
      const ended = performance.now();
      const perMinute = (findings.length / (ended - began)) * 60_000;
      console.log(
        `  speed: record indexed in ${Math.round(began - opened)} ms; ${findings.length} quotations in ${Math.round(ended - began)} ms: ${Math.round(perMinute)} a minute`,
      );
    } finally {
      workspace.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

await main(
  Number(process.argv[2]) || 20260701,
  process.argv.includes('--show'),
  process.argv.includes('--all'),
);
