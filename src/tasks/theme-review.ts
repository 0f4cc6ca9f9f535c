import type { Codebook } from '../codebook/codebook.ts';
import type { RowedPassage, SubmissionTagger, TagReview } from '../indexer/index-submissions.ts';
import { learnCorrection, type ThemeExample } from '../indexer/themes/correction.ts';
import type { Decision } from '../model/decision.ts';
import type { ThemeId } from '../model/ids.ts';
import { contains } from '../model/span.ts';
import type { ThemeTag } from '../model/theme.ts';
import { holdOf } from '../review/hold.ts';
import { latestDecisions } from '../review/standing.ts';
import type { Workspace } from '../workspace/workspace.ts';

type ThemeDecision = Decision & { readonly subject: { readonly kind: 'theme'; readonly theme: ThemeId } };

const isThemeDecision = (decision: Decision): decision is ThemeDecision => decision.subject.kind === 'theme';

/** The decisions about themes of passages that count, in the order of their time. */
export const themeDecisions = ({ decisions }: Workspace): ThemeDecision[] =>
  [...latestDecisions(decisions.all()).values()].filter(isThemeDecision);

/** A decision and the passage that now holds the words that the person saw. */
interface Placed {
  readonly decision: ThemeDecision;
  readonly passage: RowedPassage;
}

/**
 * Lays decisions about themes over the rules: what a person decided of a passage stands, and where enough was
 * decided, what was learned from it marks or adds tags of other passages, never in silence. A decision whose words
 * are gone or changed is left out.
 */
export function themeReview(
  workspace: Workspace,
  codebook: Codebook,
  decisions: readonly ThemeDecision[],
  tagsOf: SubmissionTagger,
): TagReview {
  const placed = decisions.flatMap((decision) => place(workspace, decision));
  const { correct } = learnCorrection(codebook, examplesOf(codebook, placed, tagsOf));
  const ofPassage = new Map<number, Placed[]>();
  for (const one of placed) ofPassage.set(one.passage.row, [...(ofPassage.get(one.passage.row) ?? []), one]);
  return (passage, tags) => {
    const decided = ofPassage.get(passage.row) ?? [];
    return decided.reduce(
      (now, { decision }) => settled(now, decision, codebook),
      correct(passage.text, passage.language, tags),
    );
  };
}

const carries = ({ action }: ThemeDecision): boolean => action !== 'remove';

function place({ documents, passages }: Workspace, decision: ThemeDecision): Placed[] {
  const { docket, submission } = decision;
  const own = passages.ofSubmission(docket, submission);
  const ids = [...new Set(own.map(({ document }) => document))];
  const texts = ids.map((id) => ({ id, text: documents.get(docket, id)?.text ?? '' }));
  const hold = holdOf(decision, { documents: texts, passages: own }, []);
  if (hold.state === 'stale') return [];
  return own
    .filter((passage) =>
      hold.evidence.some((one) => one.document === passage.document && contains(passage.span, one)),
    )
    .map((passage) => ({ decision, passage }));
}

/** Every decision as an example, with what the rules by themselves made of its passage. */
function examplesOf(codebook: Codebook, placed: readonly Placed[], tagsOf: SubmissionTagger): ThemeExample[] {
  const thresholds = new Map(codebook.themes.map(({ id, threshold }) => [id, threshold]));
  const byRules = new Map<number, readonly ThemeTag[]>();
  return placed.map(({ decision, passage }) => {
    const { theme } = decision.subject;
    if (!byRules.has(passage.row)) {
      for (const one of tagsOf(decision.docket, decision.submission)) byRules.set(one.passage.row, one.tags);
    }
    const tag = byRules.get(passage.row)?.find((one) => one.theme === theme);
    return {
      theme,
      text: passage.text,
      language: passage.language,
      rules: (tag?.score ?? 0) / (thresholds.get(theme) ?? 1),
      carries: carries(decision),
    };
  });
}

function settled(tags: readonly ThemeTag[], decision: ThemeDecision, { themes }: Codebook): ThemeTag[] {
  const { theme } = decision.subject;
  const others = tags.filter((tag) => tag.theme !== theme);
  if (!carries(decision)) return others;
  const before = tags.find((tag) => tag.theme === theme);
  const threshold = themes.find(({ id }) => id === theme)?.threshold ?? 1;
  const what = `decided by ${decision.by} on ${decision.at.slice(0, 10)}: ${decision.why}`;
  const score = Math.max(before?.score ?? 0, threshold);
  const because = [...(before?.because ?? []), { kind: 'review' as const, what, weight: 0 }];
  return [...others, { theme, score, because }].sort((a, b) => b.score - a.score);
}
