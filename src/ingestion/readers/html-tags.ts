const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose content is no text of the page. */
export const SILENT_TAGS = set(
  'script style template noscript head svg math iframe object embed canvas audio video select button input textarea datalist dialog',
);

/** Elements that begin and end a block. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header h1 h2 h3 h4 h5 h6 hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption',
);

/** Elements that frame a page rather than belong to its text. */
export const FRAME_TAGS = set('header footer nav');

/** Elements within which a header belongs to the text. */
export const CONTENT_TAGS = set('article main section');

/** Elements that print bold. */
export const BOLD_TAGS = set('b strong');
