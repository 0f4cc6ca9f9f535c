import { docx } from '../../corpus/sample/build/docx.ts';
import { parseMarkdown } from '../../corpus/sample/build/markdown.ts';
import { pdf } from '../../corpus/sample/build/pdf.ts';
import type { Finding } from '../../src/reporter/verify/finding.ts';
import { isGood } from '../../src/reporter/verify/finding.ts';
import type { VerifyRecord } from '../../src/reporter/verify/record.ts';
import { openVerifier } from '../../src/reporter/verify/verify-document.ts';
import { readMemo } from '../../src/verify.ts';
import { memoWith, type Plant, type Portions, plantsFor } from './planted-quotations.ts';
import { seeded } from './seeded.ts';

/** A plant with what the program says of it; null where it did not see a quotation. */
export interface Judged {
  readonly plant: Plant;
  readonly format: string;
  readonly finding: Finding | null;
}

const SHEET = {
  organization: 'Memorandum',
  date: '2026-07-01',
  language: 'en',
  layout: 'one-column',
  hyphenate: true,
  letterhead: [],
} as const;
const PER_MEMO = 25;

/** How a memo in Markdown becomes a file of each format. */
const FORMATS: Readonly<Record<string, (markdown: string) => Promise<Uint8Array>>> = {
  md: async (markdown) => new TextEncoder().encode(markdown),
  docx: async (markdown) => docx({ matter: { ...SHEET, letterhead: [] }, body: parseMarkdown(markdown) }),
  pdf: async (markdown) => pdf({ matter: { ...SHEET, letterhead: [] }, body: parseMarkdown(markdown) }),
};

/** Plants quotations in memos of every format and has them verified. */
export async function verifyPlanted(
  record: VerifyRecord,
  portions: Portions,
  seed: number,
): Promise<Judged[]> {
  const random = seeded(seed);
  const plants = plantsFor(record, portions, random);
  const verify = openVerifier(record);
  const judged: Judged[] = [];
  for (let from = 0; from < plants.length; from += PER_MEMO) {
    const some = plants.slice(from, from + PER_MEMO);
    const markdown = memoWith(some, record, random);
    for (const [format, make] of Object.entries(FORMATS)) {
      const { findings } = verify(await readMemo(await make(markdown), `memo.${format}`));
      const byWords = new Map(findings.map((finding) => [bare(finding.text), finding]));
      for (const plant of some)
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
