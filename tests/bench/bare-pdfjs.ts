import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Entry of a process that does nothing with a PDF but call getTextContent on its pages, with pdfjs's own defaults. */
process.on('message', async (file: string) => {
  let pages = 0;
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
      pages++;
    }
  } finally {
    await task.destroy();
    process.send?.(pages);
  }
});
process.on('disconnect', () => process.exit());
