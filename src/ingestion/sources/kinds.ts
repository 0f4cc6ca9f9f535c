import type { SourceKind } from '../../model/source.ts';

interface KindRule {
  readonly kind: SourceKind;
  readonly pattern: RegExp;
}

/** What records call their kinds; the first match decides. */
const RECORD_KINDS: readonly KindRule[] = [
  { kind: 'rebuttal', pattern: /rebuttal|post-?\s?hearing|reply comment/i },
  { kind: 'testimony', pattern: /testimony|transcript|hearing statement|witness statement/i },
  { kind: 'comment', pattern: /public submission|comment/i },
  { kind: 'notice', pattern: /notice|\brule\b|federal register/i },
  { kind: 'letter', pattern: /letter/i },
  { kind: 'agreement', pattern: /agreement|treaty/i },
  { kind: 'statute', pattern: /statute|public law/i },
  { kind: 'report', pattern: /report|supporting|related material|^other$/i },
];

/** What the names of folders say of the files in them. */
const FOLDER_KINDS: readonly KindRule[] = [
  { kind: 'rebuttal', pattern: /^(post-?hearing\s)?rebuttals?(\scomments)?$/i },
  { kind: 'testimony', pattern: /^(hearing|testimon(y|ies)|transcripts?|witnesses)$/i },
  { kind: 'notice', pattern: /^(federal register\s)?notices?$/i },
  { kind: 'letter', pattern: /^(congressional\s)?letters?$/i },
  { kind: 'agreement', pattern: /^(agreements?|treat(y|ies))$/i },
  { kind: 'statute', pattern: /^statutes?$/i },
  { kind: 'report', pattern: /^reports?$/i },
];

/** What the title or the name of a file says of it; only words that leave no doubt. */
const TITLE_KINDS: readonly KindRule[] = [
  { kind: 'rebuttal', pattern: /\brebuttal\b|\bpost-?\s?hearing (brief|comments?|submission)\b/i },
  { kind: 'testimony', pattern: /\b(testimony|hearing (transcript|statement))\b/i },
];

const find = (rules: readonly KindRule[], text: string): SourceKind | null =>
  rules.find((rule) => rule.pattern.test(text))?.kind ?? null;

/** The kind that a record's own word for it means, made exact by its title; a comment where neither says. */
export function kindOfRecord(word: string | null, title: string | null): SourceKind {
  const kind = word === null ? 'comment' : (find(RECORD_KINDS, word) ?? 'comment');
  const canBeExact = kind === 'comment' || kind === 'report' || kind === 'letter';
  return (canBeExact && title !== null ? find(TITLE_KINDS, title) : null) ?? kind;
}

/** The kind that the words of a short note or a title leave no doubt about, or null. */
export const kindOfTitle = (title: string | null): SourceKind | null =>
  title === null || title.length > 200 ? null : find(TITLE_KINDS, title);

/** The kind of a file without a record, by its folders (the innermost first) and its name; else a comment. */
export function kindOfPath(path: string): SourceKind {
  const parts = path.split('/').map((part) => part.replace(/[_\s-]+/g, ' ').trim());
  const name = parts.pop() ?? '';
  const byName = find(TITLE_KINDS, name);
  if (byName) return byName;
  for (const folder of parts.reverse()) {
    const kind = find(FOLDER_KINDS, folder);
    if (kind) return kind;
  }
  return 'comment';
}
