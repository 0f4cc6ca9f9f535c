import mammoth from 'mammoth';
import { contentOf } from './content-of.ts';
import { checkDocx } from './docx-check.ts';
import { htmlBlocks } from './html.ts';
import type { Reader } from './reader.ts';
import { withSetApart } from './word-set-apart.ts';

/** Styles of Word that say more than their looks. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Block Quote'] => blockquote > p:fresh",
  "p[style-name='Block Quotation'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];
/** Reads Word files (.docx) by way of HTML; footnotes go to the end with their marks, running heads to furniture. */
export const readDocx: Reader = async (bytes, { limits }) => {
  const { refusal, furniture } = await checkDocx(bytes, limits.unpackedBytes);
  if (refusal !== null) return { outcome: 'failed', reason: refusal };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const image = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: STYLES,
      convertImage: image,
      transformDocument: withSetApart,
    },
  );
  const { flow } = htmlBlocks(value, furniture);
  if (flow.blocks.every(({ kind }) => kind === 'furniture')) {
    const pictures = (value.match(/<img\b/g) ?? []).length;
    const reason = pictures > 0 ? `no text, only ${pictures} pictures` : 'the file holds no text';
    return { outcome: 'failed', reason };
  }
  return { outcome: 'read', content: contentOf({ ...flow }) };
};
