import { cpus } from 'node:os';
import { Bench } from 'tinybench';
import { parsePlanText } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { reviewPlan } from '../../models/report/reportPlan.ts';
import { check } from '../../models/plan/prepare/check.ts';
import { prepare } from '../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { optionReport } from '../../models/report/optionReport.ts';
import { scenarioFigures } from '../../models/report/scenarioFigures.ts';
import { simulate } from '../../models/simulate/simulate.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { airTimes } from './airTimes.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { billedPlan, oneBill, oneWhatIf } from './bills.ts';
import { allPresets, economizerPlan, newWeather } from './cooling.ts';

import { editLatencies_ms } from './editLatency.ts';
import { largeHallEdits } from './largeHallEdits.ts';
import { largeFloor, percentile95 } from './floorFrames.ts';
import { checkingAll, draggingRacks, failingEverything, layingOut } from './floors.ts';
import { proposing } from './newHalls.ts';
import { plainLoop } from './plainLoop.ts';
import { printing } from './printing.ts';
import { flagshipPlan, tenThousandRacks } from './plans.ts';
import { serverLoads } from './serverLoad.ts';
import { serverStart_ms } from './serverStart.ts';
import { presetYears } from './siteYears.ts';
import { studyTimes } from './studies.ts';

/** A median and its limit. */
interface Measured {
  readonly what: string;
  readonly median_ms: number;
  readonly limit_ms: number | undefined;
}

const library = loadNodeLibrary();
const flagship = flagshipPlan();
const economizer = economizerPlan(flagship);
const billed = billedPlan(economizer);
/** Created when its case first runs: a heap full of racks of other cases slows every measurement. */
function lazy<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for a case that is created together with its data. */
function whenFirstRun(make: () => () => unknown): () => unknown {
  const run = lazy(make);
  return () => run()();
}

const sixKinds = lazy(() => tenThousandRacks('six kinds'));
const sixKindsPlan = lazy(() => parsePlanText(sixKinds()));
const thousandKindsPlan = lazy(() => parsePlanText(tenThousandRacks('a thousand kinds')));
const allDifferentPlan = lazy(() => parsePlanText(tenThousandRacks('all different')));

/** One site-year: one option prepared, checked, simulated and reported. */
function siteYear(plan: Plan, id: string): unknown {
  const { facility, findings } = prepare(scenarioAt(plan, id), library);
  if (facility === null) throw new Error(`the plan ${plan.name} cannot be computed`);
  const all = [...findings, ...check(facility)];
  return optionReport({ id, name: id }, facility, simulate(facility), all);
}

/** The figures of one option, without its report. */
function figuresOf(plan: Plan, id: string): () => unknown {
  const scenario = scenarioAt(plan, id);
  return () => scenarioFigures(scenario, library);
}

/** A fresh racks section, so that nothing known of the last run is used. */
const fresh = (plan: Plan): Plan => ({ ...plan, racks: { ...plan.racks } });

async function medians(): Promise<Measured[]> {
  const cases: [string, number | undefined, () => unknown][] = [
    ['a plain loop, to know the machine by', undefined, plainLoop()],
    ['site-year of the flagship plan, report included', 1, () => siteYear(flagship, 'air')],
    ['site-year of large-waterside-economizer, weather ready', 2, () => siteYear(economizer, 'plan')],
    ['its figures alone, as a study needs them', undefined, figuresOf(economizer, 'plan')],
    ['the same with a bill by a rate, and a solar contract', 3, () => siteYear(billed, 'plan')],
    ['an hourly bill, time of use and demand', 0.2, oneBill('time of use', 1)],
    ['an hourly bill with tiers of hours of use', 0.2, oneBill('time of use in tiers', 1)],
    ['a 15-minute bill, time of use and demand', 0.6, oneBill('time of use', 4)],
    [
      'a what-if on its bill: peak cut and load shifted',
      10,
      oneWhatIf(billed, library, { shave: { kind: 'fraction', amount: 0.1 }, shiftFraction: 0.2 }),
    ],
    ['a what-if that runs the model again', 30, oneWhatIf(billed, library, { utilisationRatio: 0.8 })],
    ['all 18 cooling presets in one city', 50, allPresets(library)],
    ['preparing a new EPW file, wet bulbs included', 60, newWeather(library)],
    [
      '10,000 racks of six kinds, checked, prepared, reported',
      100,
      () => reviewPlan(fresh(sixKindsPlan()), library),
    ],
    ['10,000 racks of some 500 kinds', 100, () => reviewPlan(fresh(thousandKindsPlan()), library)],
    [
      '10,000 racks, each with feeds and work of its own',
      undefined,
      () => reviewPlan(fresh(allDifferentPlan()), library),
    ],
    ['a step of a drag of one rack of 1,000, checked', 8, whenFirstRun(() => draggingRacks(1000, 1))],
    ['a step of a drag of 20 racks of 1,000, checked', 8, whenFirstRun(() => draggingRacks(1000, 20))],
    ['every placement rule for 10,000 racks', undefined, whenFirstRun(() => checkingAll(10_000))],
    ['all single failures of a hall of 1,000 racks', 50, whenFirstRun(() => failingEverything(1000))],
    ['automatic layout of 1,000 racks', 500, layingOut(1000)],
    ['the printed report of 1,000 racks', 5000, whenFirstRun(() => printing(1000, library))],
    ['a new hall of 40 racks, from answers to plan', undefined, proposing(40, library)],
    ['a new hall of 1,000 racks, from answers to plan', 2000, proposing(1000, library)],
    ['reading the JSON of 10,000 racks', undefined, () => parsePlanText(sixKinds())],
    ['reading and answering the flagship plan', undefined, () => reviewPlan(flagshipPlan(), library)],
    ['the plain loop again', undefined, plainLoop()],
  ];
  // One second is not enough for the compiler to settle for code that runs a few hundred times in it.
  const bench = new Bench({ time: 2000, warmupTime: 2000, throws: true });
  for (const [what, , run] of cases) bench.add(what, run);
  await bench.run();
  return cases.map(([what, limit_ms]) => {
    const result = bench.getTask(what)?.result;
    if (result === undefined || !('latency' in result)) throw new Error(`${what} was not measured`);
    return { what, median_ms: result.latency.p50, limit_ms };
  });
}

async function startMedian(): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await serverStart_ms());
  times.sort((a, b) => a - b);
  return { what: 'server start to first report, once built', median_ms: times[2] ?? NaN, limit_ms: 1500 };
}

/** Answers of the server: 500 a second of a plan that it knows, and the 99th percentile at half of that. */
async function loadMedians(): Promise<Measured[]> {
  const loads = await serverLoads();
  return loads.map(({ what, perAnswer_ms, percentile99_ms }) => {
    if (what.endsWith('/s')) return { what: `${what}, p99`, median_ms: percentile99_ms, limit_ms: 50 };
    const limit_ms = what.includes('air-vs-liquid') && what.endsWith('known') ? 2 : undefined;
    return { what, median_ms: perAnswer_ms, limit_ms };
  });
}

async function editMedian(): Promise<Measured[]> {
  const times = await editLatencies_ms();
  if (times === undefined) {
    console.log('No Chromium found: the latency of an edit in the page is not measured.');
    return [];
  }
  const [median = NaN] = times.slice(times.length / 2);
  return [
    { what: 'an edit in the page to its new numbers, in Chromium', median_ms: median, limit_ms: undefined },
  ];
}

/** An edit of a hall of 20 MW: what follows from its racks at once, and the year with all findings. */
async function largeHallMedians(): Promise<Measured[]> {
  const edits = await largeHallEdits();
  if (edits === undefined) {
    console.log('No Chromium found: an edit of a large hall is not measured.');
    return [];
  }
  const median = (times: readonly number[]): number => times[Math.floor(times.length / 2)] ?? NaN;
  return [
    {
      what: 'an edit of the hall of 20 MW to the figures of its racks',
      median_ms: median(edits.racks_ms),
      limit_ms: 300,
    },
    {
      what: 'an edit of the hall of 20 MW to all new numbers',
      median_ms: median(edits.year_ms),
      limit_ms: undefined,
    },
  ];
}

/** A hall of ten thousand racks in the page: medians of opening it, and the 95th percentile of frames. */
async function floorFigures(): Promise<Measured[]> {
  const floor = await largeFloor();
  if (floor === undefined) {
    console.log('No Chromium found: the floor of ten thousand racks is not measured.');
    return [];
  }
  const sorted = floor.open_ms.toSorted((one, other) => one - other);
  const open_ms = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return [
    { what: '10,000 racks, from file to floor, in Chromium', median_ms: open_ms, limit_ms: 1500 },
    ...floor.frames.flatMap(({ gesture, work_ms, interval_ms }) => [
      {
        what: `10,000 racks, ${gesture}: work of a frame, p95`,
        median_ms: percentile95(work_ms),
        limit_ms: 8,
      },
      {
        what: `10,000 racks, ${gesture}: frame to frame, p95`,
        median_ms: percentile95(interval_ms),
        limit_ms: 20,
      },
    ]),
  ];
}

// Before the cases with many racks, whose heap slows what follows.
const years = presetYears(economizer, library);
const measured = [
  ...(await medians()),
  ...(await studyTimes(library)),
  ...airTimes(),
  await startMedian(),
  ...(await loadMedians()),
  ...(await editMedian()),
  ...(await largeHallMedians()),
  ...(await floorFigures()),
];
const baseline = readBaseline();
const machine = `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`;
console.log(`${machine}, one core, medians unless marked p95 or p99 (percentiles) or by HTTP (means)`);
console.log(
  baseline === undefined
    ? 'No baseline is stored.\n'
    : `With the ratio to the stored baseline, measured on ${baseline.measuredOn}\n`,
);
for (const { what, median_ms, limit_ms } of measured) {
  const limit =
    limit_ms === undefined
      ? ''
      : `at most ${String(limit_ms)} ms: ${median_ms <= limit_ms ? 'met' : 'MISSED'}`;
  const baseline_ms = baseline?.medians_ms[what];
  const ratio = baseline_ms === undefined ? '' : `x ${(median_ms / baseline_ms).toFixed(2)}`;
  console.log(`${median_ms.toFixed(3).padStart(10)} ms  ${ratio.padEnd(8)}${what.padEnd(56)} ${limit}`);
}
console.log('\nThe figures of a site-year, in plain loops');
for (const { preset, least_ms, plainLoops } of years) {
  console.log(`${least_ms.toFixed(3).padStart(10)} ms  ${plainLoops.toFixed(2).padStart(5)}    ${preset}`);
}
if (process.argv.includes('--save')) {
  const medians_ms = Object.fromEntries(
    measured.map(({ what, median_ms }) => [what, Number(median_ms.toPrecision(3))]),
  );
  writeBaseline({ measuredOn: machine, medians_ms });
}
