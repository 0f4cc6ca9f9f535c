import { type FileReading, readFile } from '../../../src/ingestion/readers/read-file.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../src/ingestion/readers/reader.ts';
import type { ReadText } from '../../../src/model/document.ts';

export const read = (
  name: string,
  content: string | Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<FileReading> =>
  readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    name,
    ocr: 'never',
    limits: { ...DEFAULT_LIMITS, ...limits },
  });

/** What was read; throws with the reason when nothing was. */
export async function contentOfFile(name: string, content: string | Uint8Array): Promise<ReadText> {
  const outcome = await read(name, content);
  if ('content' in outcome) return outcome.content;
  throw new Error(outcome.reason);
}

/** Blocks as lines of kind and text. */
export const blocksOf = ({ text, blocks }: ReadText): string[] =>
  blocks.map(
    ({ kind, level, mark, span }) =>
      `${kind}${level ? ` ${level}` : ''}${mark ? ` ${mark}` : ''}: ${text.slice(span.start, span.end)}`,
  );
