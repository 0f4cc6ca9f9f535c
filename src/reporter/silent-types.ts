import type { MatrixColumn } from '../model/matrix.ts';
import type { SubmitterType } from '../model/submission.ts';

/** Types of which somebody was read and nobody says anything of the ask. */
export const silentTypes = ({ byType }: Pick<MatrixColumn, 'byType'>): (SubmitterType | 'unknown')[] =>
  (Object.keys(byType) as (SubmitterType | 'unknown')[]).filter((type) => {
    const counts = byType[type];
    return (
      counts !== undefined &&
      counts.silent.submitters > 0 &&
      counts.silent.submitters === counts.of.submitters
    );
  });
