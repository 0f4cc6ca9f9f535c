import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix, MatrixRow } from '../../model/matrix.ts';
import { normalizeName } from '../../text/submitter-key.ts';
import { plural } from '../counting.ts';
import type { MemoContext } from './context.ts';
import type { Focus, MemoOptions } from './options.ts';
import type { MemoTemplate } from './templates/template.ts';

/** Throws `RangeError` where a template lacks what it is about, or a committee's memo would recommend. */
export function checkFocus(
  { needs, asks }: MemoTemplate,
  { focus = {}, template, style, recommend = [] }: MemoOptions,
): void {
  const missing = needs.find((name) => isEmpty(focus[name]));
  if (missing) throw new RangeError(`the template "${template}" needs ${WHAT[missing]}`);
  if (asks !== undefined && focus.asks?.length !== asks) {
    throw new RangeError(`the template "${template}" takes ${plural(asks, 'ask')}`);
  }
  if (recommend.length > 0 && style !== 'advocacy') {
    throw new RangeError('a committee\u2019s memo recommends nothing: the style "advocacy" may');
  }
}

const WHAT: Readonly<Record<keyof Focus, string>> = {
  asks: 'an ask (--ask R2.a)',
  theme: 'a theme (--theme roo)',
  submitter: 'a submitter (--submitter NAME)',
};

const isEmpty = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || value.length === 0;

/** The theme and the submitter that a memo is about. Throws `RangeError` for one that is not there. */
export function focusOf(
  codebook: Codebook,
  matrix: Matrix,
  { focus = {} }: MemoOptions,
): Pick<MemoContext, 'theme' | 'row'> {
  return {
    theme:
      focus.theme === undefined
        ? null
        : found(codebook.themes, ({ id }) => id === focus.theme, 'theme', focus.theme),
    row: focus.submitter === undefined ? null : submitterNamed(matrix, focus.submitter),
  };
}

/** By any of its names, else by the id of a submission, else by the one name that holds the words. */
function submitterNamed({ rows }: Matrix, wanted: string): MatrixRow {
  const key = normalizeName(wanted);
  const exact = rows.find(
    (row) =>
      row.names.some((name) => normalizeName(name) === key) ||
      row.submissions.some(({ id }) => id === wanted),
  );
  if (exact) return exact;
  const close =
    key === '' ? [] : rows.filter(({ names }) => names.some((name) => normalizeName(name).includes(key)));
  const [only] = close;
  if (only && close.length === 1) return only;
  const hint =
    close.length > 1
      ? `; it may be ${close
          .slice(0, 5)
          .map(({ name }) => name)
          .join('; ')}`
      : '';
  throw new RangeError(`the record has no submitter "${wanted}"${hint}`);
}

function found<T>(items: readonly T[], test: (item: T) => boolean, what: string, wanted: string): T {
  const item = items.find(test);
  if (!item) throw new RangeError(`the codebook has no ${what} "${wanted}"`);
  return item;
}
