/** The mark that stands in the furniture of every file of the sample. */
export const fiction = 'FICTIONAL SAMPLE DOCKET - not a real submission';
