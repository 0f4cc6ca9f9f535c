/** The part of Markdown that the letters use: CommonMark with tables and footnotes. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

/** The body in reading order, and the footnotes in the order in which the body refers to them. */
export function parts(root: Root): { blocks: RootContent[]; footnotes: FootnoteDefinition[] } {
  const footnotes = root.children.filter((node) => node.type === 'footnoteDefinition');
  return { blocks: root.children.filter((node) => node.type !== 'footnoteDefinition'), footnotes };
}

/** A letter that uses Markdown which no format here can render is a mistake in the letter. */
export function unexpected(node: { type: string }): never {
  throw new Error(`The sample's letters do not use ${node.type}`);
}
