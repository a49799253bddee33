import { parsePlanText, reportOfReview, reviewPlan } from '../../../models/index.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { loadLibrary } from '../../files/nodeLibrary.ts';
import { checkAnswer } from '../../answers/checkAnswer.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { onePlan, readArguments } from '../readArguments.ts';
import { findingsCounted, findingsList } from '../text/findingsList.ts';

/** `plenum check`: the findings of each option; the exit code says whether one of them is an error. */
export async function checkCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const plan = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  const review = reviewPlan(plan, loadLibrary());
  reportOfReview(review, plan);
  const answer = checkAnswer(review);
  const { options } = answer;
  if (values.json === true) {
    io.out(`${JSON.stringify(answer)}\n`);
  } else {
    printLines(io.out, [
      plan.name,
      '',
      `Findings: ${findingsCounted(options)}`,
      ...findingsList(options, io.width),
    ]);
  }
  const broken = options.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return broken ? exitCodes.found : exitCodes.fine;
}
