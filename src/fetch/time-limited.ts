import { FetchError } from './fetch-error.ts';

/**
 * Sends a request and passes its answer on; where nothing comes for `limit` milliseconds, before the answer or in the
 * middle of it, the request ends. What goes wrong on the way arrives as a {@link FetchError}.
 */
export async function timeLimited(
  url: string,
  limit: number,
  send: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const control = new AbortController();
  let timer = setTimeout(() => control.abort(), limit);
  const failed = (problem: 'network' | 'cut', error: unknown): FetchError => {
    clearTimeout(timer);
    if (error instanceof FetchError) return error;
    if (control.signal.aborted) return new FetchError('slow', url, `nothing came for ${limit / 1000} s`);
    return new FetchError(problem, url, problem === 'cut' ? 'the answer broke off' : causeOf(error));
  };
  const response = await send(control.signal).catch((error: unknown) => {
    throw failed('network', error);
  });
  if (response.body === null) {
    clearTimeout(timer);
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      try {
        const { done, value } = await reader.read();
        clearTimeout(timer);
        if (done) return out.close();
        out.enqueue(value);
        timer = setTimeout(() => control.abort(), limit);
      } catch (error) {
        throw failed('cut', error);
      }
    },
    async cancel(reason) {
      clearTimeout(timer);
      await reader.cancel(reason);
    },
  });
  return new Response(body, response);
}

/** Node's fetch hides the reason in the cause. */
function causeOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
