import type { ReadText } from '../../src/model/document.ts';

/** Everything that must hold of canonical text and its places; one sentence for each breach. */
export function breaches(content: ReadText): string[] {
  const { text, blocks, runs, boxes } = content;
  const found: string[] = [];
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.span.start < end || block.span.end <= block.span.start) found.push(`block ${i} out of order`);
    if (block.span.end > text.length) found.push(`block ${i} leaves the text`);
    if (text.slice(end, block.span.start).trim() !== '') found.push(`text before block ${i} belongs to none`);
    if (!boxes.some((box) => box.start < block.span.end && block.span.start < box.end)) {
      found.push(`block ${i} has no box`);
    }
    for (const cell of block.rows?.flat() ?? []) {
      if (cell.start < block.span.start || cell.end > block.span.end) found.push(`cell leaves block ${i}`);
    }
    end = block.span.end;
  }
  if (text.slice(end).trim() !== '') found.push('text after the last block belongs to none');
  let at = 0;
  for (const run of runs) {
    if (run.start !== at || run.end <= run.start) found.push(`run at ${run.start} does not follow on ${at}`);
    at = run.end;
  }
  if (at !== text.length) found.push(`runs end at ${at} of ${text.length}`);
  let r = 0;
  let last = 0;
  for (const box of boxes) {
    if (box.start < last) found.push(`box at ${box.start} out of order`);
    last = box.end;
    while ((runs[r]?.end ?? Number.POSITIVE_INFINITY) <= box.start) r++;
    const run = runs[r];
    if (run === undefined || run.page !== box.page || box.start < run.start || box.end > run.end) {
      found.push(`box at ${box.start} is not within a run of page ${box.page}`);
    }
    const page = content.pages[box.page - 1];
    const inside =
      page !== undefined && box.x > -page.width && box.x < page.width + 2 && box.y < page.height + 2;
    if (!inside || !(box.width >= 0) || !(box.height > 0))
      found.push(`box at ${box.start} is off page ${box.page}`);
  }
  const order = blocks.map((b) => (b.kind === 'furniture' ? 2 : b.kind === 'footnote' ? 1 : 0));
  if (order.some((rank, i) => rank < (order[i - 1] ?? 0))) found.push('body, footnotes, furniture are mixed');
  if (/[\p{Cc}\u00ad\u200b\ufffe\u00a0\ufb00-\ufb06]/u.test(text.replace(/[\n\t]/g, ''))) {
    found.push('unclean characters');
  }
  return found;
}
