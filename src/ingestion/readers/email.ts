import PostalMime, { type Address } from 'postal-mime';
import { contentOf } from './content-of.ts';
import { Flow } from './flow.ts';
import { htmlBlocks } from './html.ts';
import type { Reader } from './reader.ts';

/** Reads mail: its own words for text, the plain ones preferred; heads as metadata; attachments handed on. */
export const readEmail: Reader = async (bytes) => {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const plain = mail.text?.trim() ? mail.text : null;
  const { text, blocks } = plain === null ? htmlBlocks(mail.html ?? '').flow : plainFlow(plain);
  const attachments = mail.attachments.flatMap(({ filename, content }, index) =>
    typeof content === 'string'
      ? []
      : [{ name: filename || `attachment-${index + 1}`, bytes: new Uint8Array(content) }],
  );
  if (blocks.length === 0 && attachments.length === 0)
    return { outcome: 'failed', reason: 'the mail holds no text' };
  const heads = {
    from: mail.from ? addressText(mail.from) : '',
    to: (mail.to ?? []).map(addressText).join('; '),
    cc: (mail.cc ?? []).map(addressText).join('; '),
    subject: mail.subject ?? '',
    date: mail.date ?? '',
  };
  const metadata = Object.fromEntries(Object.entries(heads).filter(([, value]) => value !== ''));
  return { outcome: 'read', content: contentOf({ text, blocks, metadata, attachments }) };
};

function plainFlow(text: string): ReturnType<Flow['finish']> {
  const flow = new Flow();
  flow.addPlain(text);
  return flow.finish();
}

const addressText = ({ name, address }: Address): string =>
  address ? (name ? `${name} <${address}>` : address) : name;
