/** A docket that can't be fetched, with what to do about it. */
export class DocketError extends Error {
  override readonly name = 'DocketError';
}
