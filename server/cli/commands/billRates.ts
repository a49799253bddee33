import { setImmediate } from 'node:timers/promises';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { rateCautions } from '../../../models/present/figures/rankedRateFigures.ts';
import { scenarioResults } from '../../../models/report/scenarioResults.ts';
import { loadToFit, rankRates, type RankedRate } from '../../../models/study/rankRates.ts';
import { statesOf } from '../../../models/study/statesOf.ts';
import { rateSummary } from '../../../models/tariff/rates/rateSummary.ts';
import { anyRate, searchRates, type RateQuery } from '../../../models/tariff/rates/searchRates.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { tariffRecords } from '../../files/tariffFiles.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readPlanArguments } from '../readPlanArguments.ts';
import { ratesTable } from '../text/ratesTable.ts';

/** Values of the command line of `plenum bill PLAN --rates FOLDER`. */
interface RatesValues {
  readonly rates: string;
  readonly utility?: string | undefined;
  readonly state?: string | undefined;
  readonly words?: string | undefined;
  readonly fits?: boolean | undefined;
  readonly option?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Bills between two yields to the event loop. */
const BILLS_AT_A_TIME = 50;

/** `plenum bill PLAN --rates FOLDER`: the load of a plan billed by each rate of a folder, cheapest first. */
export async function billRates(
  positionals: readonly string[],
  values: RatesValues,
  io: CommandIo,
): Promise<ExitCode> {
  const library = loadNodeLibrary();
  const plan = await readPlanArguments({ positionals, values: {}, library }, io);
  const [first] = optionsOf(plan);
  const optionId = values.option ?? first?.id ?? '';
  const { facility, findings, years } = scenarioResults(scenarioAt(plan, optionId), library);
  const year = years()?.year;
  if (facility === null || year === undefined) {
    const reason = findings.find(({ severity }) => severity === 'error')?.message ?? '';
    throw new ModelError(
      'plan-not-computable',
      `The option has no results, so no rate can be compared. ${reason}`,
    );
  }
  const query: RateQuery = {
    ...anyRate,
    words: values.words ?? '',
    utility: values.utility ?? '',
    state: values.state ?? '',
    fits: values.fits === true ? loadToFit(year) : null,
  };
  const states = statesOf(library);
  const unread: { readonly tariff: string; readonly message: string }[] = [];
  const ranked: RankedRate[] = [];
  let count = 0;
  for await (const source of tariffRecords([values.rates])) {
    count += 1;
    if (count % BILLS_AT_A_TIME === 0) await setImmediate();
    const { tariff } = source;
    if ('error' in source) {
      if (!(source.error instanceof ModelError)) throw source.error;
      unread.push({ tariff, message: source.error.message });
      continue;
    }
    const summary = rateSummary(source.record, tariff, states);
    if (searchRates([{ summary }], query).length === 0) continue;
    ranked.push(...rankRates({ facility, year }, [{ id: tariff, summary, record: source.record }]));
  }
  ranked.sort((one, other) => (one.bill?.totalCost ?? Infinity) - (other.bill?.totalCost ?? Infinity));
  const since = `${String(year.calendar.year)}-01-01`;
  if (values.json === true) {
    for (const { id, ...rate } of ranked) {
      io.out(`${JSON.stringify({ tariff: id, ...rate, cautions: rateCautions({ id, ...rate }, since) })}\n`);
    }
  } else {
    printLines(io.out, ratesTable({ ranked, unread, count, since }, io.width));
  }
  return ranked.some(({ bill }) => bill !== null) ? exitCodes.fine : exitCodes.badInput;
}
