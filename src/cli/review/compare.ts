import type { SharedCell } from '../../review/shared-cells.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson } from '../output.ts';
import { flag } from '../values.ts';
import type { ReviewAction } from './action.ts';
import { readEntries } from './exchange.ts';

/** What is compared: stances as recorded, the sides that they take, overall positions, themes. */
const MEASURES: readonly {
  readonly what: string;
  readonly kind: SharedCell['kind'];
  readonly label: (label: string) => string;
}[] = [
  { what: 'stances', kind: 'ask', label: (label) => label },
  { what: 'sides', kind: 'ask', label: (label) => SIDES[label] ?? label },
  { what: 'overall positions', kind: 'overall', label: (label) => label },
  { what: 'themes', kind: 'theme', label: (label) => label },
];
const SIDES: Readonly<Record<string, string>> = { support: 'for', conditional: 'for', mentions: 'nothing' };

/** Prints how far two reviewers agree on the cells that both decided. */
export const compareReviewers: ReviewAction = async ([first, second], options) => {
  if (!first || !second) throw new UsageError('sunset review compare A.jsonl B.jsonl');
  const { sharedCells } = await import('../../review/shared-cells.ts');
  const { cohensKappa, krippendorffsAlpha } = await import('../../review/agreement.ts');
  const { bootstrap } = await import('../../evaluation/bootstrap.ts');
  const shared = sharedCells(await readEntries(first), await readEntries(second));
  for (const { what, kind, label } of MEASURES) {
    const cells = shared.filter((cell) => cell.kind === kind);
    // Cells of one submission hang together: intervals are drawn over submissions.
    const bySubmission = new Map<string, (readonly [a: string, b: string])[]>();
    for (const {
      submission,
      labels: [a, b],
    } of cells) {
      const pairs = bySubmission.get(submission) ?? [];
      bySubmission.set(submission, [...pairs, [label(a), label(b)]]);
    }
    const groups = [...bySubmission.values()];
    const figures = {
      agreement: bootstrap(groups, (some) => share(some.flat())),
      kappa: bootstrap(groups, (some) => cohensKappa(some.flat())),
      alpha: bootstrap(groups, (some) => krippendorffsAlpha(some.flat())),
    };
    const counts = { what, cells: cells.length, submissions: groups.length };
    if (flag(options, 'json')) await printJson({ ...counts, ...figures });
    else {
      const parts = Object.entries(figures).map(([name, { value, low, high }]) =>
        value === null
          ? `${name} not defined`
          : `${name} ${value.toFixed(2)} [${low?.toFixed(2)}, ${high?.toFixed(2)}]`,
      );
      await print(
        `${what.padEnd(18)}${parts.join('  ')}  n = ${cells.length} cells of ${groups.length} submissions`,
      );
    }
  }
  return EXIT.done;
};

const share = (pairs: readonly (readonly [string, string])[]): number | null =>
  pairs.length === 0 ? null : pairs.filter(([a, b]) => a === b).length / pairs.length;
