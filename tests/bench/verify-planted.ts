import type { Finding } from '../../src/reporter/verify/finding.ts';
import { isGood } from '../../src/reporter/verify/finding.ts';
import type { VerifyRecord } from '../../src/reporter/verify/record.ts';
import { openVerifier } from '../../src/reporter/verify/verify-document.ts';
import { readMemo } from '../../src/tasks/verify.ts';
import { RENDERINGS, type Rendering } from './memo-renderings.ts';
import { memoWith, type Plant, type Portions, plantsFor } from './planted-quotations.ts';
import { seeded } from './seeded.ts';

/** A plant with what the program says of it; null where it did not see a quotation. */
export interface Judged {
  readonly plant: Plant;
  readonly format: string;
  readonly finding: Finding | null;
}

const PER_MEMO = 25;

/** Plants quotations in memos of every format and has them verified. */
export async function verifyPlanted(
  record: VerifyRecord,
  portions: Portions,
  seed: number,
  renderings: Readonly<Record<string, Rendering>> = RENDERINGS,
): Promise<Judged[]> {
  const random = seeded(seed);
  const plants = plantsFor(record, portions, random);
  const groups = Array.from({ length: Math.ceil(plants.length / PER_MEMO) }, (_, at) =>
    plants.slice(at * PER_MEMO, (at + 1) * PER_MEMO),
  );
  const memos = groups.map((some) => memoWith(some, record, random));
  const verify = openVerifier(record);
  const judged: Judged[] = [];
  for (const [format, render] of Object.entries(renderings)) {
    for (const [at, file] of (await render(memos)).entries()) {
      const { findings } = verify(await readMemo(file, `memo.${format}`));
      const byWords = new Map(findings.map((finding) => [bare(finding.text), finding]));
      for (const plant of groups[at] ?? [])
        judged.push({ plant, format, finding: byWords.get(bare(plant.quote)) ?? null });
    }
  }
  return judged;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the program did with a plant what a careful reader would. */
export function isRight({ plant, finding }: Judged): boolean {
  if (plant.planting === 'true') return finding !== null && isGood(finding);
  return finding !== null && !isGood(finding);
}

/** Whether the page given for true words is one on which they stand. */
export const isOnPage = ({ plant, finding }: Judged): boolean =>
  plant.page === finding?.page ||
  (plant.page !== null &&
    finding?.page != null &&
    plant.page < finding.page &&
    finding.page <= (plant.pageEnd ?? plant.page));
