import type { Block } from '../../model/memo.ts';
import { longDate } from '../dates.ts';
import { authority, heading, numbered, paragraph, strong, table, text } from '../inlines.ts';
import { deadlineDate, type MemoContext, withDates } from './context.ts';

/** The question before the committee, in the codebook's words. */
export function issue(context: MemoContext): Block[] {
  const words = context.codebook.statute?.briefing?.issue;
  return words ? [heading(2, 'Issue'), paragraph(text(withDates(context, words)))] : [];
}

/** The law: what it asks of whom, by when, and what of it the record holds. */
export function legalAuthority(context: MemoContext): Block[] {
  const { codebook, options } = context;
  const statute = codebook.statute;
  const briefing = statute?.briefing;
  if (!briefing) return [];
  const review = statute?.next_review?.expected;
  const blocks: Block[] = [
    heading(2, 'Legal authority'),
    ...briefing.authority.map((rule) => paragraph(text(withDates(context, rule.text)), authority(rule.cite))),
  ];
  if (review && briefing.deadlines.length > 0) {
    const rows = briefing.deadlines.map((deadline) => {
      const date = deadlineDate(review, deadline);
      const notes = [
        ...(date < options.date ? ['date has passed'] : []),
        ...(deadline.note ? [deadline.note] : []),
      ];
      return [longDate(date), deadline.duty, deadline.cite, notes.join('; ')];
    });
    blocks.push(
      paragraph(text(`Deadlines, counted from a review on ${longDate(review)}:`)),
      table(['Latest date', 'Duty', 'Authority', 'Note'], rows),
    );
  }
  if (briefing.contents.length > 0) {
    const rows = briefing.contents.map(({ item, record }) => [item, record]);
    blocks.push(table(['The report must contain', 'In this record'], rows));
  }
  return blocks;
}

/** What the committee could do: options with their instruments, never a recommendation. */
export function committeeOptions(context: MemoContext): Block[] {
  const options = context.codebook.statute?.briefing?.options ?? [];
  if (options.length === 0) return [];
  return [
    heading(2, 'Options'),
    paragraph(text('This memo recommends none of them.')),
    ...numbered(
      options.map(({ title, text: words, cite }) => [
        strong(`${title}.`),
        text(` ${withDates(context, words)}`),
        ...(cite ? [authority(cite)] : []),
      ]),
    ),
  ];
}
