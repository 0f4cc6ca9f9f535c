import type { DocketId } from '../model/ids.ts';
import type { Evidence } from '../model/quotation.ts';
import { isSubmitted } from '../model/source.ts';
import type { NamedOrganization, Submission } from '../model/submission.ts';
import { namesOrganization, rulesApplied, submitterKey } from '../text/submitter-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A submitter with all that it filed, for review: one line of `sunset export submitters`. */
export interface SubmitterLine {
  /** The normalised name by which filings were united, or the submission's own id. */
  readonly submitter: string;
  readonly organization: boolean;
  /** Every spelling, with the rules that unite it with the others. */
  readonly spellings: readonly { readonly name: string; readonly rules: readonly RuleLine[] }[];
  readonly filings: readonly FilingLine[];
}

interface RuleLine {
  readonly rule: string;
  readonly why: string;
}

interface FilingLine {
  readonly docket: DocketId;
  readonly submission: string;
  readonly kind: Submission['kind'];
  readonly filed: string | null;
  readonly submitterType: Submission['submitter']['type'];
  /** Which source of the name won, the name that lost, and the place where the text names its author. */
  readonly nameFrom: Submission['submitter']['from'];
  readonly otherName: string | null;
  readonly place: Place | null;
  readonly client: NamedPlace | null;
  readonly signatories: readonly NamedPlace[];
  readonly formLetter: string | null;
  readonly supersededBy: {
    readonly submission: string;
    readonly scope: string;
    readonly place: Place | null;
  } | null;
}

type Place = Pick<Evidence, 'quote' | 'file' | 'page' | 'start' | 'end'>;
type NamedPlace = { readonly name: string; readonly place: Place | null };

/** The submitters of a record, sorted by key: comment, testimony and rebuttal of one organisation stand together. */
export function submitterLines(workspace: Workspace, docket?: DocketId): SubmitterLine[] {
  const groups = new Map<string, Submission[]>();
  for (const submission of workspace.submissions.list(docket)) {
    if (!isSubmitted(submission.kind)) continue;
    const key = submitterKey(submission);
    const group = groups.get(key);
    if (group) group.push(submission);
    else groups.set(key, [submission]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, filings]) => {
      const organization = filings.every(namesOrganization);
      // Persons are never united, so no rule bears on them.
      const rulesFor = (name: string) => (organization ? rulesApplied(name) : []);
      return {
        submitter: key,
        organization,
        spellings: [...new Set(filings.map(({ submitter }) => submitter.name))].map((name) => ({
          name,
          rules: rulesFor(name).map(({ name: rule, why }) => ({ rule, why })),
        })),
        filings: filings.map((filing) => filingLine(workspace, filing)),
      };
    });
}

function filingLine({ formLetters, supersessions }: Workspace, submission: Submission): FilingLine {
  const { docket, id, kind, date, submitter } = submission;
  const superseded = supersessions.of(docket, id);
  return {
    ...{ docket, submission: id, kind, filed: date },
    submitterType: submitter.type,
    nameFrom: submitter.from,
    otherName: submitter.otherName,
    place: placeOf(submitter.evidence),
    client: submitter.client ? named(submitter.client) : null,
    signatories: submitter.signatories.map(named),
    formLetter: formLetters.ofSubmission(docket, id),
    supersededBy: superseded && {
      submission: superseded.later,
      scope: superseded.scope,
      place: placeOf(superseded.evidence),
    },
  };
}

const named = ({ name, evidence }: NamedOrganization): NamedPlace => ({ name, place: placeOf(evidence) });

const placeOf = (evidence: Evidence | null): Place | null =>
  evidence && {
    ...{ quote: evidence.quote, file: evidence.file, page: evidence.page },
    ...{ start: evidence.start, end: evidence.end },
  };
