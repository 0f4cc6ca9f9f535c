import { decodeText } from './decode-text.ts';

/** Decodes a page: by its byte order mark, else by the character set that it declares, else as any text. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const decoded = decodeText(bytes);
  if (declared === undefined || decoded.encoding.startsWith('utf')) return decoded.text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decoded.text;
  }
}
