import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';

const FILE = 'corpus/sample/docket/CCBIC USMCA Joint Review Submission (2-col).pdf';

it('reads pages of two columns one column after the other, with a table inside one of them', async () => {
  const read = await readPdf(new Uint8Array(readFileSync(FILE)), {
    name: FILE,
    ocr: 'never',
    limits: DEFAULT_LIMITS,
  });
  const text = JSON.stringify(read).replaceAll('\\n', ' ');
  for (const sentence of [
    // Page 2: headings and gaps between paragraphs stand at like heights on both sides.
    'should be left alone until assembly and test capacity exists in one of the three countries.',
    'This is a customs question and not an origin question;',
    // Page 3: the right column holds a table of two columns of its own.
    'A help line, staffed by the three customs services in turn.',
    'The committee has met five times. We propose three things that it could do in a year without amending anything:',
  ]) {
    expect(text).toContain(sentence);
  }
});
