import { packParts, zipParts } from '../../steady-zip.ts';
import { mergeStyles } from './merge-styles.ts';
import type { Letterhead, RunningPart } from './read-letterhead.ts';
import { LetterheadError } from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OWN_HEADER = 'word/header1.xml';
const OWN_FOOTER = 'word/footer1.xml';

/** A report of ours with a template's page, running heads, styles and theme; its own marks stay at the head of every page. */
export function putOnLetterhead(report: Uint8Array, letterhead: Letterhead): Uint8Array {
  const parts = zipParts(report, { bytes: Infinity, entries: Infinity, unpacked: Infinity });
  if (!parts) throw new LetterheadError('the report could not be opened again');
  const read = (name: string): string => new TextDecoder().decode(parts.get(name));
  const write = (name: string, text: string): void => void parts.set(name, new TextEncoder().encode(text));

  if (letterhead.styles !== null) {
    const { xml, renamed } = mergeStyles(letterhead.styles, read('word/styles.xml'));
    write('word/styles.xml', xml);
    for (const name of parts.keys()) {
      if (/^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(name))
        write(name, restyled(read(name), renamed));
    }
  }
  if (letterhead.theme !== null) write('word/theme/theme1.xml', letterhead.theme);

  const header = contentOf(read(OWN_HEADER));
  const footer = contentOf(read(OWN_FOOTER));
  const added = letterhead.running.map((part, index) => {
    const name = `${part.kind}${index + 2}.xml`;
    const words = part.kind === 'header' ? header : part.countsPages ? '' : footer;
    write(`word/${name}`, withWords(numbered(part, index), words));
    if (part.pictures.size > 0) write(`word/_rels/${name}.rels`, pictureRelations(part, index));
    for (const [at, { ending, bytes }] of [...part.pictures.values()].entries()) {
      parts.set(`word/media/letterhead-${index}-${at}.${ending}`, bytes);
    }
    return { ...part, name, id: `rIdLetterhead${index}` };
  });
  const isOwn = (kind: RunningPart['kind']): boolean =>
    !added.some((one) => one.kind === kind && one.type === 'default');
  write('word/document.xml', withSection(read('word/document.xml'), letterhead.page, added, isOwn));
  write(
    'word/_rels/document.xml.rels',
    read('word/_rels/document.xml.rels').replace(
      '</Relationships>',
      `${added.map(({ id, kind, name }) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${name}"/>`).join('')}</Relationships>`,
    ),
  );
  write(
    '[Content_Types].xml',
    read('[Content_Types].xml').replace(
      '</Types>',
      `${added.map(({ kind, name }) => `<Override ContentType="${CONTENT}.${kind}+xml" PartName="/word/${name}"/>`).join('')}</Types>`,
    ),
  );
  return packParts(parts);
}

/** References to styles by the ids that the template gives them. */
const restyled = (xml: string, renamed: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")/g,
    (whole, before: string, id: string, after: string) =>
      renamed.has(id) ? `${before}${renamed.get(id)}${after}` : whole,
  );

/** What stands inside a running part of ours. */
const contentOf = (xml: string): string =>
  /<w:(?:hdr|ftr)\b[^>]*>(.*)<\/w:(?:hdr|ftr)>/s.exec(xml)?.[1] ?? '';

const withWords = (xml: string, words: string): string => {
  const whole =
    /\/>\s*$/.test(xml) && !/<\/w:(?:hdr|ftr)>/.test(xml)
      ? xml.replace(/<(w:(?:hdr|ftr))\b([^>]*)\/>\s*$/, '<$1$2></$1>')
      : xml;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${whole.replace(/<\/w:(hdr|ftr)>\s*$/, (end) => `${words}${end}`)}`;
};

const pictureId = (part: number, picture: number): string => `rIdPicture${part}x${picture}`;

/** The part with its pictures named anew, so that no id of the template meets one of ours. */
function numbered({ xml, pictures }: RunningPart, part: number): string {
  return [...pictures.keys()].reduce(
    (text, id, index) => text.replaceAll(`r:embed="${id}"`, `r:embed="${pictureId(part, index)}"`),
    xml,
  );
}

const pictureRelations = ({ pictures }: RunningPart, part: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${[...pictures.values()]
    .map(
      ({ ending }, index) =>
        `<Relationship Id="${pictureId(part, index)}" Type="${RELATIONS}/image" Target="media/letterhead-${part}-${index}.${ending}"/>`,
    )
    .join('')}</Relationships>`;

/** The section of the report with the template's page and running parts; of a kind that it lacks, ours stays. */
function withSection(
  xml: string,
  page: string,
  added: readonly { readonly kind: string; readonly type: string; readonly id: string }[],
  isOwn: (kind: RunningPart['kind']) => boolean,
): string {
  return xml.replace(/<w:sectPr\b[^>]*>(.*?)<\/w:sectPr>(?=<\/w:body>)/s, (_, inner: string) => {
    const own = (['header', 'footer'] as const)
      .filter(isOwn)
      .map((kind) => new RegExp(`<w:${kind}Reference\\b[^>]*/>`).exec(inner)?.[0] ?? '');
    const references = added.map(
      ({ kind, type, id }) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`,
    );
    return `<w:sectPr>${[...own, ...references].join('')}${page}</w:sectPr>`;
  });
}
