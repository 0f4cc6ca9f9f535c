/** One step from the source's words to the quotation's: indices of a word of each, or null where one has none. */
interface Step {
  readonly quoted: string | null;
  readonly source: string | null;
}

/** How words of a quotation lie on words of a source. */
export interface Alignment {
  /** Words put in, left out or changed. */
  readonly errors: number;
  /** Half-open range of the source's words. */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
}

type Move = 0 | 1 | 2 | 3 | 4 | 5;
const [STOP, SAME, PUT_IN, LEFT_OUT, SPLIT, JOINED]: readonly Move[] = [0, 1, 2, 3, 4, 5];

/**
 * Lays words on that part of the source's words that is nearest to them by edit distance (Levenshtein over words; the
 * source is free at both ends, as in Sellers 1980). A word that one of the two writes in two pieces is no error.
 */
export function alignWords(quoted: readonly string[], source: readonly string[]): Alignment {
  const width = source.length + 1;
  const cost = new Uint32Array((quoted.length + 1) * width);
  const move = new Uint8Array(cost.length);
  for (let q = 1; q <= quoted.length; q++) {
    cost[q * width] = q;
    move[q * width] = PUT_IN ?? 0;
    for (let s = 1; s < width; s++) {
      const here = q * width + s;
      const word = quoted[q - 1] ?? '';
      const original = source[s - 1] ?? '';
      let best = (cost[here - width - 1] ?? 0) + (word === original ? 0 : 1);
      let by = SAME;
      const consider = (value: number, way: Move | undefined): void => {
        if (value >= best) return;
        best = value;
        by = way;
      };
      consider((cost[here - width] ?? 0) + 1, PUT_IN);
      consider((cost[here - 1] ?? 0) + 1, LEFT_OUT);
      if (q > 1 && (quoted[q - 2] ?? '') + word === original)
        consider(cost[here - 2 * width - 1] ?? 0, SPLIT);
      if (s > 1 && word === (source[s - 2] ?? '') + original) consider(cost[here - width - 2] ?? 0, JOINED);
      cost[here] = best;
      move[here] = by ?? 0;
    }
  }
  let to = 0;
  const last = quoted.length * width;
  for (let s = 1; s < width; s++) if ((cost[last + s] ?? 0) < (cost[last + to] ?? 0)) to = s;
  return { errors: cost[last + to] ?? 0, to, ...trace(quoted, source, move, to) };
}

function trace(
  quoted: readonly string[],
  source: readonly string[],
  move: Uint8Array,
  to: number,
): Pick<Alignment, 'from' | 'steps'> {
  const width = source.length + 1;
  const steps: Step[] = [];
  let q = quoted.length;
  let s = to;
  while (q > 0) {
    const way = move[q * width + s];
    if (way === STOP) break;
    const takesQuoted = way === LEFT_OUT ? 0 : way === SPLIT ? 2 : 1;
    const takesSource = way === PUT_IN ? 0 : way === JOINED ? 2 : 1;
    q -= takesQuoted;
    s -= takesSource;
    steps.unshift({
      quoted: takesQuoted > 0 ? quoted.slice(q, q + takesQuoted).join('') : null,
      source: takesSource > 0 ? source.slice(s, s + takesSource).join('') : null,
    });
  }
  return { from: s, steps };
}

/** What a quotation changed, in words: `“must” for “may”; left out “not”`. */
export function wordDifference({ steps }: Pick<Alignment, 'steps'>): string {
  const changes: string[] = [];
  let quoted: string[] = [];
  let source: string[] = [];
  const settle = (): void => {
    const [said, stands] = [`“${quoted.join(' ')}”`, `“${source.join(' ')}”`];
    if (quoted.length > 0 && source.length > 0) changes.push(`${said} for ${stands}`);
    else if (quoted.length > 0) changes.push(`put in ${said}`);
    else if (source.length > 0) changes.push(`left out ${stands}`);
    quoted = [];
    source = [];
  };
  for (const step of steps) {
    if (step.quoted === step.source) settle();
    else {
      if (step.quoted !== null) quoted.push(step.quoted);
      if (step.source !== null) source.push(step.source);
    }
  }
  settle();
  return changes.join('; ');
}
