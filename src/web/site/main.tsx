import { render } from 'preact';
import { readLunrSearch } from '../../indexer/search/lunr.ts';
import { RECORD_GLOBAL, type SiteRecord } from '../site-record.ts';
import { SearchSite } from './search-page.tsx';

const root = document.getElementById('site');
const json: unknown = Reflect.get(globalThis, RECORD_GLOBAL);
if (root && typeof json === 'string') {
  const record = JSON.parse(json) as SiteRecord;
  root.replaceChildren();
  render(<SearchSite record={record} engine={readLunrSearch(record.index)} />, root);
  // How long the reader waited, in milliseconds since the page was asked for.
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
} else if (root) {
  root.textContent = 'The record could not be loaded: record.js must stand beside this page.';
}
