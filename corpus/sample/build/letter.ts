/** A submission of the sample: what the portal's form held, and the text of its attachment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseMarkdown } from './markdown.ts';

const lettersFolder = join(import.meta.dirname, '..', 'letters');

const look = {
  organization: z.string(),
  date: z.iso.date(),
  language: z.enum(['en', 'es', 'fr']),
  layout: z.enum(['one-column', 'two-column', 'numbered-report']).default('one-column'),
  /** Justified and hyphenated, as typeset reports are. */
  hyphenate: z.boolean().default(false),
  letterhead: z.array(z.string()).default([]),
};

const frontMatter = z.strictObject({
  ...look,
  id: z.string().regex(/^S-\d{4}$/),
  first_name: z.string(),
  last_name: z.string(),
  representative: z.string(),
  firm: z.string(),
  kind: z.enum(['comment', 'testimony', 'rebuttal', 'letter']),
  submitter_type: z.string(),
  state: z.string(),
  /** `none`: the whole text is in the form's comment box. */
  format: z.enum(['pdf', 'docx', 'html', 'eml', 'txt', 'zip', 'none']),
  /** What became of the PDF on its way; a rule in the body parts what is typed from what is scanned. */
  as: z.enum(['scan', 'half-scan', 'encrypted', 'truncated']).optional(),
  /** The same text filed a second time in another format. */
  also_as: z.enum(['pdf', 'docx']).optional(),
  /** Text files only: the column at which lines break, with CRLF ends. */
  wrap: z.number().optional(),
  portal_body: z.string(),
  attachment: z.string().optional(),
  /** The submission whose attachment this one files again, byte for byte. */
  same_as: z.string().optional(),
  /** A PDF attached to an e-mail message, or packed with the letter. */
  enclosure: z.strictObject({ file: z.string(), source: z.string() }).optional(),
  /** The confidential version of the letter, filed beside it. */
  twin: z.strictObject({ file: z.string(), source: z.string() }).optional(),
});

/** What a page needs: a letter, or an enclosure of one. */
export interface Sheet {
  matter: z.infer<z.ZodObject<typeof look>>;
  body: Root;
}

export interface Letter {
  matter: z.infer<typeof frontMatter>;
  body: Root;
  enclosure: Sheet | undefined;
  twin: Sheet | undefined;
}

export function readLetter(file: string): Letter {
  const { data, body } = split(file);
  const matter = frontMatter.parse(data);
  const enclosure = matter.enclosure && readSheet(matter.enclosure.source);
  const twin = matter.twin && readSheet(matter.twin.source);
  return { matter, body, enclosure, twin };
}

function readSheet(file: string): Sheet {
  const { data, body } = split(file);
  return { matter: z.strictObject(look).parse(data), body };
}

function split(file: string): { data: unknown; body: Root } {
  const source = readFileSync(join(lettersFolder, file), 'utf8');
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (found === null) throw new Error(`${file}: no front matter`);
  return { data: parse(found[1] ?? ''), body: parseMarkdown(found[2] ?? '') };
}
