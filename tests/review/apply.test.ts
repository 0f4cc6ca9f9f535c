import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { themeId } from '../../src/model/ids.ts';
import { applyDecisions } from '../../src/review/apply.ts';
import { recordUndo } from '../../src/review/entry-id.ts';
import { DOCKET, decide, evidenceIn, LETTER, letter, machineReading } from './letter.ts';

const WORDS = 'We cannot accept labels on milk.';
const text = letter('Dear Ambassador,', `We make cheese. ${WORDS} Thank you.`, 'Herds are healthy.');
const machine = machineReading(['S1.a', 'support', evidenceIn(text, WORDS)]);
const stances = (log: Parameters<typeof applyDecisions>[1], now = text, read = machine) =>
  applyDecisions(read, log, now).reading.positions.map(({ ask, stance, status, basis }) => [
    ask,
    stance,
    status,
    basis,
  ]);

describe('decisions over a reading', () => {
  test('nothing decided changes nothing', () => {
    expect(applyDecisions(machine, [], text)).toEqual({ reading: machine, stale: [], silent: [] });
  });

  test('a correction is settled, by review, and says who and when', () => {
    const decision = decide(text, { evidence: [evidenceIn(text, WORDS)] });
    const [position] = applyDecisions(machine, [decision], text).reading.positions;
    expect(position).toMatchObject({
      stance: 'oppose',
      status: 'settled',
      basis: 'review',
      because: ['reviewed by Ana on 2026-11-01: read whole'],
      review: { state: 'reviewed', by: 'Ana', on: '2026-11-01', decision: decision.id },
    });
    expect(position?.evidence[0]?.quote).toBe(WORDS);
  });

  test('what was missed is added, in the order of the asks; what is not there is removed', () => {
    const add = decide(text, {
      action: 'add',
      ask: 'S1.b',
      stance: 'support',
      evidence: [evidenceIn(text, 'Herds are healthy.')],
    });
    const remove = decide(text, { action: 'remove', stance: null, evidence: [evidenceIn(text, WORDS)] });
    expect(stances([add])).toEqual([
      ['S1.a', 'support', 'settled', 'learned'],
      ['S1.b', 'support', 'settled', 'review'],
    ]);
    expect(stances([remove])).toEqual([]);
    expect(applyDecisions(machine, [remove], text).silent).toEqual(['S1.a']);
  });

  test('a remark reviews nothing', () => {
    expect(stances([decide(text, { action: 'note', stance: null })])).toEqual([
      ['S1.a', 'support', 'settled', 'learned'],
    ]);
  });

  test('an overall position', () => {
    const decision = decide(text, {
      subject: { kind: 'overall', verdict: { code: 'X1', conditional: true, detail: null } },
      evidence: [evidenceIn(text, 'We make cheese.')],
    });
    expect(applyDecisions(machine, [decision], text).reading.overall).toMatchObject({
      code: 'X1',
      conditional: true,
      status: 'settled',
      basis: 'review',
    });
  });

  test('the later decision wins, in whatever order they come; an undone one does not count', () => {
    const evidence = [evidenceIn(text, WORDS)];
    const first = decide(text, { stance: 'mentions', evidence, at: '2026-11-01T10:00:00.000Z' });
    const second = decide(text, { stance: 'oppose', evidence, by: 'Ben', at: '2026-11-02T10:00:00.000Z' });
    const undo = recordUndo({
      entry: 'undo',
      docket: DOCKET,
      submission: LETTER,
      by: 'Ben',
      at: '2026-11-03T10:00:00.000Z',
      why: 'wrong letter',
      undoes: second.id,
    });
    for (const log of [
      [first, second],
      [second, first],
    ])
      expect(stances(log)[0]?.[1]).toBe('oppose');
    expect(stances([first, second, undo])[0]?.[1]).toBe('mentions');
  });
});

describe('when the text changes', () => {
  const decision = decide(text, { evidence: [evidenceIn(text, WORDS)] });

  test('words that only moved are found again', () => {
    const moved = letter('Dear Madam Ambassador,', 'A new paragraph.', `We make cheese. ${WORDS} Thank you.`);
    const { reading, stale } = applyDecisions(machineReading(), [decision], moved);
    expect(stale).toEqual([]);
    const evidence = reading.positions[0]?.evidence[0];
    expect(evidence?.quote).toBe(WORDS);
    expect(moved.documents[0]?.text.slice(evidence?.start, evidence?.end)).toBe(WORDS);
  });

  test('another spacing and other quotation marks are the same words', () => {
    const reset = letter('Dear Ambassador,', `We make cheese. We cannot  accept\nlabels on milk. Thank you.`);
    const { reading, stale } = applyDecisions(machineReading(), [decision], reset);
    expect(stale).toEqual([]);
    expect(reading.positions[0]?.evidence[0]?.quote).toBe('We cannot  accept\nlabels on milk.');
  });

  test.each([
    ['gone', letter('Dear Ambassador,', 'We make cheese. Thank you.')],
    ['changed', letter('Dear Ambassador,', 'We make cheese. We can accept labels on milk. Thank you.')],
  ])('words that are %s leave the decision stale and the cell unclear', (_, now) => {
    const read = machineReading(['S1.a', 'support', evidenceIn(now, 'We make cheese.')]);
    const { reading, stale } = applyDecisions(read, [decision], now);
    expect(stale.map(({ decision: { id } }) => id)).toEqual([decision.id]);
    expect(reading.positions[0]).toMatchObject({
      stance: 'support',
      status: 'unclear',
      basis: 'learned',
      review: { state: 'stale' },
    });
    expect(reading.positions[0]?.because.at(-1)).toMatch(
      /^decided by Ana on 2026-11-01, no longer applied: the words "We cannot/,
    );
  });

  test('a part of a sentence does not survive a "not" elsewhere in it', () => {
    const before = letter('We are in favor of labels on milk from all herds.');
    const part = decide(before, {
      stance: 'support',
      evidence: [evidenceIn(before, 'in favor of labels on milk')],
    });
    const now = letter('We are not in favor of labels on milk from all herds.');
    expect(applyDecisions(machineReading(), [part], now).stale).toHaveLength(1);
    const same = letter('A line before.', 'We are in favor of labels on milk from all herds.');
    expect(applyDecisions(machineReading(), [part], same).reading.positions[0]?.evidence[0]?.quote).toBe(
      'in favor of labels on milk',
    );
  });

  test('of words that stand twice, the place with the same surroundings is taken', () => {
    const twice = letter(
      'Canada says this: labels help us all. So they say.',
      'Our own view is this: labels help us all. Truly.',
    );
    const own = decide(twice, { stance: 'support', evidence: [evidenceIn(twice, 'labels help us all', 1)] });
    const now = letter(
      'Words put in at the beginning of the letter, many of them.',
      ...twice.passages.map((passage) => passage.text),
    );
    const evidence = applyDecisions(machineReading(), [own], now).reading.positions[0]?.evidence[0];
    expect(evidence?.paragraph).toBe(3);
  });

  test('"nothing is said" holds only while the program points to nothing new', () => {
    const remove = decide(text, { action: 'remove', stance: null, evidence: [evidenceIn(text, WORDS)] });
    const more = letter(
      'Dear Ambassador,',
      `We make cheese. ${WORDS} Thank you.`,
      'Label all milk by origin.',
    );
    const asBefore = machineReading(['S1.a', 'support', evidenceIn(more, WORDS)]);
    const anew = machineReading(['S1.a', 'support', evidenceIn(more, 'Label all milk by origin.')]);
    expect(stances([remove], more, asBefore)).toEqual([]);
    expect(stances([remove], more, anew)).toEqual([['S1.a', 'support', 'unclear', 'learned']]);
  });

  test('a silence that a person confirmed goes stale with any change', () => {
    const silence = decide(text, { action: 'remove', stance: null, ask: 'S1.b' });
    expect(applyDecisions(machine, [silence], text).silent).toEqual(['S1.b']);
    expect(applyDecisions(machine, [silence], letter('Other words.')).stale).toHaveLength(1);
  });
});

test('a decision on a theme goes stale with its words, and touches no position', () => {
  const about = { kind: 'theme', theme: themeId('milk') } as const;
  const decision = decide(text, { action: 'add', subject: about, evidence: [evidenceIn(text, WORDS)] });
  expect(applyDecisions(machine, [decision], text)).toEqual({ reading: machine, stale: [], silent: [] });
  expect(applyDecisions(machine, [decision], letter('Other words.')).stale).toHaveLength(1);
});

test('evidence found again is always a slice of the text as it is now', () => {
  const word = fc.constantFrom(
    'labels',
    'on',
    'milk',
    'help',
    'we',
    'say',
    'not',
    '“so”',
    'it.',
    'Yes.',
    'ﬁne',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      fc.array(paragraph, { maxLength: 5 }),
      fc.nat(),
      (before, others, at) => {
        const old = letter(...before);
        const quoted = old.passages[at % old.passages.length]?.text ?? '';
        const decision = decide(old, { evidence: [evidenceIn(old, quoted)] });
        const now = letter(...others, ...before);
        const { reading, stale } = applyDecisions(machineReading(), [decision], now);
        // The paragraph stands there still, so it must be found.
        expect(stale).toEqual([]);
        for (const { quote, start, end } of reading.positions[0]?.evidence ?? []) {
          expect(quote).toBe(quoted);
          expect(now.documents[0]?.text.slice(start, end)).toBe(quote);
        }
      },
    ),
  );
});
