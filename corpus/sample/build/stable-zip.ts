/** Packs a Word file again with one date throughout, so that the same letter gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const core = 'docProps/core.xml';

export function stableZip(bytes: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(bytes);
  const properties = files[core];
  if (properties === undefined) throw new Error(`No ${core} in the Word file`);
  files[core] = strToU8(strFromU8(properties).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T12:00:00Z`));
  // ZIP keeps local time: noon of the day is the same day in every zone that a build may run in.
  return zipSync(files, { level: 9, mtime: new Date(`${date}T12:00:00`) });
}
