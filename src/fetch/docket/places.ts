import { DocketError } from './docket-error.ts';

/** Where the interface is, and where it keeps files. Keys go to the first only; no request goes elsewhere. */
export interface Places {
  /** Address of the interface without a slash at its end. */
  readonly api: string;
  /** Origins that files may come from. */
  readonly files: readonly string[];
}

export const REGULATIONS_GOV: Places = {
  api: 'https://api.regulations.gov/v4',
  files: ['https://downloads.regulations.gov'],
};

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Another server that speaks like regulations.gov and keeps its files itself. Throws {@link DocketError}. */
export function placesAt(address: string): Places {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    throw new DocketError(`"${address}" is no address that begins with https://`);
  }
  return { api: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, files: [url.origin] };
}

/** Whether a request may go to an address, redirects included. */
export const isAllowed =
  ({ api, files }: Places) =>
  (url: URL): boolean =>
    url.origin === new URL(api).origin || files.includes(url.origin);

/** Whether an address that a record names is one of the places where files are. */
export const isFilePlace = ({ files }: Places, address: string): boolean =>
  URL.canParse(address) && files.includes(new URL(address).origin);
