import type { Document } from '../../src/model/document.ts';
import type { VerifyRecord } from '../../src/reporter/verify/record.ts';
import { sentences } from '../../src/text/sentences.ts';

/** What was done to words of the record before they went into a memo. */
export type Planting = 'true' | 'altered' | 'invented' | 'wrong submitter' | "another's words" | 'wrong page';

/** A quotation for a memo, with what a careful reader would know about it. */
export interface Plant {
  readonly planting: Planting;
  /** How it is hard, for the report. */
  readonly kind: string;
  readonly quote: string;
  /** The document that the memo cites. */
  readonly source: number;
  /** Pages that the memo cites, null where the format has none. */
  readonly page: number | null;
  readonly pageEnd: number | null;
}

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

/** A sentence of a submitter's own, as it stands in its document. */
interface Sentence {
  readonly source: number;
  readonly text: string;
  readonly page: number | null;
  readonly pageEnd: number | null;
  readonly block: string;
  readonly language: string;
}

/** Signs that a paragraph gives what others said: such paragraphs give no true quotation. Plain words, no cues of ours. */
const TOLD =
  /["“”„«»]|\b(?:say|says|said|claim\w*|argu\w*|contend\w*|assert\w*|maintain\w*|report\w*|according|state[sd]?|note[sd]?|wr[io]t\w*|explain\w*|conclude\w*|testif\w*|assum\w*|provid\w*|requir\w*|notice|believ\w*|dic\w*|dit|disent|afirm\w*|selon|según|critics|opponents|art(?:icle|ículo)|section|law|wants?|asks?|announc\w*|confirm\w*|found|finds|warn\w*|told|admit\w*|acknowledg\w*|complain\w*|urg\w*)\b/i;

/** The sentences of a record that are surely their submitter's own and stand in one submission alone. */
export function ownSentences({ sources, pagesOf }: VerifyRecord): Sentence[] {
  const seen = new Map<string, number>();
  const all = sources.flatMap(({ document }, source) =>
    document.blocks.flatMap((block) => {
      if (!['paragraph', 'list_item', 'table', 'footnote'].includes(block.kind)) return [];
      const body = document.text.slice(block.span.start, block.span.end);
      if (TOLD.test(body)) return [];
      const cells =
        block.rows?.flat() ??
        sentences(body, document.language).map(({ start, end }) => ({
          start: block.span.start + start,
          end: block.span.start + end,
        }));
      return cells.flatMap((span): Sentence[] => {
        const text = document.text.slice(span.start, span.end).trim();
        const words = text.split(/\s+/).length;
        if (words < 6 || words > 60 || !isProse(text)) return [];
        const key = plain(text);
        seen.set(key, (seen.get(key) ?? 0) + 1);
        const { page, pageEnd } = pagesOf(document, span);
        return [{ source, text, page, pageEnd, block: block.kind, language: document.language }];
      });
    }),
  );
  return all.filter(({ text }) => seen.get(plain(text)) === 1);
}

/** Mostly lower-case words: no letterhead, list of names, columns of figures or citation. */
const isProse = (text: string): boolean =>
  text.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length >= 0.6 * text.split(/\s+/).length &&
  !/https?:|www\.|@|[⁰¹²³⁴-⁹[\]{}…|]|\.\s?\.\s?\./.test(text);

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How true words are dressed, by name. */
const DRESSES: Readonly<Record<string, (words: readonly string[], random: Random) => string>> = {
  whole: (words) => words.join(' '),
  'five words': (words, random) => {
    const from = Math.floor(random() * (words.length - 5));
    return words.slice(from, from + 5).join(' ');
  },
  clause: (words, random) => {
    const length = Math.max(5, Math.floor(words.length * (0.4 + 0.4 * random())));
    const from = Math.floor(random() * (words.length - length + 1));
    return words.slice(from, from + length).join(' ');
  },
  ellipsis: (words, random) => {
    if (words.length < 11) return words.join(' ');
    const from = 4 + Math.floor(random() * 2);
    const left = 1 + Math.floor(random() * (words.length - from - 5));
    // An omission that hides a negation is no true quotation.
    const omitted = words.slice(from, from + left);
    if (
      omitted.some((word) =>
        /^(?:not|no|never|nor|none|without|cannot|ni|sin|pas|ne|n['’].*|.*n['’]t)\b/i.test(word),
      )
    )
      return words.join(' ');
    return [
      ...words.slice(0, from),
      pick(['…', '[…]', '...', '. . .', '[...]'], random),
      ...words.slice(from + left),
    ].join(' ');
  },
  'bracketed letter': (words) => {
    const [first = '', ...rest] = words;
    const letter = first[0] ?? '';
    const turned = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    return /^\p{L}{2}/u.test(first) ? [`[${turned}]${first.slice(1)}`, ...rest].join(' ') : words.join(' ');
  },
  'other marks': (words) =>
    words
      .join(' ')
      .replaceAll('-', '–')
      .replaceAll("'", '’')
      .replaceAll('fi', 'ﬁ')
      .replace(/[.;:]$/, ','),
};

/** Small words by which an alteration turns a sentence. */
const SWAPS: readonly (readonly string[])[] = [
  ['may', 'must', 'should', 'shall', 'could', 'will'],
  ['is', 'was'],
  ['are', 'were'],
  ['more', 'less'],
  ['all', 'some'],
  ['and', 'or'],
  ['before', 'after'],
  ['with', 'without'],
  ['before', 'after'],
  ['against', 'for'],
  ['always', 'never'],
  ['only', 'also'],
  ['y', 'o'],
  ['debe', 'puede'],
  ['más', 'menos'],
  ['plus', 'moins'],
];
const OTHER_WORDS = [
  'entirely',
  'hardly',
  'foreign',
  'modest',
  'urgent',
  'costs',
  'benefits',
  'quickly',
  'Canada',
  'workers',
];

/** Changes words, one or more: a small word, a digit, "not" dropped or put in, words put in, left out, exchanged. */
function alter(
  words: readonly string[],
  random: Random,
): { readonly words: string[]; readonly kind: string } {
  const changed = [...words];
  const small = changed.flatMap((word, at) => {
    const list = SWAPS.find((one) => one.includes(word.toLowerCase()));
    return list
      ? [
          {
            at,
            other: pick(
              list.filter((one) => one !== word.toLowerCase()),
              random,
            ),
          },
        ]
      : [];
  });
  const numbers = changed.flatMap((word, at) => (/\d/.test(word) ? [at] : []));
  const negation = changed.findIndex((word) => /^(?:not|no|never|pas)$/i.test(word));
  if (negation > 0 && negation < changed.length - 1) {
    changed.splice(negation, 1);
    return { words: changed, kind: 'negation dropped' };
  }
  const [number] = numbers;
  if (number !== undefined && random() < 0.7) {
    changed[number] = (changed[number] ?? '').replace(/\d/, (digit) =>
      String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
    );
    return { words: changed, kind: 'a digit' };
  }
  if (small.length > 0 && random() < 0.6) {
    const { at, other } = pick(small, random);
    changed[at] = other;
    return { words: changed, kind: 'a small word' };
  }
  const times = 1 + Math.floor(random() * Math.min(5, Math.max(1, words.length / 5)));
  for (let time = 0; time < times; time++) {
    const at = 1 + Math.floor(random() * (changed.length - 2));
    const way = Math.floor(random() * 3);
    if (way === 0) changed[at] = pick(OTHER_WORDS, random);
    else if (way === 1) changed.splice(at, 0, pick(['not', ...OTHER_WORDS], random));
    else if (changed.length > 5) changed.splice(at, 1);
    else changed[at] = pick(OTHER_WORDS, random);
  }
  return { words: changed, kind: `${times} word${times > 1 ? 's' : ''}` };
}

/** Sentences made of the record's own pairs of words: they sound like it and stand nowhere. */
function invent(own: readonly Sentence[], random: Random): string {
  const next = new Map<string, string[]>();
  for (const { text, language } of own) {
    if (language !== 'en') continue;
    const words = text.split(/\s+/);
    words.forEach((word, at) => {
      const list = next.get(word);
      const following = words[at + 1];
      if (following !== undefined) list ? list.push(following) : next.set(word, [following]);
    });
  }
  const made = [
    pick(
      own.filter(({ language }) => language === 'en'),
      random,
    ).text.split(/\s+/)[0] ?? 'The',
  ];
  const length = 6 + Math.floor(random() * 18);
  while (made.length < length) {
    const following = next.get(made.at(-1) ?? '');
    made.push(following ? pick(following, random) : pick([...next.keys()], random));
  }
  return made.join(' ');
}

/** Words that a submitter puts between marks: somebody else's. */
function othersWords({ sources, pagesOf }: VerifyRecord): Sentence[] {
  return sources.flatMap(({ document }, source) =>
    document.blocks.flatMap((block) => {
      if (block.kind !== 'paragraph' && block.kind !== 'list_item') return [];
      const body = document.text.slice(block.span.start, block.span.end);
      return [...body.matchAll(/“([^“”"]{25,400})”|"([^“”"]{25,400})"/g)].flatMap((match): Sentence[] => {
        const text = (match[1] ?? match[2] ?? '').trim();
        if (text.split(/\s+/).length < 6 || !isProse(text)) return [];
        // What stands between two quotations is the submitter's again.
        if (/^[\s,.;)]/.test(match[1] ?? match[2] ?? '')) return [];
        const start = block.span.start + match.index + 1;
        const { page, pageEnd } = pagesOf(document, { start, end: start + text.length });
        return [{ source, text, page, pageEnd, block: block.kind, language: document.language }];
      });
    }),
  );
}

/** How many of each planting a run has. */
export type Portions = Readonly<Record<Planting, number>>;

/** Plants for memos about a record, in an order that depends on the seed alone. */
export function plantsFor(record: VerifyRecord, portions: Portions, random: Random): Plant[] {
  const own = ownSentences(record);
  const others = othersWords(record);
  const all = new Set(record.sources.map(({ document }) => plain(document.text)));
  const stands = (quote: string): boolean => [...all].some((text) => text.includes(plain(quote)));
  const standsIn = ({ text }: Document, quote: string): boolean => plain(text).includes(plain(quote));
  const crossing = own.filter(({ page, pageEnd }) => page !== pageEnd);
  const special = own.filter(
    ({ block, language }) => block === 'table' || block === 'footnote' || language !== 'en',
  );
  const anyOwn = (): Sentence => {
    const chance = random();
    const pool =
      chance < 0.15 && crossing.length > 0 ? crossing : chance < 0.35 && special.length > 0 ? special : own;
    return pick(pool, random);
  };
  const wordsOf = ({ text }: Sentence): string[] => text.replace(/-\n\s*/g, '-').split(/\s+/);
  const dressed = (sentence: Sentence): Pick<Plant, 'kind' | 'quote'> => {
    const kind = pick(Object.keys(DRESSES), random);
    return {
      kind: `${kind}, ${sentence.block}`,
      quote: DRESSES[kind]?.(wordsOf(sentence), random) ?? sentence.text,
    };
  };
  const place = ({ source, page, pageEnd }: Sentence): Pick<Plant, 'source' | 'page' | 'pageEnd'> => ({
    source,
    page,
    pageEnd,
  });
  const makers: Readonly<Record<Planting, () => Plant | null>> = {
    true: () => {
      const sentence = anyOwn();
      return { planting: 'true', ...dressed(sentence), ...place(sentence) };
    },
    altered: () => {
      const sentence = anyOwn();
      const whole = wordsOf(sentence);
      const from = random() < 0.4 && whole.length > 9 ? Math.floor(random() * (whole.length - 7)) : 0;
      const { words, kind } = alter(whole.slice(from, from + (from > 0 ? 7 : whole.length)), random);
      const quote = words.join(' ');
      return stands(quote) ? null : { planting: 'altered', kind, quote, ...place(sentence) };
    },
    invented: () => {
      const quote = invent(own, random);
      return stands(quote)
        ? null
        : { planting: 'invented', kind: 'from pairs of words', quote, ...place(anyOwn()) };
    },
    'wrong submitter': () => {
      const [said, cited] = [anyOwn(), anyOwn()];
      const [a, b] = [record.sources[said.source], record.sources[cited.source]];
      const { kind, quote } = dressed(said);
      const bare = quote.replace(/\[(\p{L})\]/u, '$1').split(/\s*(?:\[?(?:…|\.\s?\.\s?\.)\]?)\s*/);
      if (
        !a ||
        !b ||
        a.names[0] === b.names[0] ||
        a.document.file === b.document.file ||
        bare.every((part) => standsIn(b.document, part))
      )
        return null;
      return { planting: 'wrong submitter', kind, quote, ...place(cited) };
    },
    "another's words": () => {
      const told = pick(others, random);
      return {
        planting: "another's words",
        kind: told.block,
        quote: wordsOf(told).join(' '),
        ...place(told),
      };
    },
    'wrong page': () => {
      const sentence = anyOwn();
      const pages = record.sources[sentence.source]?.document.pages.length ?? 0;
      const { page } = sentence;
      if (page === null || pages < 4) return null;
      const other = 1 + ((page + 1 + Math.floor(random() * (pages - 3))) % pages);
      const isRight = Math.abs(other - page) < 2 || Math.abs(other - (sentence.pageEnd ?? page)) < 2;
      return isRight
        ? null
        : {
            planting: 'wrong page',
            ...dressed(sentence),
            source: sentence.source,
            page: other,
            pageEnd: other,
          };
    },
  };
  const plants: Plant[] = [];
  const used = new Set<string>();
  for (const [planting, wanted] of Object.entries(portions) as [Planting, number][]) {
    let left = wanted;
    for (let tries = 0; left > 0 && tries < wanted * 60; tries++) {
      const plant = makers[planting]();
      // Two plants with the same words could not be told apart in the answers.
      if (!plant || used.has(plain(plant.quote))) continue;
      used.add(plain(plant.quote));
      plants.push(plant);
      left--;
    }
  }
  return plants
    .map((plant) => ({ plant, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ plant }) => plant);
}

/** A memo in Markdown that quotes the plants: in prose, block quotations, tables and footnotes, cited in several ways. */
export function memoWith(plants: readonly Plant[], record: VerifyRecord, random: Random): string {
  const notes: string[] = [];
  const note = (text: string): string => `[^${notes.push(text)}]`;
  const blocks = plants.map((plant) => {
    const { document, names } = record.sources[plant.source] ?? {};
    if (!document) throw new RangeError('a plant without a source');
    const name = escaped(names?.[0] ?? 'A commenter');
    const file = escaped(document.file.slice(document.file.lastIndexOf('/') + 1));
    const pages =
      plant.page === null
        ? ''
        : plant.pageEnd !== null && plant.pageEnd > plant.page
          ? `pp. ${plant.page}-${plant.pageEnd}`
          : `p. ${plant.page}`;
    const [open, close] = pick(
      [
        ['“', '”'],
        ['"', '"'],
        ['« ', ' »'],
      ] as const,
      random,
    );
    // A straight or angled mark inside would end the quotation.
    const quote = escaped(plant.quote);
    const marked = `${open}${quote}${close}`;
    const full = `${name}; submission ${escaped(document.submission)}, docket ${document.docket}; ${file}; ${pages || 'no pages'}; as filed.`;
    const short = pages === '' ? file : `${file}, ${pages}`;
    const forms: readonly (() => string)[] = [
      () => `${name} writes: ${marked}${note(full)} That is one view of the matter.`,
      () => `On this, the record has ${marked} (${short}). Others are silent.`,
      () =>
        `${name} holds that ${marked} (${pages === '' ? escaped(document.submission) : `${escaped(document.submission)}, ${pages}`}).`,
      () => `The letter says:\n\n> ${quote}${note(full)}`,
      () => `| Submitter | Words |\n| - | - |\n| ${name} | ${marked} (${short}) |\n| Others | nothing |`,
      () => `The point was made in the record.${note(`See ${marked} (${name}; ${short}).`)}`,
    ];
    return pick(forms, random)();
  });
  const foot = notes.map((text, at) => `[^${at + 1}]: ${text}`);
  return `# Memorandum\n\n${[...blocks, ...foot].join('\n\n')}\n`;
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
