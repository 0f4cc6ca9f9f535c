/** HTTP answers after which the same request may succeed. */
const PASSING_STATUS = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);
const PASSING_CODE = /^(?:ECONN(?:RESET|REFUSED)|ETIMEDOUT|EPIPE|EAI_AGAIN|UND_ERR_\w+)$/;
const PASSING_NAME = /^(?:TimeoutError|APIConnection\w*Error)$/;
const PASSING_MESSAGE = /fetch failed|socket hang up|network error|terminated/i;
/** A quota that is used up comes with the same status as a rate that is exceeded. */
const USED_UP = /insufficient.?quota|billing|credit balance|out of credits/i;

/** Whether a provider's error may pass: an overload or a lost connection, not a refusal. */
export function isPassing(error: unknown): boolean {
  const { status, statusCode, code, name, message, cause } = (error ?? {}) as Record<string, unknown>;
  const text = String(message ?? '');
  if (USED_UP.test(`${code} ${text}`)) return false;
  const answered = status ?? statusCode;
  if (typeof answered === 'number') return PASSING_STATUS.has(answered);
  return (
    PASSING_CODE.test(String(code ?? '')) ||
    PASSING_NAME.test(String(name ?? '')) ||
    PASSING_MESSAGE.test(text) ||
    (cause !== undefined && cause !== null && isPassing(cause))
  );
}
