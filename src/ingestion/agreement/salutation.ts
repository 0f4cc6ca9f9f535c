/** How a side letter begins, in English, Spanish and French. */
export const isSalutation = (text: string): boolean =>
  /^(?:Dear|Estimad[oa]|Excelencia|Excellency|Monsieur|Madame)\b/.test(text);
