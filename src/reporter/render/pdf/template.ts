/**
 * The page of a report, in Typst. Words come in as data (`sys.inputs.report`, JSON) and are set as strings, so nothing
 * in them is ever read as markup.
 */
export const TEMPLATE = `
#let report = json(bytes(sys.inputs.report))
#let ink = rgb("1f3044")

#set document(title: report.title, author: (), date: none)
#set text(font: report.fonts, fallback: false, size: 11pt, lang: "en", region: "US", hyphenate: false)
#set par(leading: 0.6em, spacing: 0.85em)
#set page(
  paper: "us-letter",
  margin: (x: 1in, top: 1in, bottom: 1in),
  header: text(size: 8.5pt, weight: "bold", report.runningHead),
  footer: context {
    set text(size: 8.5pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 1em,
      report.runningFoot,
      [Page #counter(page).display() of #counter(page).final().first()],
    )
  },
)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
#set footnote.entry(gap: 0.45em, indent: 0em)
#show footnote.entry: set text(size: 8.5pt)
#show title: set text(size: 20pt, fill: ink)
#show heading: set text(fill: ink)
#show table: set block(above: 1.1em, below: 1.3em)
#show figure.caption: set text(size: 9.5pt, weight: "bold")
#show figure.caption: set align(left)
#set figure.caption(position: top)
#show figure: set block(above: 1.1em, below: 1.2em)
#show heading.where(level: 1): set text(size: 13.5pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 11pt, style: "italic")
#show heading.where(level: 1): set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 2): set block(above: 1.2em, below: 0.6em)

#let rule = line(length: 100%, stroke: 0.6pt + luma(110))

#let inline(item) = {
  let (kind, words) = item
  if kind == "strong" { strong(words) }
  else if kind == "emphasis" { emph(words) }
  else if kind == "footnote" { footnote(words) }
  else { text(words) }
}
#let words-of(items) = items.map(inline).join()

#let sheet(block) = {
  set text(size: 9pt)
  set par(leading: 0.5em)
  show table.cell.where(y: 0): set text(weight: "bold")
  table(
    columns: block.widths.map(share => share * 1fr),
    align: block.align.map(side => if side == "right" { right } else { left }),
    inset: (x: 4pt, y: 4pt),
    stroke: (x, y) => (
      top: if y == 0 { 0.8pt } else { 0.3pt + luma(170) },
      bottom: 0.8pt,
    ),
    fill: (x, y) => if y == 0 { luma(234) },
    table.header(..block.head.map(words-of)),
    ..for row in block.rows { row.map(items => table.cell(breakable: false, words-of(items))) },
  )
}

#let picture(block) = figure(
  image(bytes(block.svg), format: "svg", width: 100%, alt: block.alt),
  caption: block.title,
  numbering: none,
  alt: block.alt,
)

#let writers = (
  heading: block => heading(level: block.level, block.text),
  paragraph: block => par(words-of(block.content)),
  blockquote: block => quote(block: true, words-of(block.content)),
  bullets: block => list(..block.items.map(words-of)),
  numbers: block => enum(..block.items.map(words-of)),
  table: sheet,
  picture: picture,
)

#title(report.heading)
#for mark in report.marks {
  block(stroke: (left: 2pt), inset: (left: 6pt, y: 2pt), below: 0.6em, text(size: 9.5pt, weight: "bold", mark))
}
#if report.fields.len() > 0 {
  v(0.5em)
  grid(
    columns: (4.2em, 1fr),
    row-gutter: 0.7em,
    ..for field in report.fields { (strong(field.label + ":"), field.values.map(text).join(linebreak())) },
  )
  rule
}
#for block in report.blocks { (writers.at(block.kind))(block) }
#if report.foot.len() > 0 { rule }
#for words in report.foot { block(below: 0.5em, text(size: 8.5pt, words)) }
`;
