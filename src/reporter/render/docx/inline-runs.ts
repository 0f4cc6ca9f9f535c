import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Inlines } from '../../../model/memo.ts';
import { citationText } from '../citation-text.ts';
import { quotationText } from '../quotation-text.ts';
import { xmlText } from '../xml-text.ts';

/** Running text as Word's runs; a footnote brings its paragraph with it. */
export const inlineRuns = (content: Inlines): ParagraphChild[] => content.map(inlineRun);

function inlineRun(item: Inline): ParagraphChild {
  switch (item.kind) {
    case 'text':
      return new TextRun(xmlText(item.text));
    case 'strong':
      return new TextRun({ text: xmlText(item.text), bold: true });
    case 'emphasis':
      return new TextRun({ text: xmlText(item.text), italics: true });
    case 'quotation':
      return new TextRun(xmlText(quotationText(item)));
    case 'footnote':
      return new FootnoteReferenceRun({
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [new TextRun(` ${xmlText(citationText(item.citation))}`)],
          }),
        ],
      });
  }
}
