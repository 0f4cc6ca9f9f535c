/** Every memo that can be made. */
export const TEMPLATE_NAMES = [
  'annual-review',
  'six-year-review',
  'joint-review',
  'ask',
  'theme',
  'submitter',
  'comparison',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];
