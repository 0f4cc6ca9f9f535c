import type { Inline } from '../../model/memo.ts';
import { cleanLine } from './clean-line.ts';

/** The words of a quotation between quotation marks, with the marks of what was left out. */
export function quotationText(item: Extract<Inline, { kind: 'quotation' }>): string {
  const { before, after } = item.cut;
  return `“${before ? '[…] ' : ''}${cleanLine(item.evidence.quote)}${after ? ' […]' : ''}”`;
}
