import { numberText } from '../../units/text.ts';
import type { Plan, Scenario } from '../../plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../plan/document/scenarioAt.ts';
import { settledCellCount } from '../airflow/settledCellCount.ts';
import { coolingUnitsOf } from '../airflow/unitAir.ts';
import { layoutWork } from './layoutWork.ts';
import { profileCount } from './profileCount.ts';
import { reachedByFailures } from './reachedByFailures.ts';
import type { WorkPart } from './WorkPart.ts';
import { workTimes } from './workTimes.ts';
import { yearCount } from './yearCount.ts';

/** What is computed of an option: its racks and rooms always, and the years of its life and failures of power nodes if asked for. */
export interface ComputedParts {
  readonly years: 'life' | 'one' | 'none';
  readonly hasFailures: boolean;
}

/**
 * What computing all options of a plan takes: an estimate that is quick, from the sizes of the plan jointly.
 *
 * @param plan - validated
 */
export function planWork(plan: Plan, parts: ComputedParts): readonly WorkPart[] {
  return scenariosWork(
    optionsOf(plan).map(({ id }) => scenarioAt(plan, id)),
    parts,
  );
}

/**
 * What computing one option of a plan takes.
 *
 * @param optionId - its id; if it is missing or unknown, which is an error of its own, the first one
 */
export function optionWork(
  plan: Plan,
  optionId: string | undefined,
  parts: ComputedParts,
): readonly WorkPart[] {
  const ids = optionsOf(plan).map(({ id }) => id);
  const id = ids.find((one) => one === optionId) ?? ids[0] ?? '';
  return scenariosWork([scenarioAt(plan, id)], parts);
}

function scenariosWork(
  scenarios: readonly Scenario[],
  { years, hasFailures }: ComputedParts,
): readonly WorkPart[] {
  return [
    rackWork(scenarios),
    ...(years === 'none' ? [] : [yearsWork(scenarios, years === 'life')]),
    ...(hasFailures ? [failureWork(scenarios)] : []),
  ];
}

/**
 * What one or several automatic layouts of a hall take.
 *
 * @param layoutCount - sets of rules times layouts
 * @returns nothing if there is no such hall, or no room
 */
export function hallLayoutWork(
  { halls }: Pick<Plan, 'halls'>,
  hallId: string | undefined,
  layoutCount: number,
): readonly WorkPart[] {
  const id = hallId ?? Object.keys(halls)[0] ?? '';
  const room = Object.hasOwn(halls, id) ? halls[id]?.room : undefined;
  return room === undefined ? [] : [layoutWork(room, layoutCount, `halls.${id}.room`)];
}

/**
 * What the airflow of a hall takes.
 *
 * @param solutionsOf - how many solutions are computed, by the number of cooling units
 * @returns nothing if there is no such hall, or no room
 */
export function airflowWork(
  { halls }: Pick<Plan, 'halls'>,
  hallId: string | undefined,
  solutionsOf: (unitCount: number) => number,
): readonly WorkPart[] {
  const id = hallId ?? Object.keys(halls)[0] ?? '';
  const room = Object.hasOwn(halls, id) ? halls[id]?.room : undefined;
  if (room === undefined) return [];
  const cellCount = settledCellCount(room);
  const unitCount = coolingUnitsOf(room).length;
  return [
    {
      duration_s: solutionsOf(unitCount) * cellCount * workTimes.airCell_s,
      path: `halls.${id}.room`,
      sizes: `the airflow of ${numberText(cellCount, 0)} cells`,
      reduce: 'the size of the room',
    },
  ];
}

/** Options as the start of a text of sizes, where there are several. */
const optionsText = (scenarios: readonly Scenario[]): string =>
  scenarios.length === 1 ? '' : `${numberText(scenarios.length)} options with `;

function rackWork(scenarios: readonly Scenario[]): WorkPart {
  const sizesOf = onceFor(sizesOfSections);
  let duration_s = 0;
  let mostEntries = 0;
  let mostItems = 0;
  for (const scenario of scenarios) {
    const { entryCount, itemCount } = sizesOf(scenario, [scenario.racks, scenario.halls]);
    const { option_s, rackEntry_s, placedItem_s } = workTimes;
    duration_s += option_s + entryCount * rackEntry_s + itemCount * placedItem_s;
    mostEntries = Math.max(mostEntries, entryCount);
    mostItems = Math.max(mostItems, itemCount);
  }
  return {
    duration_s,
    path: 'racks',
    sizes: `${optionsText(scenarios)}${numberText(mostEntries)} rack entries, and ${numberText(mostItems)} placed racks and items of rooms`,
    reduce: 'options, rack entries (identical racks can be one entry with a count) and items of rooms',
  };
}

function yearsWork(scenarios: readonly Scenario[], isLife: boolean): WorkPart {
  let duration_s = 0;
  let yearsInAll = 0;
  let mostProfiles = 0;
  for (const scenario of scenarios) {
    const { billed, simulated } = isLife ? yearCount(scenario) : { billed: 1, simulated: 1 };
    const profiles = profileCount(scenario);
    const year_s = scenario.cooling.kind === 'fixed-pue' ? workTimes.yearOfPue_s : workTimes.yearOfPlant_s;
    duration_s += simulated * (year_s + profiles * workTimes.profileYear_s);
    duration_s += (billed - simulated) * workTimes.bill_s + profiles * workTimes.profile_s;
    yearsInAll += simulated;
    mostProfiles = Math.max(mostProfiles, profiles);
  }
  const profilesText =
    mostProfiles < 2
      ? ''
      : `, each of up to ${numberText(mostProfiles)} different workloads over the hours of the year`;
  return {
    duration_s,
    path: scenarios.length > 1 ? 'options' : yearsInAll > 1 ? 'phases' : 'racks',
    sizes: `${optionsText(scenarios)}${numberText(yearsInAll)} different years in all${profilesText}`,
    reduce: 'options, phases, years of the analysis period and different workloads of racks',
  };
}

function failureWork(scenarios: readonly Scenario[]): WorkPart {
  let duration_s = 0;
  let mostNodes = 0;
  let last: Scenario | undefined;
  for (const scenario of scenarios) {
    // Options that change neither share what is computed.
    const isShared = last?.powerTopology === scenario.powerTopology && last?.racks === scenario.racks;
    last = scenario;
    mostNodes = Math.max(mostNodes, Object.keys(scenario.powerTopology?.nodes ?? {}).length);
    if (isShared) continue;
    const { nodeCount, rackCount } = reachedByFailures(scenario);
    duration_s += Math.min(
      nodeCount * workTimes.reachedNode_s + rackCount * workTimes.reachedRack_s,
      workTimes.mostFailures_s,
    );
  }
  return {
    duration_s,
    path: 'powerTopology',
    sizes: `${optionsText(scenarios)}the failures of ${numberText(mostNodes)} nodes of the power topology`,
    reduce: 'options that change racks or power topology, and nodes and feeds',
  };
}

interface SectionSizes {
  readonly entryCount: number;
  readonly itemCount: number;
}

function sizesOfSections({ racks, halls }: Pick<Scenario, 'racks' | 'halls'>): SectionSizes {
  let itemCount = 0;
  let entryCount = 0;
  for (const id in racks) {
    entryCount += 1;
    const places = racks[id]?.places;
    if (places !== undefined) itemCount += Object.keys(places).length;
  }
  for (const id in halls) {
    const { outline, rules: _, ...parts } = halls[id]?.room ?? {};
    itemCount += outline?.length ?? 0;
    for (const part of Object.values(parts))
      if (typeof part === 'object') itemCount += Object.keys(part).length;
  }
  return { entryCount, itemCount };
}

/** A function of sections that options share, so that they are counted once for all of them. */
function onceFor<Result>(
  count: (scenario: Scenario) => Result,
): (scenario: Scenario, sections: readonly [object, object]) => Result {
  const known = new WeakMap<object, WeakMap<object, Result>>();
  return (scenario, [first, second]) => {
    const bySecond = known.get(first) ?? new WeakMap<object, Result>();
    known.set(first, bySecond);
    const result = bySecond.get(second) ?? count(scenario);
    bySecond.set(second, result);
    return result;
  };
}
