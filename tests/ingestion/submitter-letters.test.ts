import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/ingestion/document.ts';
import { cutPassages } from '../../src/ingestion/passages.ts';
import { contentOf } from '../../src/ingestion/readers/content-of.ts';
import { plainBlocks } from '../../src/ingestion/readers/plain-blocks.ts';
import { NO_SUBMITTER } from '../../src/ingestion/sources/record.ts';
import { identifySubmitter } from '../../src/ingestion/submitter.ts';
import { docketId, documentId, submissionId } from '../../src/model/ids.ts';
import type { SourceSubmission } from '../../src/model/source.ts';
import { sliceSpan } from '../../src/model/span.ts';
import type { Submitter } from '../../src/model/submission.ts';
import { GOLD, hasGold } from './real-data.ts';

interface Label {
  readonly id: string;
  readonly organization: string;
  readonly submitter_type: string;
}

/** Words that tell organisations apart. */
const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(
      (word) => word.length > 1 && !['the', 'of', 'and', 'for', 'individual', 'prof', 'de'].includes(word),
    );

/** Right when the label, or the person in it, and the found name have most of their words in common. */
function isRight(label: string, found: string): boolean {
  const inside = /\(([^)]*)\)/.exec(label)?.[1]?.split(',')[0] ?? '';
  return [label, ...label.split(/,| and (?=Rio)/), inside].some((candidate) => {
    const [a, b] = [new Set(words(candidate)), new Set(words(found))];
    const common = [...a].filter((word) => b.has(word)).length;
    return common > 0 && common / Math.max(a.size, b.size) >= 0.6;
  });
}

describe.skipIf(!hasGold)('who speaks in the odd-numbered letters (needs ../shared)', () => {
  it('finds at least 80% of the names and 70% of the types', async () => {
    const labels = readFileSync(`${GOLD}/letters/labels.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Label)
      .filter(({ id }) => Number(id.slice(1)) % 2 === 1);
    const rows: { label: Label; found: Submitter; name: boolean; type: boolean }[] = [];
    for (const label of labels) {
      const text = readFileSync(`${GOLD}/letters/${label.id}.txt`, 'utf8');
      // Under a name that gives nothing away.
      const submission: SourceSubmission = {
        docket: docketId('D'),
        id: submissionId('x'),
        kind: 'comment',
        title: null,
        date: null,
        submitter: NO_SUBMITTER,
        comment: null,
        record: null,
        files: [],
        missing: [],
        extra: {},
        warnings: [],
      };
      const place = { submission, id: documentId('x'), file: 'x', sha256: null, format: 'text' } as const;
      const document = await toDocument(contentOf({ text, blocks: plainBlocks(text) }), place);
      const found = identifySubmitter(submission, [document], await cutPassages(document));
      if (found.evidence) expect(sliceSpan(text, found.evidence)).toBe(found.evidence.quote);
      rows.push({
        label,
        found,
        name: isRight(label.organization, found.name),
        type: label.submitter_type === found.type,
      });
    }
    for (const { label, found, name, type } of rows.filter((row) => !row.name || !row.type)) {
      console.log(
        `${label.id}: ${name ? 'name ok' : `${label.organization} → ${found.name}`}; ${type ? 'type ok' : `${label.submitter_type} → ${found.type} (${found.name})`}`,
      );
    }
    const share = (key: 'name' | 'type'): number => rows.filter((row) => row[key]).length / rows.length;
    console.log(
      `who speaks, ${rows.length} letters: names ${share('name').toFixed(2)}, types ${share('type').toFixed(2)}`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(share('name')).toBeGreaterThanOrEqual(0.8);
    expect(share('type')).toBeGreaterThanOrEqual(0.7);
  });
});
