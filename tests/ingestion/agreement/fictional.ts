import { quoted, typesetSource } from './typeset-chapter.ts';

/**
 * A fictional annex, appendix and side letter in the layout of the official texts. The words are ours; no agreement
 * says them.
 */
const MARK = 'Fictional, made for a test';

const paragraph = (text: string): string => `#plain[#${quoted(text)}]`;
const item = (depth: number, mark: string, text: string): string =>
  `#item(${depth}, ${quoted(mark)})[#${quoted(text)}]`;
const article = (text: string): string => `#article(${quoted(text)})`;
const centred = (...lines: readonly string[]): string =>
  lines.map((line) => `#centred(${quoted(line)})`).join('\n');
const footer = `#set page(footer: align(center, text(size: 8pt)[${MARK}]))\n`;

/** A chapter with a section, and an annex with articles of its own and an appendix with a table. */
export const fictionalChapter = (number = 41): Uint8Array =>
  typesetSource(
    [
      `#chapter("CHAPTER ${number}", "LIGHTHOUSES AND FOG SIGNALS")`,
      centred('Section A: Keepers'),
      article(`Article ${number}.1: Definitions`),
      paragraph('For the purposes of this Chapter, keeper means a person who tends a light of a Party.'),
      article(`Article ${number}.2: Tending of Lights`),
      item(0, '1.', 'Each Party shall tend the lights along its coast, and shall ensure that every keeper:'),
      item(1, '(a)', 'trims the wick before nightfall; and'),
      item(1, '(b)', 'keeps a book of ships that pass, in which the keeper enters:'),
      item(2, '(i)', 'the hour at which a ship was seen; and'),
      item(2, '(ii)', 'the weather at that hour.'),
      `#item(0, "2.")[Article ${number}.1 (Definitions) applies to a light on an island#footnote[An island is land that is surrounded by water at high tide, however small it may be.] of a Party.]`,
      centred('Section B: Fog'),
      article(`Article ${number}.3: Fog Signals`),
      paragraph('A Party may sound a horn in fog where a light cannot be seen from a mile away.'),
      '#pagebreak()',
      centred(`ANNEX ${number}-A`, 'HARBOUR BELLS'),
      article(`Article ${number}-A.1: Scope`),
      item(0, '1.', 'This Annex applies to the bells of a harbour, whoever rings them and at whatever hour.'),
      article(`Article ${number}-A.2: Ringing`),
      paragraph('A harbour shall ring its bell twice when a boat comes home, and once when it leaves.'),
      '#pagebreak()',
      centred(`APPENDIX TO ANNEX ${number}-A`, 'BELLS BY WEIGHT'),
      article('Article 1: Weights'),
      paragraph('The weight of a bell is its weight without the clapper, as set out in the table below.'),
      article('Article 2: Measurement'),
      item(0, '1.', 'A bell is weighed dry, and by two persons who do not live in the same harbour.'),
      centred('Table A.1'),
      `#table(columns: (1fr, 1fr, 1fr), [Harbour], [Bell], [Weight], [North], [Great bell], [120], [South], [Small bell], [45], [West], [Old bell], [80])`,
      '#pagebreak()',
      centred(`ANNEX ${number}-B`, 'COLOURS OF LIGHTS'),
      paragraph('The lights of the Parties are white, and those of a harbour may be red or green.'),
    ].join('\n'),
    String(number),
  );

export const fictionalLetter = (): Uint8Array =>
  typesetSource(
    [
      footer,
      '#align(right)[March 3, 1999]',
      paragraph('The Honorable Keeper of the Northern Lights'),
      paragraph('Dear Keeper:'),
      paragraph('I have the honour to confirm what our two islands have agreed about the painting of boats:'),
      item(
        0,
        '1.',
        'Boats of the northern island shall be painted blue, and those of the southern one yellow.',
      ),
      item(0, '2.', 'A boat that was built before this letter may keep its colour, provided that:'),
      item(1, '(a)', 'it is still afloat; and'),
      item(1, '(b)', 'its owner asks for it.'),
      paragraph('I have the honour to propose that this letter and your reply be an agreement between us.'),
    ].join('\n'),
    '1',
  );
