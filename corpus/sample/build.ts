/** Builds the fictional docket from its letters: `npm run sample`. The same letters give the same bytes. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './build/archive.ts';
import { filedPdf } from './build/as-filed.ts';
import { attachments, problems } from './build/check.ts';
import { docx } from './build/docx.ts';
import { eml } from './build/eml.ts';
import { html } from './build/html.ts';
import { type Letter, readLetter } from './build/letter.ts';
import { pdf } from './build/pdf.ts';
import { txt } from './build/txt.ts';

const here = import.meta.dirname;
const docket = join(here, 'docket');

const writers = { pdf: filedPdf, docx, html, eml, txt, zip: archive };

const letters = readdirSync(join(here, 'letters'))
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map(readLetter);

const wrong = problems(
  letters,
  readFileSync(join(here, 'labels.jsonl'), 'utf8'),
  readFileSync(join(here, 'metadata.csv'), 'utf8'),
);
if (wrong.length > 0) throw new Error(`The sample does not agree with itself:\n${wrong.join('\n')}`);

rmSync(docket, { recursive: true, force: true });
mkdirSync(docket);
for (const letter of letters) await write(letter);
copyFileSync(join(here, 'metadata.csv'), join(docket, 'metadata.csv'));

async function write(letter: Letter): Promise<void> {
  const source = letters.find(({ matter }) => matter.id === letter.matter.same_as) ?? letter;
  const { format, also_as } = source.matter;
  const [first, second] = attachments(letter.matter);
  if (first !== undefined && format !== 'none')
    writeFileSync(join(docket, first), await writers[format](source));
  if (source.twin !== undefined && source.matter.twin !== undefined)
    writeFileSync(join(docket, source.matter.twin.file), pdf(source.twin));
  if (second !== undefined && also_as !== undefined)
    writeFileSync(join(docket, second), await writers[also_as](source));
}
