/** Prints the closing line of a test run, `N passed, N failed`, and fails when a test failed, was skipped, or none ran. */
import { readFileSync } from 'node:fs';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const report = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')) as Report;
const skipped = report.numPendingTests + report.numTodoTests;
if (skipped > 0) {
  const names = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  );
  console.error(`${skipped} tests were skipped; everything they need should be present here:\n  ${names.join('\n  ')}`);
}
// A file that does not load has no failed test of its own, and still must count.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 || skipped > 0 || report.numPassedTests === 0 ? 1 : 0;
