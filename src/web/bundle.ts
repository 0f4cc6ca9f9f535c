import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The site's scripts as one file for browsers: from the sources in a checkout, from what was built elsewhere. */
export async function bundleSite(): Promise<string> {
  const ending = extname(import.meta.url) === '.ts' ? '.tsx' : '.js';
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`site/main${ending}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('the bundler wrote nothing');
  return script.text;
}
