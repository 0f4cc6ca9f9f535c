/** What a docket holds, by the names of the interface. */
export const ITEM_KINDS = ['documents', 'comments'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A line of a list: enough to know whether what was fetched earlier is still what stands there. */
export interface ListedItem {
  readonly kind: ItemKind;
  readonly id: string;
  /** The instant of its last change as the list gives it, or null where it gives none that can be read. */
  readonly modified: string | null;
}
