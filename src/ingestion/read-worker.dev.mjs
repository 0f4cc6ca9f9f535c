// Development only: the sources run as they are, and a worker thread needs its own loader for them.
import { register } from 'tsx/esm/api';

register();
const { default: readTask } = await import('./read-worker.ts');
export default readTask;
