/** What a file's name says about business confidential information (BCI). */
export type NameSign =
  /** It says outright that the file holds it. */
  | 'confidential'
  /** It begins with "BC", as USTR asks of such files; so do names from British Columbia. */
  | 'perhaps'
  /** It says that the file is the public version. */
  | 'public'
  | 'none';

const PUBLIC =
  /(?<![a-z])(?:non|not)[ -]?confidential|(?<![a-z])(?:public|redacted) (?:version|copy|filing|submission)|\(p\)|^p(?=-)/i;
const CONFIDENTIAL =
  /(?<![a-z])(?:bci|business (?:confidential|proprietary)|confidential|\(c\)|\(bc\))(?![a-z])/i;
const PREFIX = /^bc(?=-)/i;

/** The name without folders and ending, words apart; `-` stays, since USTR's prefixes end in it. */
const stem = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.\w{1,5}$/, '')
    .replace(/^(bci?|p)_(?=\S)/i, '$1-')
    .replaceAll('_', ' ')
    .trim();

export function nameSign(path: string): NameSign {
  const name = stem(path);
  if (PUBLIC.test(name)) return 'public';
  if (CONFIDENTIAL.test(name)) return 'confidential';
  return PREFIX.test(name) ? 'perhaps' : 'none';
}

const MARKERS =
  /^(?:bci?|p)-|\((?:p|c|bc)\)|\b(?:non|not)[ -]?confidential\b|\b(?:public|redacted|bci|business|confidential|proprietary|information|version|copy|contains)\b/gi;

/** A name without the words that tell a confidential file from its public twin: both have the same. */
export const twinName = (path: string): string =>
  stem(path)
    .replace(MARKERS, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface NamedFile {
  readonly path: string;
  readonly sha256: string | null;
}

/** The confidential files among those filed together, with the reason: by name, by a public twin, by the same bytes. */
export function confidentialByName<F extends NamedFile>(files: readonly F[]): ReadonlyMap<F, string> {
  const reasons = new Map<F, string>();
  for (const file of files) {
    const sign = nameSign(file.path);
    if (sign === 'confidential') reasons.set(file, 'its name says so');
    if (sign !== 'perhaps') continue;
    const twin = files.find(
      ({ path }) => nameSign(path) === 'public' && twinName(path) === twinName(file.path),
    );
    if (twin) reasons.set(file, 'its name begins with "BC", beside its public twin');
  }
  for (const file of files) {
    const same = [...reasons.keys()].find(({ sha256 }) => sha256 !== null && sha256 === file.sha256);
    if (same && !reasons.has(file)) reasons.set(file, `the same bytes as ${same.path}`);
  }
  return reasons;
}
