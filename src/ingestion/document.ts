import type { Block, Document, ReadText } from '../model/document.ts';
import type { DocumentId, Sha256 } from '../model/ids.ts';
import type { SourceSubmission } from '../model/source.ts';
import { sliceSpan } from '../model/span.ts';
import { languageOf } from '../text/language.ts';

/** Where a document stands in the record. */
export interface DocumentPlace {
  readonly submission: Pick<SourceSubmission, 'docket' | 'id' | 'kind'>;
  readonly id: DocumentId;
  /** Path of the file below the source root; for a typed-in comment the path of its record. */
  readonly file: string;
  readonly sha256: Sha256 | null;
  readonly format: Document['format'];
}

/** Makes a document of what was read of a file, with the language of the greater part of its text. */
export async function toDocument(content: ReadText, place: DocumentPlace): Promise<Document> {
  const { submission, id, file, sha256, format } = place;
  const { text, blocks, pages, runs } = content;
  return {
    id,
    docket: submission.docket,
    submission: submission.id,
    file,
    sha256,
    format,
    sourceKind: submission.kind,
    language: await greaterLanguage(text, blocks),
    text,
    blocks,
    pages,
    runs,
  };
}

const SAMPLES = 40;

/** The language that most of a spread of blocks has, by their length. */
async function greaterLanguage(text: string, blocks: readonly Block[]): Promise<string> {
  const body = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote');
  const step = Math.max(1, Math.floor(body.length / SAMPLES));
  const weights = new Map<string, number>();
  for (let i = 0; i < body.length; i += step) {
    const block = body[i];
    if (!block) continue;
    const slice = sliceSpan(text, block.span);
    const language = await languageOf(slice);
    if (language !== 'und') weights.set(language, (weights.get(language) ?? 0) + slice.length);
  }
  const [first] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first) return first[0];
  // Lines too short to tell one by one may tell together.
  return languageOf(
    body
      .slice(0, 50)
      .map(({ span }) => sliceSpan(text, span))
      .join('\n'),
  );
}
