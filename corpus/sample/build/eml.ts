/** E-mail messages (RFC 5322): text and HTML alternatives, and an enclosed PDF where the letter has one. */
import { fiction } from './fiction.ts';
import { html } from './html.ts';
import type { Letter } from './letter.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';

export function eml(letter: Letter): string {
  const { matter, body, enclosure } = letter;
  const text = [`[${fiction}]`, matter.letterhead.join('\n'), plain(body)]
    .filter((part) => part !== '')
    .join('\n\n');
  const alternatives = multipart('alternative', `${matter.id}-a`, [
    leaf('text/plain', `${text}\n`),
    leaf('text/html', html(letter)),
  ]);
  const content =
    enclosure === undefined || matter.enclosure === undefined
      ? alternatives
      : multipart('mixed', `${matter.id}-m`, [alternatives, attached(matter.enclosure.file, pdf(enclosure))]);
  const headers = [
    `From: ${encodedWord(`${matter.first_name} ${matter.last_name}`)} <${matter.id.toLowerCase()}@sender.example>`,
    'To: Trade Policy Staff Committee <comments@docket.example>',
    `Subject: ${encodedWord('Docket USTR-2025-0004: comments on the operation of the USMCA')}`,
    `Date: ${new Date(`${matter.date}T16:20:00Z`).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${matter.id.toLowerCase()}@sender.example>`,
    `X-Sample: ${fiction}`,
    'MIME-Version: 1.0',
  ];
  return `${headers.join('\r\n')}\r\n${content}`;
}

function multipart(subtype: string, boundary: string, bodies: string[]): string {
  const inner = bodies.map((body) => `--${boundary}\r\n${body}\r\n`).join('');
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--\r\n`;
}

const leaf = (type: string, text: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;

function attached(name: string, bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  return `Content-Type: application/pdf; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`;
}

const encodedWord = (text: string): string =>
  /[^ -~]/.test(text) ? `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=` : text;

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** RFC 2045, 6.7: lines of at most 76 characters, soft breaks between them, no blank at a line's end. */
function quotedPrintable(text: string): string {
  return text.split('\n').map(encodedLine).join('\r\n');
}

function encodedLine(line: string): string {
  const bytes = [...Buffer.from(line)];
  const tokens = bytes.map((byte, n) => {
    const blank = byte === 0x20 || byte === 0x09;
    const plainByte = byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    return plainByte || (blank && n < bytes.length - 1) ? String.fromCharCode(byte) : hex(byte);
  });
  const lines = [''];
  for (const token of tokens) {
    if ((lines.at(-1)?.length ?? 0) + token.length > 75) lines.push('');
    lines[lines.length - 1] += token;
  }
  return lines.join('=\r\n');
}
