/** An archive in an archive: the letter is in the inner one, its enclosure beside that. */
import { type Zippable, zipSync } from 'fflate';
import type { Letter } from './letter.ts';
import { pdf } from './pdf.ts';

export function archive(letter: Letter): Uint8Array {
  const { matter, enclosure } = letter;
  // ZIP keeps local time: noon of the day is the same day in every zone that a build may run in.
  const mtime = new Date(`${matter.date}T12:00:00`);
  const pack = (files: Zippable): Uint8Array => zipSync(files, { level: 9, mtime });
  return pack({
    'letter.zip': pack({ 'letter/letter.pdf': pdf(letter) }),
    ...(enclosure && matter.enclosure && { [matter.enclosure.file]: pdf(enclosure) }),
  });
}
