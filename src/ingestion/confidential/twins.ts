import type { LedgerFile } from '../../model/source.ts';
import { nameSign, twinName } from './names.ts';

/** Files of which anything was read. */
const READ: ReadonlySet<LedgerFile['status']> = new Set(['read', 'ocr', 'partial', 'duplicate', 'rendition']);

/**
 * The public twin of each confidential file of a docket, or null: the file of the same name but for the markers, in
 * the same submission if possible, else the one of the submission that calls itself public.
 */
export function pairTwins(ledger: readonly LedgerFile[]): ReadonlyMap<LedgerFile, LedgerFile | null> {
  const open = ledger.filter(({ status }) => READ.has(status));
  return new Map(
    ledger
      .filter(({ status }) => status === 'confidential')
      .map((file) => {
        const name = twinName(file.path);
        const beside = open.filter(({ submission }) => submission !== null && submission === file.submission);
        const isTwin = ({ path }: LedgerFile): boolean => name !== '' && twinName(path) === name;
        const twin =
          beside.find(isTwin) ??
          beside.find(({ path }) => nameSign(path) === 'public') ??
          open.find(isTwin) ??
          null;
        return [file, twin] as const;
      }),
  );
}
