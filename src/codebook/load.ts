import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from './codebook.ts';
import { CodebookError } from './error.ts';
import { parseFacts } from './facts.ts';
import { hashCodebook } from './hash.ts';
import { checkLocated, parseLocated, unknownFields } from './located.ts';
import { parseNotice } from './notice.ts';
import { recommendationsFrom } from './recommendations.ts';
import { RECOMMENDATIONS_FIELDS, recommendationsSchema } from './recommendations-schema.ts';
import { parseStatute } from './statute.ts';
import { themesFrom } from './themes.ts';
import { THEMES_FIELDS, themesSchema } from './themes-schema.ts';

/**
 * Loads a codebook folder: `themes.yaml` and `recommendations.yaml`, and `statute.yaml`, `facts.tsv` and
 * `notice.tsv` where they are there. Throws {@link CodebookError}, with file and line, for anything that is missing or wrong.
 */
export function loadCodebook(dir: string): Codebook {
  const hash = hashCodebook(dir);
  const themesYaml = parseLocated(...required(dir, 'themes.yaml'));
  const themes = themesFrom(themesYaml, checkLocated(themesYaml, themesSchema));
  const asksYaml = parseLocated(...required(dir, 'recommendations.yaml'));
  const recommendations = recommendationsFrom(
    asksYaml,
    checkLocated(asksYaml, recommendationsSchema),
    new Set(themes.themes.map((theme) => theme.id)),
  );
  const statute = optional(dir, 'statute.yaml');
  const facts = optional(dir, 'facts.tsv');
  const notice = optional(dir, 'notice.tsv');
  return {
    hash,
    ...themes,
    ...recommendations,
    statute: statute ? parseStatute(...statute) : null,
    facts: facts ? parseFacts(...facts) : [],
    notice: notice ? parseNotice(...notice) : [],
    warnings: [
      ...unknownFields(themesYaml, THEMES_FIELDS),
      ...unknownFields(asksYaml, RECOMMENDATIONS_FIELDS),
    ],
  };
}

type NamedText = readonly [file: string, text: string];

function required(dir: string, name: string): NamedText {
  const found = optional(dir, name);
  if (!found) throw new CodebookError(join(dir, name), null, 'the codebook needs this file');
  return found;
}

function optional(dir: string, name: string): NamedText | null {
  const file = join(dir, name);
  return existsSync(file) ? [file, readFileSync(file, 'utf8')] : null;
}
