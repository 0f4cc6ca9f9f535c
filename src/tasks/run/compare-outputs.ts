import { hashInFolder, hashOf, type RunManifest, type RunOutputs } from './run-manifest.ts';

/** What became of an output file. */
export interface OutputFinding {
  readonly file: string;
  readonly result: 'same' | 'differs' | 'missing';
  /** Why, for every result but `same`. */
  readonly reasons: readonly string[];
}

/**
 * Compares what stands in a run's folder with what was made anew. `changes` are those of the inputs since the run; a
 * difference that neither they nor a hand explains is said to be one.
 */
export function compareOutputs(
  folder: string,
  { outputs }: RunManifest,
  rebuilt: RunOutputs,
  changes: readonly string[],
): OutputFinding[] {
  const names = [...new Set([...Object.keys(outputs), ...rebuilt.keys()])].sort();
  return names.map((file) => {
    const standing = hashInFolder(folder, file);
    const contents = rebuilt.get(file);
    const anew = contents === undefined ? null : hashOf(contents);
    if (standing === anew) return { file, result: 'same', reasons: [] };
    const written = outputs[file] ?? null;
    const byHand =
      standing === written ? [] : [standing === null ? 'taken away after the run' : 'changed after the run'];
    const reasons = [...byHand, ...(written === anew ? [] : changes)];
    const result = standing === null ? 'missing' : 'differs';
    return { file, result, reasons: reasons.length > 0 ? reasons : ['made otherwise from the same inputs'] };
  });
}
