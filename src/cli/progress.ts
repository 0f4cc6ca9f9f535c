import type { Progress } from '../model/progress.ts';
import { SILENT } from '../model/progress.ts';

/** A bar on standard error, where that is a terminal; else silence. */
export async function terminalProgress(): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { SingleBar } = await import('cli-progress');
  let bar: InstanceType<typeof SingleBar> | null = null;
  let done = 0;
  return {
    start: (stage, total) => {
      done = 0;
      bar = new SingleBar({
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true,
        format:
          total === null ? '{stage} {value} {what}' : '{stage} {bar} {value}/{total} {eta_formatted} {what}',
      });
      bar.start(total ?? 0, 0, { stage: stage.padEnd(10), what: '' });
    },
    tick: (what = '') => {
      done += 1;
      bar?.update(done, { what: what.slice(-40) });
    },
    note: (what) => bar?.update(done, { what: what.slice(-40) }),
    finish: () => {
      bar?.stop();
      bar = null;
    },
  };
}
