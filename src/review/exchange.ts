import type { ReviewEntry } from '../model/decision.ts';
import { reviewEntrySchema } from './entry-schema.ts';

/** A file of decisions that is out of form, with the line. */
export class ReviewFileError extends Error {
  override readonly name = 'ReviewFileError';
}

/** One entry a line. */
export const printEntries = (entries: readonly ReviewEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** Reads a file of decisions. Throws {@link ReviewFileError} at the first line that is out of form. */
export function parseEntries(text: string, file: string): ReviewEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = reviewEntrySchema.safeParse(jsonOf(line, `${file}:${index + 1}`));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
      throw new ReviewFileError(`${file}:${index + 1}: ${where}${issue?.message ?? 'is no decision'}`);
    });
}

function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ReviewFileError(`${where}: is not JSON`);
  }
}
