import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * A reporter that lists the tests that failed at first and passed when they were tried again, with what failed: they count as passed, and are
 * to be corrected.
 */
// oxlint-disable-next-line no-restricted-exports -- Vitest takes the default export of a reporter
export default class RepeatedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const repeated = modules.flatMap((module) =>
      [...module.children.allTests('passed')].flatMap((test) => {
        const count = test.diagnostic()?.retryCount ?? 0;
        if (count === 0) return [];
        const why = test.result().errors?.[0]?.message.split('\n')[0] ?? 'no message';
        return [`  ${relative(process.cwd(), module.moduleId)}: ${test.fullName}\n    ${why}`];
      }),
    );
    if (repeated.length === 0) return;
    console.log(`== passed only when tried again: ${String(repeated.length)}\n${repeated.join('\n')}`);
  }
}
