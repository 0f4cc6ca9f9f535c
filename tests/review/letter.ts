import type { Decision, DecisionAction, DecisionSubject } from '../../src/model/decision.ts';
import { askId, docketId, documentId, passageId, submissionId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Position, Stance, SubmissionReading } from '../../src/model/position.ts';
import { type Evidence, evidenceFrom } from '../../src/model/quotation.ts';
import { anchorOf } from '../../src/review/anchor.ts';
import { recordDecision } from '../../src/review/entry-id.ts';
import { type SubmissionText, seenDocuments } from '../../src/review/seen-text.ts';

export const DOCKET = docketId('TEST-2026-0001');
export const LETTER = submissionId('letter.txt');
const DOCUMENT = documentId('letter.txt');

/** A letter of one document, a passage for each paragraph. */
export function letter(...paragraphs: readonly string[]): SubmissionText {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const passages = paragraphs.map((words, index): Passage => {
    const span = { start, end: start + words.length };
    start = span.end + 2;
    return {
      id: passageId(DOCUMENT, index + 1),
      docket: DOCKET,
      submission: LETTER,
      document: DOCUMENT,
      file: 'letter.txt',
      ordinal: index + 1,
      span,
      text: words,
      page: null,
      pageEnd: null,
      pageTurns: [],
      paragraph: index + 1,
      block: 'paragraph',
      headings: [],
      language: 'en',
      ocr: false,
    };
  });
  return { documents: [{ id: DOCUMENT, text }], passages };
}

/** Evidence for words of a letter, at their n-th place. */
export function evidenceIn({ documents, passages }: SubmissionText, quote: string, nth = 0): Evidence {
  const text = documents[0]?.text ?? '';
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(quote, start + 1);
  const passage = passages.find(({ span }) => span.start <= start && start < span.end);
  if (start < 0 || !passage) throw new Error(`the letter does not hold "${quote}"`);
  return evidenceFrom(passage, { start, end: start + quote.length });
}

export interface Deciding {
  readonly action?: DecisionAction;
  readonly ask?: string;
  readonly stance?: Stance | null;
  readonly subject?: DecisionSubject;
  readonly evidence?: readonly Evidence[];
  readonly by?: string;
  readonly at?: string;
}

export function decide(text: SubmissionText, deciding: Deciding = {}): Decision {
  const {
    action = 'correct',
    ask = 'S1.a',
    stance = 'oppose',
    by = 'Ana',
    at = '2026-11-01T10:00:00.000Z',
  } = deciding;
  const verdict = stance === null ? null : { stance, condition: null, direction: null };
  return recordDecision({
    entry: 'decision',
    docket: DOCKET,
    submission: LETTER,
    by,
    at,
    why: 'read whole',
    action,
    subject: deciding.subject ?? { kind: 'ask', ask: askId(ask), verdict },
    anchors: (deciding.evidence ?? []).map((one) => anchorOf(one, text.documents[0]?.text ?? '')),
    seen: seenDocuments(text),
  });
}

/** What the program read: a stance on each ask, with its evidence. */
export function machineReading(
  ...stances: readonly (readonly [ask: string, stance: Stance, evidence: Evidence])[]
): SubmissionReading {
  return {
    submission: LETTER,
    overall: {
      code: 'X0',
      conditional: false,
      detail: null,
      status: 'settled',
      confidence: 0.6,
      basis: 'learned',
      because: [],
      evidence: [],
    },
    positions: stances.map(
      ([ask, stance, evidence]): Position => ({
        submission: LETTER,
        ask: askId(ask),
        stance,
        condition: null,
        direction: null,
        status: 'settled',
        confidence: 0.9,
        basis: 'learned',
        because: [`about ${ask}`],
        evidence: [evidence],
      }),
    ),
    notRead: [],
  };
}
