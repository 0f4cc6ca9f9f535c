// The sources run as they are, and a process of its own needs its own loader for them.
import { register } from 'tsx/esm/api';

register();
await import('./bare-pdfjs.ts');
