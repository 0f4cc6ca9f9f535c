/** Branded identifiers: plain strings at run time, not interchangeable at compile time. */
declare const brand: unique symbol;

/** A value of type `T` that only the named maker may produce. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A docket's public number, for instance `USTR-2025-0004`, or the name of the folder it came in. */
export type DocketId = Brand<string, 'DocketId'>;
/** A submission's external id, else its path below the source root; never a hash. */
export type SubmissionId = Brand<string, 'SubmissionId'>;
/** A document's id: the path of its file below the source root, or `<submission>#comment` for a typed-in body. */
export type DocumentId = Brand<string, 'DocumentId'>;
/** `<document>¶<ordinal>`; the ordinal counts a document's passages from 1. */
export type PassageId = Brand<string, 'PassageId'>;
/** A theme of the codebook, for instance `roo`. */
export type ThemeId = Brand<string, 'ThemeId'>;
/** One atomic demand of a recommendation, for instance `R2.a`. */
export type AskId = Brand<string, 'AskId'>;
/** Lower-case hexadecimal SHA-256 of a file's bytes. */
export type Sha256 = Brand<string, 'Sha256'>;

export const docketId = (text: string): DocketId => text as DocketId;
export const submissionId = (text: string): SubmissionId => text as SubmissionId;
export const documentId = (text: string): DocumentId => text as DocumentId;
export const themeId = (text: string): ThemeId => text as ThemeId;
export const askId = (text: string): AskId => text as AskId;
export const sha256Id = (hex: string): Sha256 => hex as Sha256;
export const passageId = (document: DocumentId, ordinal: number): PassageId =>
  `${document}¶${ordinal}` as PassageId;
/** The document of a typed-in comment, beside the submission's files. */
export const commentDocumentId = (submission: SubmissionId): DocumentId =>
  `${submission}#comment` as DocumentId;
