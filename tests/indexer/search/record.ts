import type { FoundPassage } from '../../../src/indexer/search/engine.ts';
import { docketId, documentId, passageId, submissionId, type ThemeId } from '../../../src/model/ids.ts';
import type { Position } from '../../../src/model/position.ts';

/** A paragraph of a made-up record, with what is not the default. */
export interface Line {
  readonly text: string;
  readonly language?: string;
  readonly headings?: readonly string[];
  readonly themes?: readonly string[];
  readonly positions?: readonly Pick<Position, 'ask' | 'stance'>[];
}

export interface Letter {
  readonly submission: string;
  readonly docket?: string;
  readonly organization?: string | null;
  readonly type?: FoundPassage['submitterType'];
  readonly kind?: FoundPassage['sourceKind'];
  readonly date?: string | null;
  readonly lines: readonly Line[];
}

export interface MadePassage extends FoundPassage {
  readonly positions: readonly Pick<Position, 'ask' | 'stance'>[];
}

/** The passages of a letter, one document a letter, one paragraph a line. */
export function passagesOfLetter(letter: Letter): MadePassage[] {
  const document = documentId(`${letter.submission}.txt`);
  let start = 0;
  return letter.lines.map((line, index) => {
    const span = { start, end: start + line.text.length };
    start = span.end + 2;
    return {
      id: passageId(document, index + 1),
      docket: docketId(letter.docket ?? 'TEST-2025-0001'),
      submission: submissionId(letter.submission),
      document,
      file: document,
      ordinal: index + 1,
      span,
      text: line.text,
      page: null,
      pageEnd: null,
      pageTurns: [],
      paragraph: index + 1,
      block: 'paragraph',
      headings: line.headings ?? [],
      language: line.language ?? 'en',
      ocr: false,
      organization: letter.organization ?? null,
      submitter: letter.organization ?? letter.submission,
      submitterType: letter.type ?? null,
      sourceKind: letter.kind ?? 'comment',
      date: letter.date ?? null,
      themes: (line.themes ?? []) as readonly string[] as readonly ThemeId[],
      positions: line.positions ?? [],
    };
  });
}
