import { bundleSite } from './bundle.ts';
import { pageHtml } from './page.ts';
import { recordScript, type SiteRecord } from './site-record.ts';
import { SITE_STYLE } from './style.ts';

/** File name → contents. */
export type Site = ReadonlyMap<string, string>;

/** The files of a site that shows a record. */
export const siteFiles = async (record: SiteRecord): Promise<Site> =>
  new Map([
    ['index.html', pageHtml(record.title)],
    ['site.js', await bundleSite()],
    ['site.css', SITE_STYLE],
    ['record.js', recordScript(record)],
  ]);
