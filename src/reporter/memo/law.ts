import type { Block } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { authority, heading, numbered, paragraph, strong, table, text } from '../inlines.ts';
import { deadlineDate, type MemoContext, withDates } from './context.ts';

/** The question before the committee, in the codebook's words. */
export function issue(context: MemoContext): Block[] {
  const words = context.briefing?.issue;
  return words ? [heading(2, 'Issue'), paragraph(text(withDates(context, words)))] : [];
}

/** The law alone, for a memo that no statute asks for. */
export function legalBackground(context: MemoContext): Block[] {
  const rules = context.briefing?.authority ?? [];
  if (rules.length === 0) return [];
  return [
    heading(2, 'Legal authority'),
    ...rules.map((rule) => paragraph(text(withDates(context, rule.text)), authority(rule.cite))),
  ];
}

/** The law: what it asks of whom, by when, and what of it the record holds. */
export const legalAuthority = (context: MemoContext): Block[] => [
  ...legalBackground(context),
  ...deadlines(context),
  ...reportContents(context),
];

function deadlines({ briefing, review, options }: MemoContext): Block[] {
  if (!briefing || briefing.deadlines.length === 0) return [];
  const rows = briefing.deadlines.map((deadline) => {
    const date = review ? deadlineDate(review, deadline) : null;
    const notes = [
      ...(date && date < options.date ? ['date has passed'] : []),
      ...(deadline.note ? [deadline.note] : []),
    ];
    return [date ? longDate(date) : fromReview(deadline), deadline.duty, deadline.cite, notes.join('; ')];
  });
  return [
    paragraph(
      text(
        review
          ? `Deadlines, counted from a review on ${longDate(review)}:`
          : 'Deadlines, counted from the review, whose date is not known:',
      ),
    ),
    table(['Latest date', 'Duty', 'Authority', 'Note'], rows),
  ];
}

const fromReview = ({ days, when }: { readonly days: number; readonly when: string }): string =>
  days === 0 ? 'The day of the review' : `${plural(days, 'day')} ${when} the review`;

function reportContents({ briefing }: MemoContext): Block[] {
  if (!briefing || briefing.contents.length === 0) return [];
  return [
    table(
      ['The report must contain', 'In this record'],
      briefing.contents.map(({ part, item, record }) => [part ? `${part} ${item}` : item, record]),
    ),
  ];
}

/** What the addressee could do: options with their authority; a committee's memo recommends none of them. */
export function committeeOptions(context: MemoContext): Block[] {
  const { briefing, options: asked } = context;
  const addressee = briefing?.addressees.find(({ id }) => id === asked.addressee);
  const by = addressee?.by ?? 'committee';
  const options = (briefing?.options ?? []).filter((option) => option.by === by);
  if (options.length === 0) return [];
  return [
    heading(2, 'Options'),
    ...(asked.style === 'advocacy' ? [] : [paragraph(text('This memo recommends none of them.'))]),
    ...numbered(
      options.map(({ title, text: words, cite }) => [
        strong(`${title}.`),
        text(` ${withDates(context, words)}`),
        ...(cite ? [authority(cite)] : []),
      ]),
    ),
  ];
}
