import { open } from 'node:fs/promises';

/** What a downloaded file must be, so that an error page is not kept for the file. */
export interface FileCheck {
  /** For messages: "a PDF". */
  readonly what: string;
  /** In bytes. */
  readonly most: number;
  /** Whether the first bytes to come may begin such a file. */
  readonly begins: (bytes: Uint8Array) => boolean;
  /** Why a whole file is none, or null. */
  readonly whole: (path: string) => Promise<string | null>;
}

const HEAD = 1024;
/** Some producers leave white space or a signature behind the end mark. */
const TAIL = 4096;
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A PDF: its mark near the beginning, and its end. */
export const A_PDF: FileCheck = {
  what: 'a PDF',
  most: 200 * 2 ** 20,
  begins: (bytes) => asText(bytes.subarray(0, HEAD)).includes('%PDF-'),
  whole: async (path) => {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const read = async (length: number, from: number): Promise<string> => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
        return asText(buffer.subarray(0, bytesRead));
      };
      if (!(await read(HEAD, 0)).includes('%PDF-')) return 'is not a PDF';
      const end = await read(TAIL, Math.max(0, size - TAIL));
      return end.includes('%%EOF') ? null : 'is a PDF without its end';
    } finally {
      await file.close();
    }
  },
};
