import type { MentionGroup } from './find-mentions.ts';
import {
  FROM_NAME_IN_FRONT,
  LONGEST_GAP,
  RIGHT_BEFORE_NAME,
  TO_NAME_BEHIND,
  TO_NEXT_CITATION,
} from './links.ts';
import { firstPlace, type Meaning, meant, type Reading, type Rule } from './meaning.ts';
import { couldHave } from './number-style.ts';
import { firstFrom } from './span-search.ts';

/** So many citations may stand in a row before the name that they share. */
const MOST_IN_A_ROW = 12;

/** The name behind: "Article 3 of the SCM Agreement", also by way of "Articles 3 and 5, and Annex 2, of the …". */
export const nameBehind: Rule = (group, index, reading) => {
  let last = group;
  for (let step = 1; step <= MOST_IN_A_ROW; step += 1) {
    const meaning = nameRightBehind(last, reading);
    if (meaning) return meaning;
    const next = reading.groups[index + step];
    // A section of a code does not say whose the section before it is.
    if (!next || next.unit === 'code' || next.start < last.end) return null;
    if (next.start - last.end > LONGEST_GAP) return null;
    if (!TO_NEXT_CITATION.test(reading.text.slice(last.end, next.start))) return null;
    last = next;
  }
  return null;
};

function nameRightBehind(group: MentionGroup, reading: Reading): Meaning | null {
  const { text, names } = reading;
  const name = names[firstFrom(names, group.end)];
  if (!name || name.start - group.end > LONGEST_GAP) return null;
  const gap = text.slice(group.end, name.start);
  const fits = name.instrument !== null && couldHave(name.instrument, firstPlace(group));
  return TO_NAME_BEHIND.test(gap) || (RIGHT_BEFORE_NAME.test(gap) && fits)
    ? tied(group, name, reading, 'behind')
    : null;
}

/** The name in front: "TBT Art. 5.2", "the Patent Law, in particular Article 22". */
export const nameInFront: Rule = (group, _, reading) => {
  const { text, names } = reading;
  const name = names[firstFrom(names, group.start) - 1];
  if (name && name.end > group.start) return null;
  if (!name || group.start - name.end > LONGEST_GAP) return null;
  const gap = text.slice(name.end, group.start);
  if (/\n\s*\n/.test(gap) || !FROM_NAME_IN_FRONT.test(gap)) return null;
  return tied(group, name, reading, 'in front');
};

/** A name that is tied to a citation by the words; a number that the agreement can't have makes a reader hesitate. */
function tied(
  group: MentionGroup,
  name: Reading['names'][number],
  { instruments }: Reading,
  where: string,
): Meaning | null {
  const place = firstPlace(group);
  const { instrument, within } = name;
  if (instrument?.own !== true || within !== null || couldHave(instrument, place)) {
    return meant(name, `"${name.name}" stands ${where}`);
  }
  const others = instruments.all.filter((one) => one !== instrument && couldHave(one, place));
  if (place.unit === 'section' || place.unit === 'code') return null;
  return {
    whose: 'unsure',
    candidates: [
      ...(/^\d+$/.test(place.number) && place.unit === 'article'
        ? [{ instrument: instrument.id, place: { ...place, unit: 'chapter' as const } }]
        : [{ instrument: instrument.id, place }]),
      ...(place.unit === 'chapter' ? others.map(({ id }) => ({ instrument: id, place })) : []),
    ],
    because: `"${name.name}" stands ${where}, which has no such ${place.unit}`,
  };
}
