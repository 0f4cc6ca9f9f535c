import { describeEngine } from './contract.ts';
import { sqliteHarness } from './sqlite-harness.ts';

describeEngine('sqlite', () => sqliteHarness());
