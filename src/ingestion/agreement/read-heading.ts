import type { AgreementNodeKind } from '../../model/agreement.ts';

/** A heading of a unit: what it announces, and its title where it stands in the same block. */
export interface UnitHeading {
  readonly kind: AgreementNodeKind;
  readonly number: string;
  readonly title: string | null;
  /** The annex that an appendix belongs to, where the heading says so. */
  readonly of: string | null;
}

interface HeadingForm {
  readonly kind: AgreementNodeKind;
  readonly pattern: RegExp;
}

const CODE = '\\d{1,2}[-–‑]?[A-Z](?:[.\\-–‑]?\\d{1,2})?|[IVX]{1,4}|[A-Z]|\\d{1,2}';
/** A dotted number, a coded one of an annex (`31-A.1`, `3.A.1`), or a plain one of an appendix. */
const ARTICLE = '\\d{1,2}\\.\\d{1,3}(?:\\s?bis)?|\\d{1,2}[-–‑.][A-Z](?:[.\\-–‑]\\d{1,2})+|\\d{1,3}';
/** What sets a title off from its number; a line end does too. */
const SET_OFF = '(?:\\s*[:.–—]\\s*|\\s*\\n\\s*|\\s+[-–—]\\s+|\\s*$)';

const form = (kind: AgreementNodeKind, words: string, number: string, behind = ''): HeadingForm => ({
  kind,
  pattern: new RegExp(`^(?:${words})\\s+(${number})${behind}${SET_OFF}([\\s\\S]*)$`, 'u'),
});

const TO_ANNEX = `(?:\\s+(?:to|TO|al?|AL?|del?|DEL?|à l['’]|À L['’])\\s+(?:ANNEX|Annex|ANEXO|Anexo|ANNEXE|[Aa]nnexe)\\s+(${CODE}))`;

/** Headings as the official texts print them, in English, Spanish and French. */
const FORMS: readonly HeadingForm[] = [
  form('chapter', 'CHAPTER|Chapter|CAP[IÍ]TULO|Cap[ií]tulo|CHAPITRE|Chapitre', '\\d{1,2}'),
  form('article', 'Article|ARTICLE|Art[ií]culo|ART[IÍ]CULO', ARTICLE),
  form('section', 'Section|SECTION|Secci[oó]n|SECCI[OÓ]N', '[A-Z]|[IVX]{1,4}'),
  form('annex', 'ANNEX|Annex|ANEXO|Anexo|ANNEXE|Annexe', CODE),
  {
    kind: 'appendix',
    pattern: new RegExp(
      `^(?:APPENDIX|Appendix|AP[EÉ]NDICE|Ap[eé]ndice|APPENDICE|Appendice)(?:\\s+(${CODE}))?${TO_ANNEX}?${SET_OFF}([\\s\\S]*)$`,
      'u',
    ),
  },
  form(
    'table',
    'TABLE|Table|TABLA|Tabla|CUADRO|Cuadro|TABLEAU|Tableau',
    '[A-Z](?:\\.\\d{1,2})?|\\d{1,2}(?:\\.\\d)?',
  ),
];

/** No heading is as long as this. */
const LONGEST = 300;
/** How a sentence goes on behind a unit that it cites, where a heading would have its title. */
const CITED = /^(?:\(|,|of\b|del?\b|and\b|or\b|y\b|shall\b|to\b|et\b)/;

/** The heading that a block is, or null. `isSetApart`: the block looks like a heading, by its type. */
export function readHeading(text: string, isSetApart: boolean): UnitHeading | null {
  const block = text.trim();
  if (block.length > LONGEST) return null;
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(block);
    if (!match) continue;
    const groups = match.slice(1);
    const title = (groups.at(-1) ?? '').replace(/\s+/g, ' ').trim();
    if (CITED.test(title) || endsASentence(title, isSetApart)) return null;
    return {
      kind,
      number: (groups[0] ?? '').replace(/[–‑]/g, '-'),
      title: title === '' ? null : title,
      of: kind === 'appendix' ? ((groups[1] ?? null)?.replace(/[–‑]/g, '-') ?? null) : null,
    };
  }
  return null;
}

/** Body text runs on to a full stop; a title does not, unless its type sets it apart. */
const endsASentence = (title: string, isSetApart: boolean): boolean => !isSetApart && /[.;,]$/.test(title);
