import { escapeUTF8 } from 'entities';

/** Nothing but the files beside the page may load or run. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** The page that the scripts fill. */
export function pageHtml(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeUTF8(title)}</title>
<link rel="stylesheet" href="site.css">
</head>
<body>
<main id="site"><p>Loading the record…</p></main>
<noscript><p>This page searches the record in the browser, with scripts of its own and no server: they are switched off.</p></noscript>
<script src="record.js" defer></script>
<script src="site.js" defer></script>
</body>
</html>
`;
}
