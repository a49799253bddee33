import type { Finding } from '../../../models/problems/Finding.ts';
import { isOpen } from '../../../models/problems/openFindings.ts';
import { reportOfReview, reviewPlan } from '../../../models/report/reportPlan.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { checkResult } from '../../results/checkResult.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { planOptions, readPlanArguments } from '../readPlanArguments.ts';
import { findingsCounted, findingsList } from '../text/findingsList.ts';

/** `plenum check`: the findings of each option; the exit code states whether one of those that count is an error. */
export async function checkCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    all: { type: 'boolean' },
    ...planOptions,
  });
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values, library }, io);
  const review = reviewPlan(plan, library);
  reportOfReview(review, plan);
  const result = checkResult(review);
  const { options } = result;
  if (values.json === true) {
    io.out(`${JSON.stringify(result)}\n`);
  } else {
    printLines(io.out, [
      plan.name,
      '',
      `Findings: ${findingsCounted(options)}`,
      ...findingsList(options, plan, io.width),
    ]);
  }
  const counts = (found: Finding): boolean => values.all === true || isOpen(found);
  const hasErrors = options.some(({ findings }) =>
    findings.some((found) => found.severity === 'error' && counts(found)),
  );
  return hasErrors ? exitCodes.found : exitCodes.fine;
}
