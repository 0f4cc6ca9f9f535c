import { guardMemory } from './memory-guard.ts';
import { readFile } from './readers/read-file.ts';
import type { ReadTask } from './reading-process.ts';

/** Entry of a reading process: reads one file at a time, as it is asked, and ends when its parent does. */
const megabytes = Number(process.argv[2]);
guardMemory(megabytes);
// pdfjs leaves promises behind that a damaged file breaks; the reading itself awaits all that matter to it.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async ({ bytes, context }: ReadTask) => {
  const onOcrPage = (): void => void process.send?.('ocr');
  process.send?.(await readFile(bytes, { ...context, onOcrPage }));
});
