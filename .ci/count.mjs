// Adds up what the test runner counted. A skipped test fails, unless it needs ../shared and that is not there.
import { existsSync, readFileSync } from 'node:fs';

const results = process.argv[2];
if (!existsSync(results)) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
const tests = testResults.flatMap((file) => file.assertionResults);
const broken = testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
const passed = tests.filter((test) => test.status === 'passed').length;
const failed = tests.filter((test) => test.status === 'failed').length + broken;
const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
const isExcused = (test) => !existsSync('../shared') && test.fullName.includes('(needs ../shared)');
const unexcused = skipped.filter((test) => !isExcused(test));
for (const test of unexcused) console.log(`skipped: ${test.fullName}`);
console.log(
  `${passed} passed, ${failed + unexcused.length} failed, ${skipped.length - unexcused.length} skipped`,
);
process.exit(failed + unexcused.length === 0 && passed > 0 ? 0 : 1);
