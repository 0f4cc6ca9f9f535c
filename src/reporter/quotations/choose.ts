import { stemsOf, wordsOf } from '../../text/terms.ts';

/** Something with words that may be quoted, and who said it. */
export interface Candidate<T> {
  readonly item: T;
  readonly words: string;
  readonly submitter: string;
  /** Of candidates with the same source, which may overlap, one is chosen. */
  readonly source?: string;
  /** An advantage given beforehand, for instance to what a person has reviewed; 0 for none. */
  readonly bonus?: number;
}

/** How much being like what is already chosen costs, against being good (maximal marginal relevance). */
const DIFFERENCE = 0.5;
/** Lengths in words between which a quotation reads well. */
const COMFORT = { from: 12, to: 45 };
const WEIGHTS = {
  central: 1,
  about: 0.6,
  wanting: 0.4,
  specific: 0.35,
  short: 0.5,
  leaning: 0.5,
  fragment: 3,
};
/** Fewer words than this are a fragment, which is quoted only where there is nothing else. */
const FRAGMENT = 6;
/** Beginnings that lean on a sentence before them: such words do not stand alone. */
const LEANING =
  /^\W*(?:and|but|so|or|nor|thus|hence|yet|then|this|that|these|those|it|they|such|he|she|its|their|however|therefore|accordingly|moreover|furthermore|similarly|instead|otherwise)\b/i;
/** Words of somebody who wants something, rather than tells something. */
const WANTING =
  /\b(?:should|must|ought|ask|asks|urge|urges|request|requests|recommend|recommends|support|supports|favor|favors|favour|oppose|opposes|reject|rejects|object|objects|propose|proposes|call on|calls on|want|wants|need to|needs to|welcome|cannot accept|pedimos|solicitamos|apoyamos|rechazamos|demandons|appuyons|recommandons)\b/i;

/**
 * The strongest quotations: central (like the others on the same side, by the cosine of stems weighted by rarity),
 * about the matter given in words, wanting something, specific (figures, provisions and names), short, standing alone,
 * and different from one another. A second quotation of one submitter comes only after everybody else's first. The
 * order of equals is that of the input.
 */
export function chooseQuotations<T>(candidates: readonly Candidate<T>[], count: number, about = ''): T[] {
  const [matter = EMPTY, ...vectors] = stemVectors([about, ...candidates.map(({ words }) => words)]);
  const centre = sum(vectors);
  const merits = candidates.map(
    ({ words, bonus = 0 }, index) =>
      WEIGHTS.central * cosine(vectors[index] ?? EMPTY, centre) +
      WEIGHTS.about * cosine(vectors[index] ?? EMPTY, matter) +
      (WANTING.test(words) ? WEIGHTS.wanting : 0) +
      (LEANING.test(words) ? -WEIGHTS.leaning : 0) -
      (wordsOf(words).length < FRAGMENT ? WEIGHTS.fragment : 0) +
      WEIGHTS.specific * specificity(words) +
      WEIGHTS.short * comfort(wordsOf(words).length) +
      bonus,
  );
  const chosen: number[] = [];
  const isOfChosen = ({ source }: Candidate<T>): boolean =>
    source !== undefined && chosen.some((one) => candidates[one]?.source === source);
  while (chosen.length < Math.min(count, candidates.length)) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [index, candidate] of candidates.entries()) {
      if (chosen.includes(index) || isOfChosen(candidate)) continue;
      if (chosen.length > 0 && wordsOf(candidate.words).length < FRAGMENT) continue;
      const alike = Math.max(
        0,
        ...chosen.map((one) => cosine(vectors[one] ?? EMPTY, vectors[index] ?? EMPTY)),
      );
      const again = chosen.some((one) => candidates[one]?.submitter === candidate.submitter) ? 10 : 0;
      const score = (merits[index] ?? 0) - DIFFERENCE * alike - again;
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen.flatMap((index) => candidates[index]?.item ?? []);
}

type Vector = ReadonlyMap<string, number>;
const EMPTY: Vector = new Map();

function stemVectors(texts: readonly string[]): Vector[] {
  const stems = texts.map((text) => stemsOf(text));
  const documents = new Map<string, number>();
  for (const list of stems)
    for (const stem of new Set(list)) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  return stems.map((list) => {
    const vector = new Map<string, number>();
    for (const stem of list) {
      const rarity = Math.log(1 + texts.length / (documents.get(stem) ?? 1));
      vector.set(stem, (vector.get(stem) ?? 0) + rarity);
    }
    return vector;
  });
}

function sum(vectors: readonly Vector[]): Vector {
  const total = new Map<string, number>();
  for (const vector of vectors)
    for (const [stem, weight] of vector) total.set(stem, (total.get(stem) ?? 0) + weight);
  return total;
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0);
  const length = norm(a) * norm(b);
  return length > 0 ? dot / length : 0;
}

const norm = (vector: Vector): number => {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
};

/** From 0 to 1: figures, provisions and names inside the sentence. */
function specificity(words: string): number {
  const figures = words.match(/\d[\d.,]*/g)?.length ?? 0;
  const provisions = words.match(/\b(?:Article|Chapter|Annex|Section|section|U\.S\.C\.)\s?\d/g)?.length ?? 0;
  const names = words.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}]+/gu)?.length ?? 0;
  return Math.min(1, (figures + 2 * provisions + names) / 4);
}

/** From 0 to 1: 1 within the comfortable lengths, falling off on both sides. */
function comfort(words: number): number {
  if (words < COMFORT.from) return words / COMFORT.from;
  return words <= COMFORT.to ? 1 : COMFORT.to / words;
}
