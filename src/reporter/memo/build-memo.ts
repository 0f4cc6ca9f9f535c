import type { Codebook } from '../../codebook/codebook.ts';
import type { Slice } from '../../model/matrix.ts';
import type { Memo } from '../../model/memo.ts';
import type { PublicRecord } from '../../model/record.ts';
import { listing } from '../counting.ts';
import { longDate } from '../dates.ts';
import { buildMatrix } from '../matrix/build-matrix.ts';
import type { MemoContext } from './context.ts';
import { checkFocus, focusOf } from './focus.ts';
import { marksOf } from './marks.ts';
import type { MemoOptions } from './options.ts';
import { provenance } from './provenance.ts';
import type { MemoTemplate } from './templates/template.ts';
import { TEMPLATES } from './templates/templates.ts';

/**
 * A memo as a tree, by a template: verify it with `verifyMemo` before it is rendered. Throws `RangeError` for a date
 * that is none and for an ask, theme, submitter, figure or addressee that is missing or unknown, and
 * `UnknownAskError` for a slice that the codebook does not know.
 */
export function buildMemo(record: PublicRecord, codebook: Codebook, options: MemoOptions): Memo {
  const template = TEMPLATES[options.template ?? 'annual-review'];
  checkFocus(template, options);
  const slice: Slice = template.narrow(options.focus ?? {}, options.slice ?? {});
  const matrix = buildMatrix(record, codebook, slice);
  const context: MemoContext = {
    record,
    codebook,
    matrix,
    options,
    ...lawOf(codebook, template, options),
    ...focusOf(codebook, matrix, options),
  };
  const { briefing } = context;
  const spoken = matrix.rows.some(({ cells }) => cells.length > 0);
  const marks = marksOf(matrix, options);
  const subject = template.subject(context) ?? (spoken && briefing ? briefing.subject : 'Public record');
  return {
    title: 'Memorandum',
    fields: [
      { label: 'TO', values: addresseesOf(context) },
      { label: 'FROM', values: [options.from ?? '[name and office]'] },
      { label: 'DATE', values: [longDate(options.date)] },
      { label: 'RE', values: [options.subject ?? `${subject} (docket ${listing(matrix.dockets)})`] },
    ],
    marks,
    blocks: (spoken ? template.sections : template.silent).flatMap((section) => section(context)),
    foot: [...marks, provenance(codebook, matrix, options)],
  };
}

/** The law that the memo stands on, and the day of its review. */
function lawOf(
  { statute }: Codebook,
  { law }: MemoTemplate,
  { reviewDate }: MemoOptions,
): Pick<MemoContext, 'briefing' | 'review'> {
  const next = statute?.briefing ?? null;
  if (law === 'next') return { briefing: next, review: reviewDate ?? statute?.next_review?.expected ?? null };
  return {
    briefing: next && statute?.six_year ? { ...next, ...statute.six_year } : next,
    review: reviewDate ?? null,
  };
}

function addresseesOf({ briefing, options: { to, addressee } }: MemoContext): readonly string[] {
  const known = briefing?.addressees ?? [];
  const named = known.find(({ id }) => id === addressee);
  if (addressee !== undefined && !named) {
    throw new RangeError(
      `the codebook has no addressee "${addressee}": ${known.map(({ id }) => id).join(', ')}`,
    );
  }
  return to ?? named?.to ?? briefing?.to ?? ['[addressee]'];
}
