import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';

/** A file that passes for a PDF, of our own bytes. */
export const pdf = (words: string): Buffer =>
  Buffer.from(`%PDF-1.7\n${words.repeat(400)}\n%%EOF\n`, 'latin1');

export interface Served {
  /** By name; a test may put another text under a name meanwhile. */
  readonly files: Map<string, Buffer>;
  /** Cuts the next answers for a name after so many bytes. */
  readonly cuts: Map<string, number[]>;
  readonly asked: { readonly name: string; readonly range: string | undefined; readonly status: number }[];
  readonly listener: RequestListener;
}

/** A server of files that knows ranges, and may be told to break off. */
export function pdfServer(files: Readonly<Record<string, Buffer>>): Served {
  const served = new Map(Object.entries(files));
  const cuts: Served['cuts'] = new Map();
  const asked: Served['asked'] = [];
  return {
    files: served,
    cuts,
    asked,
    listener: (request, response) => {
      const name = (request.url ?? '/').slice(1);
      const whole = served.get(name);
      const range = request.headers.range;
      if (whole === undefined) {
        asked.push({ name, range, status: 404 });
        response.writeHead(404, { 'content-type': 'text/html' }).end('<p>nothing here');
        return;
      }
      const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 12)}"`;
      const from =
        request.headers['if-range'] === etag ? Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0) : 0;
      const status = from > 0 ? 206 : 200;
      const body = whole.subarray(from);
      asked.push({ name, range, status });
      response.writeHead(status, {
        etag,
        'content-length': body.length,
        ...(status === 206 ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
      });
      const cut = cuts.get(name)?.shift();
      if (cut === undefined) response.end(body);
      else response.write(body.subarray(0, cut), () => response.destroy());
    },
  };
}
