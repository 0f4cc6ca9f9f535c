import { expect, test } from 'vitest';
import { openReadPool } from '../../src/ingestion/read-pool.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { manyPages } from './hostile-files.ts';
import { buildPdf, typeset } from './pdf-builder.ts';

test('a file that takes too long is given up; those that waited behind it have their own time', async () => {
  const seconds = 8;
  const pool = openReadPool({ threads: 1, secondsPerFile: seconds, megabytesPerWorker: 2048 });
  const context = { name: 'a.pdf', ocr: 'never', limits: DEFAULT_LIMITS } as const;
  const short = buildPdf([{ text: typeset(['A letter.']) }]);
  const outcomes = await Promise.all(
    [manyPages(20_000), short, short].map((bytes) => pool.read(bytes, context)),
  );
  await pool.close();
  expect(outcomes).toMatchObject([
    { outcome: 'failed', reason: `took longer than ${seconds} seconds to read` },
    { outcome: 'read', content: { text: 'A letter.' } },
    { outcome: 'read', content: { text: 'A letter.' } },
  ]);
});
