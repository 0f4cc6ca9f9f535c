import type { SourceKind } from '../../model/source.ts';

/** A work that a memo quotes beside the comments: of a kind that a record may hold, or of none. */
export type Work = Extract<SourceKind, 'statute' | 'agreement' | 'notice' | 'report'> | 'other';

interface Sign {
  readonly work: Work;
  /** How a citation of one looks, in a note or a parenthesis. */
  readonly cited: RegExp;
  /** How a sentence names one that speaks. */
  readonly named: RegExp;
}

/** A name that nothing makes the object of a sentence: not "they wrote of the agreement that". */
const named = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<!\b(?:of|on|about|for|against|to) (?:the )?)(?<![\p{L}\p{N}])(?:${name})(?![\p{L}\p{N}])`,
    'u',
  );

const SIGNS: readonly Sign[] = [
  {
    work: 'statute',
    cited:
      /\bU\.?\s?S\.?\s?C\.?(?:\s|$)|\bC\.?\s?F\.?\s?R\.?(?:\s|$)|\bPub(?:lic|\.)\s?L(?:aw|\.)|\bStat\.\s|§/u,
    named: named(
      String.raw`[Tt]he (?:statute|(?:\p{Lu}\p{L}+ ){0,6}Act|law|bill)|[Ss](?:ub)?ections? \d+|\d+ U\.?S\.?C\.?`,
    ),
  },
  {
    work: 'agreement',
    cited: /\b(?:Art(?:icle|ículo|\.)?|Annex|Anexo|Chapter|Capítulo)s?\s+\d/u,
    named: named(
      String.raw`(?:Article|Artículo|Annex|Anexo|Chapter|Capítulo)s? \d+|[Tt]he (?:[Aa]greement|treaty|accord)(?: itself)?`,
    ),
  },
  {
    work: 'notice',
    cited: /\bFed(?:eral|\.)?\s?Reg(?:ister|\.)?(?:\s|$)|\b\d+\s+F\.?R\.?\s+\d/u,
    named: named('[Tt]he (?:Federal Register )?[Nn]otice|[Tt]he Federal Register(?: notice)?'),
  },
  {
    work: 'report',
    cited: /\b(?:GAO-\d|CRS\b|USITC Pub)/u,
    named: named(
      String.raw`[Tt]h(?:e|is|at) (?:\p{Lu}{2,8} )?(?:report|study|paper|dossier)|[Oo]ur (?:report|study)`,
    ),
  },
  {
    work: 'other',
    cited:
      /(?:^|;\s*)(?:[Ss]ee\s+)?\p{Lu}[\p{L}’'.-]+(?:\s(?:and|&|et al\.?)(?:\s\p{Lu}[\p{L}’'-]+)?)?,?\s(?:19|20)\d\d[a-z]?\b|https?:|www\.|\sv\.\s|\bet al\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2},?\s+(?:19|20)\d\d\b|\b(?:Journal|Times|Post|Reuters|Univ(?:ersity|\.))\b/u,
    named: named(
      String.raw`[Tt]he (?:\p{Lu}\p{L}+ ){0,2}Court|Reuters|Bloomberg|Politico|The (?:\p{Lu}\p{L}+ ){0,3}(?:Times|Post|Journal)`,
    ),
  },
];

/** Characters before a quotation in which a name says whose words follow. */
const NAMED_WITHIN = 110;

/** The work that a citation names, else the one that the words before a quotation let speak; null where none is named. */
export function outsideWork(head: string, citing: string): Work | null {
  const near = head.slice(-NAMED_WITHIN);
  const sign =
    SIGNS.find(({ cited }) => cited.test(citing)) ?? SIGNS.find(({ named: speaks }) => speaks.test(near));
  return sign?.work ?? null;
}
