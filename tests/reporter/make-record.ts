import type { Codebook } from '../../src/codebook/codebook.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import { askId, docketId, documentId, passageId, submissionId, themeId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Basis, Position, PositionStatus, Stance } from '../../src/model/position.ts';
import { type Evidence, evidenceFrom } from '../../src/model/quotation.ts';
import type { PublicRecord, ReadSubmission } from '../../src/model/record.ts';
import { FILE_STATUSES, type LedgerFile } from '../../src/model/source.ts';
import type { SubmitterType } from '../../src/model/submission.ts';

/** A submission as a test writes it; every quotation must stand in the text. */
export interface Filing {
  readonly id: string;
  readonly name: string;
  readonly organization?: string | null;
  readonly type?: SubmitterType | null;
  readonly text: string;
  readonly date?: string | null;
  readonly state?: string;
  readonly firm?: string;
  readonly page?: number | null;
  readonly overall?: string;
  readonly detail?: string;
  readonly themes?: readonly string[];
  readonly missing?: readonly string[];
  readonly notRead?: readonly string[];
  readonly unreadable?: boolean;
  readonly client?: string;
  readonly formLetter?: string;
  readonly supersededBy?: { readonly later: string; readonly scope: 'whole' | 'part' };
  readonly stances?: readonly {
    readonly ask: string;
    readonly stance: Stance;
    readonly quotes: readonly string[];
    readonly status?: PositionStatus;
    readonly basis?: Basis;
    readonly condition?: string;
    readonly direction?: string;
  }[];
}

const DOCKET = docketId('TEST-2026-0001');

/** Evidence for words of a filing. Throws when the filing does not hold them. */
export function evidenceOf(filing: Filing, quote: string): Evidence {
  const start = filing.text.indexOf(quote);
  if (start < 0) throw new Error(`${filing.id} does not hold "${quote}"`);
  return evidenceFrom(passageOf(filing), { start, end: start + quote.length });
}

function passageOf(filing: Filing): Passage {
  const file = `${filing.id}.pdf`;
  const page = filing.page === undefined ? 1 : filing.page;
  return {
    id: passageId(documentId(file), 1),
    docket: DOCKET,
    submission: submissionId(filing.id),
    document: documentId(file),
    file,
    ordinal: 1,
    span: { start: 0, end: filing.text.length },
    text: filing.text,
    page,
    pageEnd: page,
    paragraph: 4,
    block: 'paragraph',
    pageTurns: [],
    headings: [],
    language: 'en',
    ocr: false,
  };
}

const reading = (filing: Filing): ReadSubmission => ({
  submission: {
    id: submissionId(filing.id),
    docket: DOCKET,
    kind: 'comment',
    title: null,
    date: filing.date === undefined ? '2025-10-27' : filing.date,
    fields: {
      organization: filing.organization === undefined ? filing.name : filing.organization,
      firstName: null,
      lastName: null,
      representative: null,
      firm: filing.firm ?? null,
      country: null,
      state: filing.state ?? null,
    },
    submitter: {
      name: filing.name,
      organization: filing.organization === undefined ? filing.name : filing.organization,
      type: filing.type === undefined ? 'company' : filing.type,
      from: 'record',
      otherName: null,
      client: filing.client ? { name: filing.client, evidence: null } : null,
      signatories: [],
      evidence: null,
    },
    documents: filing.unreadable ? [] : [documentId(`${filing.id}.pdf`)],
    files: [`${filing.id}.pdf`],
    missing: (filing.missing ?? []).map((name) => ({ name, url: null })),
    extra: {},
  },
  themes: (filing.themes ?? []).map(themeId),
  reading: {
    submission: submissionId(filing.id),
    overall: {
      code: filing.overall ?? 'X0',
      conditional: false,
      detail: filing.detail ?? null,
      status: 'settled',
      confidence: 0.8,
      basis: 'rules',
      because: [],
      evidence: [],
    },
    positions: (filing.stances ?? []).map(
      (one): Position => ({
        submission: submissionId(filing.id),
        ask: askId(one.ask),
        stance: one.stance,
        condition: one.condition ?? null,
        direction: one.direction ?? null,
        status: one.status ?? 'settled',
        confidence: 0.8,
        basis: one.basis ?? 'rules',
        because: [],
        evidence: one.quotes.map((quote) => evidenceOf(filing, quote)),
      }),
    ),
    notRead: filing.notRead ?? [],
  },
  formLetter: filing.formLetter ?? null,
  supersededBy: filing.supersededBy
    ? {
        docket: DOCKET,
        earlier: submissionId(filing.id),
        later: submissionId(filing.supersededBy.later),
        scope: filing.supersededBy.scope,
        evidence: null,
      }
    : null,
});

/** A record of fictional filings. */
export function makeRecord(filings: readonly Filing[]): PublicRecord {
  const texts = new Map(filings.map((filing) => [`${filing.id}.pdf`, filing.text]));
  const ledger: LedgerFile[] = filings.map((filing) => ({
    docket: DOCKET,
    path: `${filing.id}.pdf`,
    submission: submissionId(filing.id),
    size: 1000,
    sha256: null,
    status: filing.unreadable ? 'failed' : 'read',
    reason: filing.unreadable ? 'the file is damaged' : null,
  }));
  const count = (status: string) => ledger.filter((file) => file.status === status).length;
  const coverage: Coverage = {
    files: {
      found: filings.length,
      ...(Object.fromEntries(FILE_STATUSES.map((status) => [status, count(status)])) as Record<
        LedgerFile['status'],
        number
      >),
    },
    records: 0,
    pages: { text: filings.length, ocr: 0, blank: 0, unreadable: 0 },
    submissions: filings.length,
    organizations: new Set(filings.map(({ name }) => name)).size,
    formLetters: 0,
    problems: ledger.flatMap(({ path, reason }) => (reason ? [{ file: path, page: null, reason }] : [])),
    removals: [],
    kinds: [
      {
        docket: DOCKET,
        kind: 'comment',
        submissions: filings.length,
        files: ledger.length,
        pages: filings.length,
        lost: ledger.filter(({ status }) => status === 'failed').length,
      },
    ],
  };
  return {
    dockets: [DOCKET],
    submissions: filings.map(reading),
    coverage,
    ledger,
    warnings: [],
    textOf: (docket, document) => (docket === DOCKET ? (texts.get(document) ?? null) : null),
  };
}

const ASKS = [ask('S1.a', 'Label milk by origin', ['milk']), ask('S1.b', 'Inspect herds jointly', ['herds'])];

/** The asks that tests use, without anything of a real codebook. */
export const CODEBOOK: Codebook = {
  hash: 'c0de'.repeat(16) as Codebook['hash'],
  themes: [],
  homonyms: [],
  tagger: {} as Codebook['tagger'],
  names: [],
  otherInstruments: [],
  synonyms: [],
  report: { title: null, note: null },
  overall: [
    overallCode('X0', 'No position found', true),
    overallCode('X1', 'Extend'),
    overallCode('X2', 'Leave'),
  ],
  recommendations: [
    {
      id: 'S1' as Codebook['recommendations'][number]['id'],
      title: 'Milk and herds',
      neutralTitle: 'Milk and herds',
      paraphrase: null,
      addressee: null,
      instrument: 'Regulation',
      themes: [],
      refs: { usmca: [], usLaw: [] },
      statusNote: null,
      asks: ASKS,
    },
  ],
  asks: ASKS,
  statute: null,
  facts: [],
  notice: [],
  asides: [],
  warnings: [],
};

function overallCode(id: string, label: string, none = false): Codebook['overall'][number] {
  return { id, label, looksLike: null, none, withChanges: null, details: [], cues: [], examples: [] };
}

function ask(id: string, words: string, themes: readonly string[]): Codebook['asks'][number] {
  return {
    id: askId(id),
    recommendation: 'S1' as Codebook['asks'][number]['recommendation'],
    ask: words,
    page: null,
    themes: themes.map(themeId),
    addressee: null,
    instrument: null,
    amends: false,
    basis: null,
    refs: { usmca: [], usLaw: [] },
    supportLooksLike: '',
    opposeLooksLike: '',
    supportCues: [],
    opposeCues: [],
    supportExamples: [],
    opposeExamples: [],
    directions: [],
    coderNote: null,
    statusNote: null,
  };
}
