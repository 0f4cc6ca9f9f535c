import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Faces that every Word has; elsewhere their metric twins stand in. */
const SERIF = 'Times New Roman';
const SANS = 'Arial';
const INK = '1F3044';
/** Half-points and twentieths of a point, as Word counts. */
const points = (size: number): number => size * 2;
const twips = (size: number): number => size * 20;

/** Width of the text of a letter page between margins of an inch, in twentieths of a point. */
export const TEXT_WIDTH = 9360;

/** Names of the paragraph styles that are ours. */
export const STYLE = {
  mark: 'Mark',
  field: 'MemoField',
  table: 'TableText',
  foot: 'Provenance',
  caption: 'Caption',
} as const;

const heading = (size: number, before: number) => ({
  run: { font: SANS, size: points(size), bold: true, color: INK },
  paragraph: { spacing: { before: twips(before), after: twips(4) }, keepNext: true, keepLines: true },
});

/** The look of a report: a person can change all of it in Word by changing a style. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: points(11.5), language: { value: 'en-US' } },
      paragraph: { spacing: { after: twips(6), line: 260, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SANS, size: points(20), bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: twips(8) } },
    },
    heading2: heading(13.5, 14),
    heading3: heading(11.5, 10),
    heading4: heading(10.5, 8),
    footnoteText: {
      run: { font: SERIF, size: points(9) },
      paragraph: { spacing: { after: twips(2), line: 220, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.mark,
      name: 'Mark',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: points(9.5), bold: true },
      paragraph: {
        spacing: { after: twips(4) },
        indent: { left: twips(4) },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: '000000' } },
      },
    },
    {
      id: STYLE.field,
      name: 'Memo Field',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: twips(3) }, indent: { left: twips(54), hanging: twips(54) } },
    },
    {
      id: STYLE.table,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: points(8.5) },
      paragraph: { spacing: { before: twips(2), after: twips(2), line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: twips(24), right: twips(24) } },
    },
    {
      id: STYLE.caption,
      name: 'Caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: points(9.5), bold: true },
      paragraph: { spacing: { before: twips(8), after: twips(3) }, keepNext: true },
    },
    {
      id: STYLE.foot,
      name: 'Provenance',
      basedOn: 'Normal',
      run: { font: SANS, size: points(8.5) },
      paragraph: { spacing: { before: twips(2), after: twips(2) } },
    },
    ...['Header', 'Footer'].map((name) => ({
      id: name,
      name,
      basedOn: 'Normal',
      run: { font: SANS, size: points(8.5) },
      paragraph: { spacing: { after: 0 } },
    })),
  ],
};

/** References of the two kinds of list. */
export const LIST = { bullets: 'bullets', numbers: 'numbers' } as const;

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(20), hanging: twips(14) }, spacing: { after: twips(4) } } },
  },
];

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: LIST.bullets, levels: level(LevelFormat.BULLET, '•') },
    { reference: LIST.numbers, levels: level(LevelFormat.DECIMAL, '%1.') },
  ],
};
