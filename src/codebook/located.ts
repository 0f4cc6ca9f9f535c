import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Warning } from '../model/warning.ts';
import { CodebookError } from './error.ts';

type Path = readonly PropertyKey[];

/** A YAML file that remembers the line of every entry. */
export interface LocatedYaml {
  readonly file: string;
  readonly value: unknown;
  /** The line, counted from 1, of the entry at the path, or of its nearest parent that is there. */
  readonly lineOf: (path: Path) => number;
}

/** Parses YAML. Throws {@link CodebookError} at the first fault of syntax, a repeated key included. */
export function parseLocated(file: string, text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const message = fault.message.split('\n')[0] ?? fault.message;
    throw new CodebookError(file, lines.linePos(fault.pos[0]).line, message.replace(/ at line \d.*$/, ''));
  }
  const lineOf = (path: Path): number => {
    let node: unknown = document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const key of path) {
      const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === String(key)) : undefined;
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
      if (!pair && next === undefined) break;
      offset = rangeStart(pair?.key) ?? rangeStart(next) ?? offset;
      node = next;
    }
    return lines.linePos(offset).line;
  };
  return { file, value: document.toJS(), lineOf };
}

/** The value by the schema. Throws {@link CodebookError} with the line of the first entry that breaks it. */
export function checkLocated<T>(yaml: LocatedYaml, schema: z.ZodType<T>): T {
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const where = path.length > 0 ? `${printPath(path)}: ` : '';
  throw new CodebookError(yaml.file, yaml.lineOf(path), `${where}${issue?.message ?? 'invalid'}`);
}

/** A warning for each field that the shape does not know: a slip of the pen would otherwise go unnoticed. */
export function unknownFields(
  yaml: LocatedYaml,
  known: Readonly<Record<string, readonly string[]>>,
): Warning[] {
  const warnings: Warning[] = [];
  const visit = (value: unknown, path: Path, shape: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], shape);
      return;
    }
    const fields = known[shape];
    if (!fields || typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key];
      if (fields.includes(key)) visit(inner, at, shape === '' ? key : `${shape}.${key}`);
      else
        warnings.push({
          code: 'unknown-field',
          message: `${printPath(at)} is not a field of the codebook and is ignored.`,
          file: yaml.file,
          line: yaml.lineOf(at),
        });
    }
  };
  visit(yaml.value, [], '');
  return warnings;
}

const rangeStart = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

const printPath = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${String(part)}`,
    )
    .join('');
