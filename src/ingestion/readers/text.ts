import { contentOf } from './content-of.ts';
import { decodeText } from './decode-text.ts';
import { plainBlocks } from './plain-blocks.ts';
import type { Reader } from './reader.ts';

/** Reads plain text: the canonical text is the decoded file, unchanged, never rewrapped. */
export const readText: Reader = async (bytes) => {
  const { text, encoding } = decodeText(bytes);
  const blocks = plainBlocks(text);
  if (blocks.length === 0) return { outcome: 'failed', reason: 'the file holds no text' };
  return { outcome: 'read', content: contentOf({ text, blocks, metadata: { encoding } }) };
};
