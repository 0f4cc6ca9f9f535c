/** A cell of a notebook in the percent format. */
export interface Cell {
  readonly kind: 'markdown' | 'code';
  readonly text: string;
}

/** Cuts a notebook at its `// %%` lines; what stands before the first is no cell. */
export const cellsOf = (source: string): Cell[] =>
  source
    .split(/^(?=\/\/ %%)/m)
    .filter((part) => part.startsWith('// %%'))
    .map((part): Cell => {
      const [head = '', ...lines] = part.trimEnd().split('\n');
      return head.includes('[markdown]')
        ? { kind: 'markdown', text: lines.map((line) => line.replace(/^\/\/ ?/, '')).join('\n') }
        : { kind: 'code', text: lines.join('\n').trim() };
    });
