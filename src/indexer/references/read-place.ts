import type { Place } from '../../model/reference.ts';
import { findMentions } from './find-mentions.ts';

/** Numbers that say by themselves what they are: `34.7`, `4-B`, `19`. */
const BARE: readonly { readonly head: string; readonly form: RegExp }[] = [
  { head: 'Article', form: /^\d{1,2}\.\d/ },
  { head: 'Annex', form: /^\d{1,2}-[A-Z]/i },
  { head: 'Chapter', form: /^\d{1,2}$/ },
];

/** The place that a person asks for: `34.7`, `Article 34.7(3)`, `4-B`, `ch. 19`. Null when it is none. */
export function readPlace(value: string): Place | null {
  const asked = value.trim();
  const head = BARE.find(({ form }) => form.test(asked))?.head;
  const [group] = findMentions(head === undefined ? asked : `${head} ${asked.toUpperCase()}`);
  return group?.mentions[0]?.place ?? null;
}
