import { cleanLine } from '../../reporter/render/clean-line.ts';

/** File and page, or paragraph where the format has no pages. */
export const placeText = ({
  file,
  page,
  paragraph,
}: {
  readonly file: string;
  readonly page: number | null;
  readonly paragraph: number;
}): string => cleanLine(`${file}, ${page === null ? `para. ${paragraph}` : `p. ${page}`}`);

const LONGEST = 300;

/** Words of a source on one line of a terminal, without characters that could steer it. */
export function oneLine(words: string, most = LONGEST): string {
  const clean = cleanLine(words);
  return clean.length > most ? `${clean.slice(0, most).trimEnd()}…` : clean;
}
