/** The docket number in a folder's name ("docket-USTR-2015-0010"), else the name itself. */
export const docketOfName = (name: string): string =>
  /[A-Z][A-Z0-9]+(?:-[A-Z][A-Z0-9]*)*-\d{4}-\d{4}/.exec(name)?.[0] ?? name;

/** The docket of a regulations.gov id: all but its last number. Null for ids of another form. */
export const docketOfId = (id: string): string | null =>
  /^(.+-\d{4}-(?:[A-Z]-)?\d{4})-\d{4,}$/.exec(id)?.[1] ?? null;
