/** Page numbers for people: `1-3, 7`. */
export function pageList(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last.to + 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  const list = ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
  return `${pages.length === 1 ? 'page' : 'pages'} ${list}`;
}
