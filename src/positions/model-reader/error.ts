/** Why a chat model could not be asked or its answer not be used; the message is one line with advice. */
export class ModelReaderError extends Error {
  override readonly name: string = 'ModelReaderError';
}

/** The model answered, but with nothing that the schema can read. */
export class UnreadableAnswerError extends ModelReaderError {
  override readonly name = 'UnreadableAnswerError';
}

/** What was named is no chat model. */
export class ModelNameError extends ModelReaderError {
  override readonly name = 'ModelNameError';
}
