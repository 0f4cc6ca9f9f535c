import type { Codebook } from '../../codebook/codebook.ts';
import type { DecisionSubject } from '../../model/decision.ts';
import type { OverallPosition, Position, SubmissionReading } from '../../model/position.ts';
import { isSubmitted } from '../../model/source.ts';
import type { Submission } from '../../model/submission.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { OptionValues } from '../command.ts';
import { UsageError } from '../errors.ts';
import { knownDocket } from '../known.ts';

const THEME = 'theme:';

/** The submission that the user named by its id or one of its files. */
export function knownSubmission(workspace: Workspace, options: OptionValues, name: string): Submission {
  const all = workspace.submissions
    .list(knownDocket(workspace, options))
    .filter(({ kind }) => isSubmitted(kind));
  const exact = all.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : all.filter(({ files }) => files.some((file) => file === name));
  if (found.length > 1) {
    const dockets = found.map(({ docket }) => docket).join(', ');
    throw new UsageError(`"${name}" is in several dockets: name one with --docket (${dockets})`);
  }
  if (!found[0]) {
    const wanted = name.toLowerCase();
    const like = all.filter(
      ({ id, submitter }) =>
        id.toLowerCase().includes(wanted) || submitter.name.toLowerCase().includes(wanted),
    );
    const names = (like.length > 0 ? like : all).slice(0, 8).map(({ id }) => id);
    throw new UsageError(
      `there is no submission "${name}": ${names.join(', ') || 'the workspace holds none'}${all.length > names.length ? ', …' : ''}`,
    );
  }
  return found[0];
}

/** What the user named as ASK: an ask of the codebook, `overall`, or `theme:ID`. */
export function knownSubject(codebook: Codebook, name: string): DecisionSubject {
  if (name === 'overall') return { kind: 'overall', verdict: null };
  if (name.startsWith(THEME)) {
    const theme = codebook.themes.find(({ id }) => id === name.slice(THEME.length));
    if (theme) return { kind: 'theme', theme: theme.id };
    throw new UsageError(
      `there is no theme "${name.slice(THEME.length)}": ${codebook.themes.map(({ id }) => id).join(', ')}`,
    );
  }
  const ask = codebook.asks.find(({ id }) => id === name);
  if (ask) return { kind: 'ask', ask: ask.id, verdict: null };
  throw new UsageError(
    `there is no ask "${name}": overall, theme:ID, ${codebook.asks.map(({ id }) => id).join(', ')}`,
  );
}

/** What a reading holds in a cell; null where it holds nothing. */
export function positionIn(
  { positions, overall }: SubmissionReading,
  subject: DecisionSubject,
  none: string | null,
): Position | OverallPosition | null {
  switch (subject.kind) {
    case 'ask':
      return positions.find(({ ask }) => ask === subject.ask) ?? null;
    case 'overall':
      return overall.code === none ? null : overall;
    case 'theme':
      return null;
  }
}

/** The stance or code with its qualifications, as a person reads them. */
export function positionText(position: Position | OverallPosition): string {
  const says =
    'stance' in position
      ? [position.stance, position.direction, position.condition && `condition: "${position.condition}"`]
      : [position.code, position.conditional ? 'conditional' : null, position.detail];
  return says.filter((part) => part !== null && part !== '').join(', ');
}
