/** The look of every HTML report: light and dark, screen and paper. */
export const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#1b1b1b, #e8e8e5); --quiet: light-dark(#555, #aaa); --paper: light-dark(#fff, #161616); --line: light-dark(#c9c9c4, #454542); --head: light-dark(#e8ecf0, #2a2f34); --accent: light-dark(#0b4f8a, #8ec5f5); --for: light-dark(#e3f1e3, #16331a); --against: light-dark(#f9e6e2, #431d15); --both: light-dark(#f7f0d4, #3d3408); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main.wide { max-width: none; }
h1, h2, h3, h4, th, dt, .mark, .furniture { font-family: system-ui, Arial, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 0.75rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.4rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.3rem; }
a { color: var(--accent); }
li { margin: 0.3rem 0; }
li, p, td, blockquote { overflow-wrap: anywhere; }
.mark { font-weight: 700; font-size: 0.9rem; border-left: 4px solid currentColor; padding: 0.1rem 0.75rem; margin: 0.4rem 0; }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.75rem; }
dt { font-weight: 700; font-size: 0.9rem; }
dd { margin: 0; }
.scroll { overflow: auto; max-height: 90vh; margin: 1rem 0; border-block: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.35; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); }
thead th { position: sticky; top: 0; background: var(--head); z-index: 1; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font: inherit; }
figure { margin: 1rem 0; }
figcaption { font: 700 0.9rem system-ui, Arial, sans-serif; margin-bottom: 0.3rem; }
figure svg { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); }
.matrix { width: auto; }
.matrix th, .matrix td { min-width: 7rem; border-right: 1px solid var(--line); overflow-wrap: normal; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); min-width: 14rem; font-weight: 600; }
.matrix td:nth-child(2) { min-width: 14rem; }
.matrix thead th:first-child { left: 0; z-index: 2; }
.support, .conditional { background: var(--for); }
.oppose { background: var(--against); }
.mixed { background: var(--both); }
.unclear { color: var(--quiet); font-style: italic; }
.furniture, .quiet { color: var(--quiet); font-size: 0.85rem; }
.notes { font-size: 0.9rem; border-top: 1px solid var(--line); margin-top: 2rem; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
:focus-visible { outline: 3px solid var(--accent); }
@media print { :root { color-scheme: light; } body { font-size: 11pt; } main { max-width: none; padding: 0; } .scroll { overflow: visible; max-height: none; } thead th, .matrix tbody th { position: static; } thead { display: table-header-group; } tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } a { color: inherit; text-decoration: none; } }`;
