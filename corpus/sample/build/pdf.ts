/** PDF by Typst, in the fonts inside the compiler. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from './letter.ts';
import { typst } from './typst.ts';

const compiler = NodeCompiler.create();

export function pdf(sheet: Sheet): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: typst(sheet) });
  const error = compiled.takeError() ?? compiled.takeWarnings();
  if (error !== null) throw new Error(JSON.stringify(compiler.fetchDiagnostics(error)));
  if (compiled.result === null) throw new Error('Typst returned no document');
  return compiler.pdf(compiled.result);
}
