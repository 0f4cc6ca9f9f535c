import { z } from 'zod';
import { DECISION_ACTIONS, type ReviewEntry } from '../model/decision.ts';
import { STANCES } from '../model/position.ts';
import { entryId } from './entry-id.ts';

/** Text for one line of a terminal or a report: no control or direction characters. */
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u, 'holds control characters');
const id = z.string().regex(/^[0-9a-f]{12}$/, 'is not an id of a decision');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256');
const name = line(1000);

const entry = {
  id,
  docket: name,
  submission: name,
  by: line(200),
  at: z.iso.datetime({ precision: 3 }),
  why: line(4000),
};

const anchor = z.strictObject({
  document: name,
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1).max(20_000),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
});

const subject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    ask: line(100),
    verdict: z
      .strictObject({
        stance: z.enum(STANCES),
        condition: z.string().max(4000).nullable(),
        direction: line(100).nullable(),
      })
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('overall'),
    verdict: z
      .strictObject({ code: line(100), conditional: z.boolean(), detail: line(100).nullable() })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('theme'), theme: line(100) }),
]);

const decision = z
  .strictObject({
    entry: z.literal('decision'),
    ...entry,
    action: z.enum(DECISION_ACTIONS),
    subject,
    anchors: z.array(anchor).max(100),
    seen: z.array(z.strictObject({ document: name, hash })).max(10_000),
  })
  .refine(({ subject: about, action, anchors }) => {
    if (action === 'note') return about.kind === 'theme' || about.verdict === null;
    if (about.kind === 'theme') return anchors.length > 0;
    if (about.kind === 'overall') return about.verdict !== null;
    return action === 'remove' ? about.verdict === null : about.verdict !== null && anchors.length > 0;
  }, 'the action, what it says and its quotations do not go together');

const undo = z.strictObject({ entry: z.literal('undo'), ...entry, undoes: id });

export const reviewEntrySchema = z
  .discriminatedUnion('entry', [decision, undo])
  .transform((parsed) => parsed as unknown as ReviewEntry)
  .refine((parsed) => entryId(parsed) === parsed.id, 'was changed after it was recorded: its id is another');
