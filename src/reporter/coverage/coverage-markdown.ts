import { renderMarkdown } from '../render/markdown.ts';
import { coverageMemo } from './coverage-memo.ts';

/** The ledger for people, as Markdown. */
export const renderCoverageMarkdown = (...ledger: Parameters<typeof coverageMemo>): string =>
  renderMarkdown(coverageMemo(...ledger));
