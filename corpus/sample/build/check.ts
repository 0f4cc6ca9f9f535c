/** What must hold between the letters, their labels and the portal's table. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Letter } from './letter.ts';
import { words } from './plain.ts';

const label = z.object({
  id: z.string(),
  organization: z.string(),
  submitter_type: z.string(),
  date: z.string(),
  language: z.string(),
  stances: z.record(z.string(), z.string()),
  evidence: z.record(z.string(), z.array(z.string()).min(1)),
});

const record = z.object({ 'Submission ID': z.string(), Organization: z.string(), Attachments: z.string() });

/** What is wrong, a line each; none when all is well. */
export function problems(letters: Letter[], labels: string, metadata: string): string[] {
  const byId = new Map(letters.map((letter) => [letter.matter.id, letter]));
  const read = labels
    .trim()
    .split('\n')
    .map((line) => label.parse(JSON.parse(line)));
  const rows = z.array(record).parse(parse(metadata, { columns: true, bom: true }));
  return [
    ...unlike(
      'labels.jsonl',
      [...byId.keys()],
      read.map(({ id }) => id),
    ),
    ...unlike(
      'metadata.csv',
      [...byId.keys(), 'S-0039'],
      rows.map((row) => row['Submission ID']),
    ),
    ...read.flatMap((line) => labelProblems(line, byId.get(line.id), byId)),
    ...rows.flatMap((row) => rowProblems(row, byId.get(row['Submission ID']))),
  ];
}

function labelProblems(
  line: z.infer<typeof label>,
  letter: Letter | undefined,
  byId: ReadonlyMap<string, Letter>,
): string[] {
  if (letter === undefined) return [];
  const { matter, enclosure } = letter;
  const body = byId.get(matter.same_as ?? '')?.body ?? letter.body;
  const text = [matter.portal_body, words(body), enclosure ? words(enclosure.body) : ''].join('\n\n');
  const quotations = Object.values(line.evidence).flat();
  return [
    ...quotations
      .filter((quotation) => !text.includes(quotation))
      .map((quotation) => `not in the text: ${quotation}`),
    ...unlike('evidence', Object.keys(line.stances), Object.keys(line.evidence)),
    ...(['submitter_type', 'date', 'language'] as const).filter((key) => line[key] !== matter[key]),
  ].map((problem) => `${line.id}: ${problem}`);
}

function rowProblems(row: z.infer<typeof record>, letter: Letter | undefined): string[] {
  if (letter === undefined) return [];
  const expected = attachments(letter.matter).join('; ');
  return row.Attachments === expected ? [] : [`${letter.matter.id}: attachments differ from the letter's`];
}

/** The names under which the portal keeps a submission's files. */
export function attachments({ attachment, also_as, twin }: Letter['matter']): string[] {
  if (attachment === undefined) return [];
  if (twin !== undefined) return [attachment, twin.file];
  return also_as === undefined ? [attachment] : [attachment, attachment.replace(/\.\w+$/, `.${also_as}`)];
}

function unlike(where: string, expected: string[], found: string[]): string[] {
  return [
    ...expected.filter((id) => !found.includes(id)).map((id) => `${where}: ${id} is missing`),
    ...found.filter((id) => !expected.includes(id)).map((id) => `${where}: ${id} is unknown`),
  ];
}
