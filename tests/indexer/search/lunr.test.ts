import { describeEngine } from './contract.ts';
import { lunrHarness } from './lunr-harness.ts';

describeEngine('lunr', () => lunrHarness());
