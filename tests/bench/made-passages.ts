import type { PortablePassage } from '../../src/indexer/search/portable-index.ts';
import { docketId, documentId, passageId, submissionId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import { seeded } from './seeded.ts';

/** Function words, as frequent as in prose. */
const FUNCTION =
  'the of and to in a that for is on with as by be are at from this which it not or an have'.split(' ');
/** The most frequent words of a trade docket, so that queries mean something. */
const SUBJECT =
  'trade agreement tariff rules origin content regional value steel labor workers mexico canada market import export industry products review extension dairy digital investment dispute panel mechanism response rapid enforcement supply chain manufacturing jobs wages vehicles parts percent countries parties article chapter annex request comments support oppose'.split(
    ' ',
  );
const SYLLABLES = 'con per tra ver sta mi lo ren dus tor ba cle mar pen sil dor gan fel pri nau'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'ation', 'al', 'ly', 'ment', 'er', 'ity'];
const RARE = 40_000;
const PER_DOCUMENT = 50;
const WORDS = 110;

/** Word by rank: subject words first, then made ones, as many as a real docket has. */
function wordAt(rank: number): string {
  const subject = SUBJECT[rank];
  if (subject !== undefined) return subject;
  let left = Math.floor(rank / ENDINGS.length);
  let word = '';
  do {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return word + (ENDINGS[rank % ENDINGS.length] ?? '');
}

/** A rank by Zipf's law: continuous inverse of 1/x. */
const zipf = (random: () => number): number => Math.floor((RARE + 1) ** random()) - 1;

/** Passages of about 110 words by Zipf's law, two fifths of them function words; a list a document. */
export function* madePassages(number: number): Generator<Passage[]> {
  const random = seeded(11);
  const docket = docketId('MADE');
  for (let from = 0; from < number; from += PER_DOCUMENT) {
    const name = `made-${from / PER_DOCUMENT}.txt`;
    const document = documentId(name);
    const submission = submissionId(name);
    yield Array.from({ length: Math.min(PER_DOCUMENT, number - from) }, (_, index): Passage => {
      const words = Array.from({ length: 60 + Math.floor(random() * 2 * (WORDS - 60)) }, () =>
        random() < 0.4 ? (FUNCTION[Math.floor(random() * FUNCTION.length)] ?? '') : wordAt(zipf(random)),
      );
      const text = `${words.join(' ')}.`;
      return {
        id: passageId(document, index + 1),
        docket,
        submission,
        document,
        file: name,
        ordinal: index + 1,
        span: { start: 0, end: text.length },
        text,
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
  }
}

/** The same, made portable. */
export const madePortable = (number: number): PortablePassage[] =>
  [...madePassages(number)].flat().map((passage) => ({
    ...passage,
    organization: null,
    submitter: passage.submission,
    submitterType: null,
    sourceKind: 'comment',
    date: null,
    themes: [],
    otherNames: [],
    positions: [],
  }));

/** Queries of three words, drawn as the passages are but leaving out function words. */
export function madeQueries(number: number): string[] {
  const random = seeded(12);
  return Array.from({ length: number }, () =>
    Array.from({ length: 3 }, () => wordAt(zipf(random))).join(' '),
  );
}
