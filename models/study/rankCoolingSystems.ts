import type { Library } from '../catalogue/Library.ts';
import type { CoolingPresetId } from '../cooling/presets.ts';
import { mergePatch } from '../plan/document/mergePatch.ts';
import type { Plan, Scenario } from '../plan/document/planSchema.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import { check } from '../plan/prepare/check.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { ModelError } from '../problems/ModelError.ts';
import { presetIds } from './coolingStudy.ts';
import { studyRun, type StudyFigures } from './studyFigures.ts';

/** One cooling system for the racks, the place, the tariff and the grid of a plan. */
export interface RankedSystem {
  readonly preset: CoolingPresetId;
  /** True if the option that is ranked has this preset and no changed component. */
  readonly isPlanned: boolean;
  /** null if it cannot be computed; `reason` says why. */
  readonly figures: StudyFigures | null;
  readonly reason: string | null;
  /** What a planner must know of this system with these racks: devices without a liquid loop, heat that air does not take. */
  readonly cautions: readonly string[];
}

export interface CoolingRanking {
  readonly currency: string;
  /** By facility energy, least first; systems with unmet heat after the others, those without figures last. */
  readonly systems: readonly RankedSystem[];
  /** True if the plan states a PUE that contains the power chain: the default chain is computed instead. */
  readonly isChainAssumed: boolean;
}

/** Findings that decide whether a system suits the devices. */
const CAUTIONS: ReadonlySet<string> = new Set(['liquid-asserted', 'liquid-needed', 'air-heat-above-rule']);

/**
 * Every cooling preset with the racks, place, power chain, tariff and grid of one option. Nothing else of the plan is changed:
 * component parameters that the option states are those of its own system and are left out.
 *
 * @param plan - a validated plan; not changed
 * @param optionId - id of an option, or `plan` if the plan has none
 * @throws ModelError `option-unknown`; `climate-missing` if the plan has no climate to compute plants in
 */
export function rankCoolingSystems(plan: Plan, optionId: string, library: Library): CoolingRanking {
  const stated = scenarioAt(plan, optionId);
  if (stated.site?.climate === undefined) {
    const message = 'Cooling systems are ranked for a climate; state the place of the site.';
    throw new ModelError('climate-missing', message, [{ path: 'site.climate', rule: 'a climate', message }]);
  }
  const { power, ...others } = stated;
  const isChainAssumed = power?.kind !== 'chain';
  const scenario: Scenario = isChainAssumed ? others : stated;
  let currency = '';
  const systems = presetIds.map((preset): RankedSystem => {
    const changed = mergePatch(scenario, { cooling: null }) as Omit<Scenario, 'cooling'>;
    const candidate: Scenario = { ...changed, cooling: coolingWith(stated.cooling, preset) };
    const isPlanned = isPresetOf(stated.cooling, preset);
    const { facility, findings } = prepare(candidate, library, 'figures');
    const checked = facility === null ? [] : check(facility);
    const cautions = checked.filter(({ code }) => CAUTIONS.has(code)).map(({ message }) => message);
    const ran = studyRun(candidate, library);
    if (ran.figures === null) {
      const reason = findings.find(({ severity }) => severity === 'error')?.message ?? ran.reason;
      return { preset, isPlanned, figures: null, reason, cautions };
    }
    currency = ran.currency;
    return { preset, isPlanned, reason: null, cautions, figures: ran.figures };
  });
  return {
    currency,
    isChainAssumed,
    systems: systems.sort((a, b) => orderOf(a) - orderOf(b) || energyOf(a) - energyOf(b)),
  };
}

type Cooling = Scenario['cooling'];

/** What an option states beside its system holds for every system. */
function coolingWith(stated: Cooling, preset: CoolingPresetId): Cooling {
  const { airHeatPerRackLimit_kW } = stated;
  const limit = airHeatPerRackLimit_kW === undefined ? {} : { airHeatPerRackLimit_kW };
  if (stated.kind !== 'system') return { kind: 'system', preset, ...limit };
  const { capture: _capture, plant: _plant, airPlant: _airPlant, ...kept } = stated;
  return { ...kept, preset };
}

function isPresetOf(stated: Cooling, preset: CoolingPresetId): boolean {
  return (
    stated.kind === 'system' &&
    stated.preset === preset &&
    stated.capture === undefined &&
    stated.plant === undefined &&
    stated.airPlant === undefined
  );
}

const orderOf = ({ figures }: RankedSystem): number =>
  figures === null ? 2 : Number(figures.unmetHourCount > 0);

const energyOf = ({ figures }: RankedSystem): number => figures?.facilityEnergy_kWh ?? 0;
