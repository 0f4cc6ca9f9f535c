import type { SubmissionId } from '../../model/ids.ts';
import type { Passage } from '../../model/passage.ts';
import { type Evidence, evidenceFrom } from '../../model/quotation.ts';
import type { Submission } from '../../model/submission.ts';
import type { Supersession } from '../../model/supersession.ts';
import { sentences } from '../../text/sentences.ts';
import {
  DENIES,
  ONLY_IN_PART,
  REVISED_TITLE,
  SUPERSEDED_FIELD,
  SUPERSESSION_CUES,
} from './supersession-cues.ts';

/** A submission's statement that it stands for an earlier one. */
interface Statement {
  readonly scope: Supersession['scope'];
  readonly words: string;
  readonly evidence: Evidence | null;
}

/**
 * Which of one submitter's filings stand for which earlier ones, by what they or their records say. Silence
 * supersedes nothing: two filings that merely differ are a conflict.
 */
export function findSupersessions(
  filings: readonly Submission[],
  passagesOf: (submission: SubmissionId) => readonly Passage[],
): Supersession[] {
  const inOrder = [...filings].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
  return inOrder.flatMap((later, index): Supersession[] => {
    const before = inOrder.slice(0, index);
    if (before.length === 0) return [];
    const named = namedByRecord(later, before);
    const statement = named ? null : statementOf(later, passagesOf(later.id));
    const earlier = named ?? (statement ? meantBy(statement.words, before) : null);
    if (!earlier) return [];
    const { scope, evidence } = statement ?? { scope: 'whole' as const, evidence: null };
    return [{ docket: later.docket, earlier: earlier.id, later: later.id, scope, evidence }];
  });
}

function namedByRecord({ extra }: Submission, before: readonly Submission[]): Submission | null {
  const values = Object.entries(extra).flatMap(([field, value]) =>
    SUPERSEDED_FIELD.test(field) ? value : [],
  );
  return before.find(({ id }) => values.some((value) => value.trim() === id)) ?? null;
}

function statementOf({ title, files }: Submission, passages: readonly Passage[]): Statement | null {
  for (const passage of passages) {
    if (passage.block === 'quotation' || passage.block === 'table') continue;
    for (const local of sentences(passage.text, passage.language)) {
      const words = passage.text.slice(local.start, local.end);
      const cue = SUPERSESSION_CUES.find(({ pattern }) => pattern.test(words));
      const isTitle = passage.ordinal <= TITLE_PASSAGES && REVISED_TITLE.test(words);
      if ((!cue && !isTitle) || DENIES.test(words)) continue;
      const span = { start: passage.span.start + local.start, end: passage.span.start + local.end };
      const scope = cue?.scope === 'part' || ONLY_IN_PART.test(words) ? 'part' : 'whole';
      return { scope, words, evidence: evidenceFrom(passage, span) };
    }
  }
  const names = [title ?? '', ...files.map((file) => file.replace(/^.*\//, ''))];
  const revised = names.find((name) => REVISED_TITLE.test(name.replaceAll(/[_-]+/g, ' ')));
  return revised === undefined ? null : { scope: 'whole', words: revised, evidence: null };
}

/** Passages in which a filing's title stands. */
const TITLE_PASSAGES = 8;

/** The earlier filing that the words mean: by id, by day, by kind, else the last. */
function meantBy(words: string, before: readonly Submission[]): Submission | null {
  const latestFirst = [...before].reverse();
  const days = latestFirst.map(({ date }) => (date === null ? null : dayPattern(date)));
  return (
    latestFirst.find(({ id }) => words.includes(id)) ??
    latestFirst.find((_, index) => days[index]?.test(words)) ??
    latestFirst.find(({ kind }) => new RegExp(`\\b(?:our|my|the)\\b.{0,40}\\b${kind}`, 'i').test(words)) ??
    latestFirst[0] ??
    null
  );
}

const MONTHS = [...['jan', 'feb', 'mar', 'apr', 'may', 'jun'], ...['jul', 'aug', 'sep', 'oct', 'nov', 'dec']];

/** A day as letters write it: "November 3", "3 November", "Nov. 3", "11/3". */
function dayPattern(date: string): RegExp {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const name = `${MONTHS[month - 1] ?? ''}[a-z]*\\.?`;
  return new RegExp(`\\b${name} 0?${day}\\b|\\b0?${day} ${name}|\\b0?${month}/0?${day}(?:/|\\b)`, 'i');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
