import { createHash } from 'node:crypto';
import type { Decision, EntryId, ReviewEntry, Undo } from '../model/decision.ts';

type Unsigned<T extends ReviewEntry> = Omit<T, 'id'>;

/** The id of an entry: the hash of its content, whatever the order of its fields. */
export const entryId = (entry: Unsigned<Decision> | Unsigned<Undo> | ReviewEntry): EntryId =>
  createHash('sha256')
    .update(JSON.stringify(sorted({ ...entry, id: null })))
    .digest('hex')
    .slice(0, 12) as EntryId;

/** The entry with its id. */
export const recordDecision = ({ entry, ...rest }: Unsigned<Decision>): Decision => ({
  entry,
  id: entryId({ entry, ...rest }),
  ...rest,
});
export const recordUndo = ({ entry, ...rest }: Unsigned<Undo>): Undo => ({
  entry,
  id: entryId({ entry, ...rest }),
  ...rest,
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}
