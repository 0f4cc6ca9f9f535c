import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AskId, askId } from '../model/ids.ts';
import type { Stance } from '../model/position.ts';
import type { Codebook } from './codebook.ts';
import { CodebookError } from './error.ts';

/** What a sentence says of an ask. `other`: somebody else's view, reported and not adopted. */
export interface AskLabel {
  readonly kind: 'ask';
  readonly ask: AskId;
  readonly stance: Stance;
  readonly direction: string | null;
  readonly other: boolean;
}

/** What a sentence says of the extension as a whole. */
export interface OverallLabel {
  readonly kind: 'overall';
  readonly code: string;
  readonly conditional: boolean;
  readonly other: boolean;
}

export type ExampleLabel = AskLabel | OverallLabel;

export interface ExampleSentence {
  readonly text: string;
  readonly labels: readonly ExampleLabel[];
  /** Counted from 1 in the file; 0 for an example out of `recommendations.yaml`. */
  readonly line: number;
}

/** Sentences that belong together, in order. */
export interface ExampleExcerpt {
  readonly file: string;
  readonly voice: string;
  readonly form: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly sentences: readonly ExampleSentence[];
}

const STANCE_OF: Readonly<Record<string, Stance>> = {
  '+': 'support',
  '-': 'oppose',
  '?': 'conditional',
  '~': 'mentions',
  '=': 'mixed',
};
const ASK_LABEL = /^(@?)([A-Za-z0-9_-]+\.[A-Za-z0-9_-]*[A-Za-z0-9_])([+\-?~=])([a-z_]*)$/;
const OVERALL_LABEL = /^(@?)([A-Za-z0-9_]+)(\??)$/;

/**
 * Reads every `*.txt` of a folder of labelled excerpts, in the order of the names; none where there is no folder.
 * Throws `CodebookError` with file and line for a line out of form and, given a codebook, for a label that is not
 * in it.
 */
export function loadExamples(dir: string, codebook?: Codebook): ExampleExcerpt[] {
  if (!existsSync(dir)) return [];
  const check = codebook ? labelCheck(codebook) : () => null;
  return readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseExamples(join(dir, name), readFileSync(join(dir, name), 'utf8'), check));
}

/** The examples of the asks and of the overall positions themselves, each an excerpt of one sentence. */
export function examplesOfCodebook(codebook: Codebook): ExampleExcerpt[] {
  const one = (text: string, label: ExampleLabel): ExampleExcerpt => ({
    file: 'recommendations.yaml',
    voice: '',
    form: 'example',
    language: 'en',
    sentences: [{ text, line: 0, labels: [label] }],
  });
  const of = (ask: AskId, stance: Stance): AskLabel => ({
    kind: 'ask',
    ask,
    stance,
    direction: null,
    other: false,
  });
  return [
    ...codebook.asks.flatMap(({ id, supportExamples, opposeExamples }) => [
      ...supportExamples.map((text) => one(text, of(id, 'support'))),
      ...opposeExamples.map((text) => one(text, of(id, 'oppose'))),
    ]),
    ...codebook.overall.flatMap(({ id, examples }) =>
      examples.map((text) => one(text, { kind: 'overall', code: id, conditional: false, other: false })),
    ),
  ];
}

type Check = (label: ExampleLabel) => string | null;

/** Parses one file of excerpts; see {@link loadExamples}. */
export function parseExamples(file: string, text: string, check: Check = () => null): ExampleExcerpt[] {
  const excerpts: ExampleExcerpt[] = [];
  let open: { header: Record<string, string>; sentences: ExampleSentence[] } | null = null;
  const close = (): void => {
    if (open && open.sentences.length > 0) {
      const { voice = '', form = '', lang = 'en' } = open.header;
      excerpts.push({ file, voice, form, language: lang, sentences: open.sentences });
    }
    open = null;
  };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (raw.trim() === '') close();
    else if (raw.startsWith('#')) {
      close();
      open = { header: parseHeader(raw), sentences: [] };
    } else {
      if (!open)
        throw new CodebookError(file, line, 'an excerpt begins with a line "# voice: … | form: … | lang: …"');
      open.sentences.push(parseSentence(file, line, raw, check));
    }
  }
  close();
  return excerpts;
}

function parseHeader(raw: string): Record<string, string> {
  const fields = raw.replace(/^#+/, '').split('|');
  return Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).trim(), field.slice(colon + 1).trim()];
    }),
  );
}

function parseSentence(file: string, line: number, raw: string, check: Check): ExampleSentence {
  const tab = raw.indexOf('\t');
  if (tab < 0) throw new CodebookError(file, line, 'labels, a tab and a sentence are needed');
  const text = raw.slice(tab + 1).trim();
  if (text === '') throw new CodebookError(file, line, 'there is no sentence after the labels');
  const marks = raw.slice(0, tab).trim();
  if (marks === '.') return { text, line, labels: [] };
  const labels = marks.split(/\s+/).map((mark) => {
    const label = parseLabel(mark);
    if (!label) throw new CodebookError(file, line, `"${mark}" is not a label`);
    const problem = check(label);
    if (problem) throw new CodebookError(file, line, problem);
    return label;
  });
  return { text, line, labels };
}

function parseLabel(mark: string): ExampleLabel | null {
  const [, other, ask, sign, direction] = ASK_LABEL.exec(mark) ?? [];
  const stance = STANCE_OF[sign ?? ''];
  if (ask && stance) {
    return { kind: 'ask', ask: askId(ask), stance, direction: direction || null, other: other === '@' };
  }
  const [, reported, code, conditional] = OVERALL_LABEL.exec(mark) ?? [];
  if (!code) return null;
  return { kind: 'overall', code, conditional: conditional === '?', other: reported === '@' };
}

function labelCheck(codebook: Codebook): Check {
  const asks = new Map(codebook.asks.map((ask) => [ask.id, ask]));
  const codes = new Set(codebook.overall.map((code) => code.id));
  return (label) => {
    if (label.kind === 'overall') {
      return codes.has(label.code) ? null : `there is no overall position ${label.code}`;
    }
    const ask = asks.get(label.ask);
    if (!ask) return `there is no ask ${label.ask}`;
    if (label.direction === null || ask.directions.includes(label.direction)) return null;
    return `${label.ask} has no direction ${label.direction}`;
  };
}
