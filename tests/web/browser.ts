import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

/** The page at an address as Chromium has it once its scripts have run. */
export function pageInBrowser(address: string): Page {
  const profile = mkdtempSync(join(tmpdir(), 'sunset-browser-'));
  try {
    const { stdout, stderr, error } = spawnSync(
      'chromium',
      [...FLAGS, `--user-data-dir=${profile}`, '--dump-dom', address],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (error) throw new Error(`chromium is needed for this test (Debian: chromium): ${error.message}`);
    if (stdout === '') throw new Error(`chromium showed nothing: ${stderr.slice(-2_000)}`);
    return pageOf(stdout);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Page {
  readonly elements: readonly Element[];
  readonly named: (tag: string) => readonly Element[];
}

type Node = DefaultTreeAdapterMap['node'];

function pageOf(html: string): Page {
  const elements: Element[] = [];
  const visit = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
    const at = elements.length;
    const isElement = 'tagName' in node;
    if (isElement) elements.push({ tag: node.tagName, attributes: {}, text: '' });
    const text = 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
    if (isElement) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      elements[at] = { tag: node.tagName, attributes, text };
    }
    return text;
  };
  visit(parse(html));
  return { elements, named: (tag) => elements.filter((element) => element.tag === tag) };
}
