/** The site's style sheet: system fonts, both colour schemes, and print. */
export const SITE_STYLE = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1b1b, #e9e9e6);
  --quiet: light-dark(#595959, #a9a9a4);
  --paper: light-dark(#fdfdfb, #171717);
  --line: light-dark(#d5d5cf, #3c3c3a);
  --accent: light-dark(#0b4f8a, #8ec5f5);
  --mark: light-dark(#fff0a8, #5d4d00);
  --warning: light-dark(#fdf3d7, #3a2f0a);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.35rem; margin: 0 0 0.25rem; }
.quiet, summary, label, button, select, nav, .facets, .place { font-family: system-ui, sans-serif; font-size: 0.875rem; }
.quiet, .place { color: var(--quiet); }
.warning { background: var(--warning); border-left: 4px solid currentColor; padding: 0.4rem 0.75rem; margin: 0.5rem 0; }
form { display: flex; gap: 0.5rem; margin: 1rem 0 0.5rem; }
input[type='search'] { flex: 1; min-width: 0; font: inherit; padding: 0.5rem 0.6rem; border: 1px solid var(--quiet); border-radius: 4px; background: transparent; color: inherit; }
button { cursor: pointer; border: 1px solid var(--line); border-radius: 4px; background: transparent; color: var(--accent); padding: 0.25rem 0.6rem; }
button[aria-pressed='true'] { background: var(--accent); color: var(--paper); }
button:disabled { color: var(--quiet); cursor: default; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.columns { display: grid; grid-template-columns: 15rem 1fr; gap: 2rem; align-items: start; }
.facets h2 { font-size: 0.875rem; margin: 1rem 0 0.25rem; }
.facets ul { list-style: none; margin: 0; padding: 0; }
.facets button { width: 100%; display: flex; justify-content: space-between; gap: 0.5rem; text-align: left; border: 0; padding: 0.15rem 0.35rem; }
.hits { list-style: none; margin: 0; padding: 0; }
.hits > li { border-top: 1px solid var(--line); padding: 0.9rem 0; }
.hits h2 { font-size: 1rem; margin: 0; }
.hits p { margin: 0.25rem 0; white-space: pre-line; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
.actions { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 0.4rem; }
nav { display: flex; gap: 0.75rem; align-items: center; margin: 1rem 0; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 0.3rem; }
@media (max-width: 48rem) { .columns { grid-template-columns: 1fr; gap: 0; } }
@media print { form, nav, .facets, .actions { display: none; } .columns { display: block; } }
`;
