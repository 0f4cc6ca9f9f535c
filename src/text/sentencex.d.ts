declare module 'sentencex' {
  /** Cuts text into sentences; joined they are the text. */
  export function segment(language: string, text: string): string[];
}
