/** What can go wrong between us and a server. */
export type FetchProblem =
  /** No answer at all: name, connection, TLS. */
  | 'network'
  /** The answer broke off. */
  | 'cut'
  /** Nothing came for longer than the limit. */
  | 'slow'
  | 'status'
  | 'redirect'
  /** An address that we do not go to. */
  | 'address'
  /** Not the kind of file that was asked for. */
  | 'type'
  | 'size';

const PASSING: ReadonlySet<FetchProblem> = new Set(['network', 'cut', 'slow']);
/** Statuses by which a server says "not now". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A request that failed; the message names the address and says what happened. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly problem: FetchProblem;
  readonly url: string;
  /** HTTP status, where the server gave one. */
  readonly status: number | null;

  /** Milliseconds that the server asks us to wait, where it does. */
  readonly wait: number | null;

  constructor(
    problem: FetchProblem,
    url: string,
    what: string,
    { status = null, wait = null }: { status?: number | null; wait?: number | null } = {},
  ) {
    super(`${url}: ${what}`);
    this.problem = problem;
    this.url = url;
    this.status = status;
    this.wait = wait;
  }

  /** Whether the same request may succeed a little later. */
  get passes(): boolean {
    return PASSING.has(this.problem) || (this.status !== null && LATER.has(this.status));
  }
}
