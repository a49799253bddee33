import { parsePlanText } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { mostRacksOfHall } from '../../../models/report/mostRacksOfHall.ts';
import { hallLayoutResult } from '../../results/hallLayoutResult.ts';
import { chosenHall, layoutParameters, layoutOptionsOf } from '../../results/hallLayoutRequest.ts';
import { mostRacksParameters, hallRackCountRequest } from '../../results/hallRackCountRequest.ts';
import { readParameters } from '../../results/readParameters.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { readPlanFile } from '../../files/readPlanFile.ts';
import { writeTextFile } from '../../files/writeTextFile.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { onePlan, readArguments } from '../readArguments.ts';
import { layoutTable } from '../text/layoutTable.ts';
import { mostRacksTable } from '../text/mostRacksTable.ts';
import { usageError } from '../usageError.ts';

/** `plenum layout`: the racks of a hall laid out in rows, or the maximum number of racks of the hall. */
export async function layoutCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    hall: { type: 'string' },
    'cold-aisle-mm': { type: 'string' },
    'hot-aisle-mm': { type: 'string' },
    'row-racks': { type: 'string' },
    containment: { type: 'string' },
    'rows-along': { type: 'string' },
    feeds: { type: 'string' },
    'feed-capacity-kVA': { type: 'string' },
    most: { type: 'string' },
    option: { type: 'string' },
    'utility-kW': { type: 'string' },
    'cooling-kW': { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  const layoutOptions = layoutOptionsOf(readParameters(layoutParameters, values, '--'));
  const plan = parsePlanText(await readPlanFile(onePlan(positionals), io.standardInput));
  if (values.most !== undefined) return printMost(plan, values, io);
  requireMost(values);
  const hallId = chosenHall(plan, values.hall, '--hall');
  const result = hallLayoutResult(plan, { hallId, options: layoutOptions }, loadNodeLibrary());
  const { out } = values;
  if (out !== undefined) await writeTextFile(out, `${JSON.stringify(result.plan, null, 2)}\n`);
  if (values.json === true) {
    io.out(`${JSON.stringify(result)}\n`);
  } else {
    const name = plan.halls[hallId]?.name ?? hallId;
    printLines(io.out, [
      `${name}: ${plan.name}`,
      '',
      ...layoutTable(result, io.width),
      ...(out === undefined ? [] : ['', `Plan with these positions: ${out}`]),
    ]);
  }
  return exitCodes.fine;
}

/** Options of the maximum number of racks only. */
const countOptions = ['option', 'utility-kW', 'cooling-kW'] as const;

interface Values {
  readonly hall?: string | undefined;
  readonly most?: string | undefined;
  readonly option?: string | undefined;
  readonly 'utility-kW'?: string | undefined;
  readonly 'cooling-kW'?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

function requireMost(values: Values): void {
  for (const name of countOptions) {
    if (values[name] !== undefined) throw usageError(`--${name}`, 'applies only with --most');
  }
}

function printMost(plan: Plan, values: Values, io: CommandIo): ExitCode {
  if (values.out !== undefined) throw usageError('--out', 'cannot be combined with --most');
  const given = readParameters(mostRacksParameters, { ...values, rack: values.most }, '--');
  const question = hallRackCountRequest(plan, given, '--');
  const most = mostRacksOfHall(plan, question, loadNodeLibrary());
  if (values.json === true) {
    io.out(`${JSON.stringify(most)}\n`);
  } else {
    const name = plan.halls[question.hallId]?.name ?? question.hallId;
    const rackName = plan.racks[question.rackId]?.name ?? question.rackId;
    printLines(io.out, [
      `${name}: maximum number of racks of ${rackName}`,
      '',
      ...mostRacksTable(most, io.width),
    ]);
  }
  return exitCodes.fine;
}
