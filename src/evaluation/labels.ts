import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { STANCES } from '../model/position.ts';

const stance = z.enum(STANCES);

/** Labels of one submission, in the form of `labels.jsonl`. */
const positionLabels = z
  .object({
    id: z.string().min(1),
    overall: z.string(),
    overall_also: z.array(z.string()).default([]),
    themes: z.array(z.string()).default([]),
    stances: z.record(z.string(), stance),
    /** Other right readings of an ask; an empty list means that silence is one. */
    also: z.record(z.string(), z.array(stance)).default({}),
    /** The words that show the stance, by ask. */
    evidence: z.record(z.string(), z.array(z.string())).default({}),
  })
  .transform(({ overall_also: overallAlso, ...rest }) => ({ ...rest, overallAlso }));
export type SubmissionLabels = z.output<typeof positionLabels>;

const themeLabels = z.object({ id: z.string().min(1), text: z.string(), themes: z.array(z.string()) });
export type ThemeLabels = z.output<typeof themeLabels>;

/** The labels are missing or out of form; the message says where. */
export class LabelsError extends Error {
  override readonly name = 'LabelsError';
}

/** Labels of submissions, for positions and themes. Throws `LabelsError` with file and line. */
export const loadSubmissionLabels = (path: string): SubmissionLabels[] => linesOf(path, positionLabels);

/** Labelled passages, for themes. Throws `LabelsError` with file and line. */
export const loadThemeLabels = (path: string): ThemeLabels[] => linesOf(path, themeLabels);

function linesOf<T>(path: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(path)) throw new LabelsError(`${path}: no such file of labels`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, `${path}:${index + 1}`, schema)]));
}

function parsed<T>(line: string, place: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LabelsError(`${place}: not JSON`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LabelsError(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'out of form'}`);
}
