import type { Facility } from '../../plan/prepare/Facility.ts';
import { alternatorChart } from '../../power/sizing/alternatorDerating.ts';
import { sizeElectricalPlant } from '../../power/sizing/sizeElectricalPlant.ts';
import type { ElectricalPlant, PlantSizingRequest, PlantWishes } from '../../power/sizing/sizingSchema.ts';
import type { SizedStage } from '../../power/stage.ts';
import type { Redundancy } from '../../power/stageSchema.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import { plantLoads } from './plantLoads.ts';

/**
 * Sizes the electrical plant of a plan: for its design load in the worst air of its design hours, with transformers and UPS of as many
 * modules as its power chain has, and generators in its climate.
 *
 * @param wishes - stands before what the plan has
 * @throws ModelError `out-of-range` where a transformer would be larger than any standard size
 */
export function sizingOfPlan(facility: Facility, wishes: PlantWishes = {}): ElectricalPlant {
  const { cooling, conditions } = facility;
  const { generators: wanted, ...others } = wishes;
  const { generators, findings } = generatorsAt(facility, wanted);
  const chain = cooling.kind === 'system' ? cooling.site.chain : undefined;
  const loads = plantLoads(facility);
  const request: PlantSizingRequest = {
    ...others,
    loads,
    itPowerFactor: conditions.powerFactor,
    ...(hasPart(chain?.transformer, wishes.transformers) && {
      transformers: { ...unitsOf(chain?.transformer, false), ...wishes.transformers },
    }),
    ...(hasPart(chain?.ups, wishes.ups) && {
      ups: { ...unitsOf(chain?.ups, wishes.ups?.unitRating_kW !== undefined), ...wishes.ups },
    }),
    ...(generators === undefined ? {} : { generators }),
  };
  const plant = sizeElectricalPlant(request);
  const inherited = inheritedPaths(wishes);
  return {
    ...plant,
    inputs: plant.inputs.map((input) =>
      input.origin === 'plan' && inherited.has(input.path)
        ? { ...input, source: 'as the power chain of the plan is built' }
        : input,
    ),
    findings: [...plant.findings, ...findings, ...pueFinding(facility, loads.mechanical_kW)],
  };
}

/** Whether a part is sized: a chain without the stage has none, unless it is wished for. */
const hasPart = (stage: SizedStage | undefined, wish: object | undefined): boolean =>
  wish !== undefined || stage?.requiredCount !== 0;

/** Modules as the chain has them. A size that is wished for decides the number instead. */
function unitsOf(
  stage: SizedStage | undefined,
  isSizeWished: boolean,
): { readonly requiredCount?: number; readonly redundancy?: Redundancy } {
  if (stage === undefined || stage.requiredCount === 0) return {};
  const redundancy = redundancyOf(stage);
  return isSizeWished ? { redundancy } : { requiredCount: stage.requiredCount, redundancy };
}

function redundancyOf({ requiredCount, energisedCount }: SizedStage): Redundancy {
  if (energisedCount === requiredCount) return 'N';
  return energisedCount === requiredCount + 1 ? 'N+1' : '2N';
}

/** Values that come from the chain where nobody wishes for others. */
function inheritedPaths({ transformers, ups }: PlantWishes): ReadonlySet<string> {
  const paths = new Set<string>();
  if (transformers?.requiredCount === undefined) paths.add('transformers.requiredCount');
  if (transformers?.redundancy === undefined) paths.add('transformers.redundancy');
  if (ups?.redundancy === undefined) paths.add('ups.redundancy');
  return paths;
}

/** Generators in the plan’s air, or what is missing to know how much of their rating they keep. */
function generatorsAt(
  { cooling }: Facility,
  wanted: PlantWishes['generators'],
): { generators: PlantSizingRequest['generators']; findings: Finding[] } {
  const elevation_m =
    wanted?.elevation_m ?? (cooling.kind === 'system' ? cooling.climate.elevation_m : undefined);
  const intakeAir_C =
    wanted?.intakeAir_C ??
    (cooling.kind === 'system' ? cooling.site.designHours.hottest.dryBulb_C : undefined);
  if (elevation_m === undefined || intakeAir_C === undefined) {
    const message = 'Generators are not sized: the plan has no climate to derate them by.';
    return { generators: undefined, findings: [finding('generator-site-unknown', 'site.climate', message)] };
  }
  const isBeyond = elevation_m > alternatorChart.elevation_m || intakeAir_C > alternatorChart.intakeAir_C;
  if (isBeyond && wanted?.siteRatingFraction === undefined) {
    const message = `Generators are not sized: at ${numberText(elevation_m, 0)} m and ${numberText(intakeAir_C)} °C the site is beyond the chart, which ends at ${numberText(alternatorChart.elevation_m, 0)} m and ${numberText(alternatorChart.intakeAir_C)} °C.`;
    return {
      generators: undefined,
      findings: [finding('generator-site-beyond-chart', 'site.climate', message)],
    };
  }
  return { generators: { ...wanted, elevation_m, intakeAir_C }, findings: [] };
}

function pueFinding({ cooling }: Facility, mechanical_kW: number): Finding[] {
  if (cooling.kind === 'system') return [];
  const message = `The PUE of ${numberText(cooling.pue, 3)} is that of a year: ${numberText(mechanical_kW)} kW beyond the IT load were counted as cooling, all year alike. The design extreme takes more.`;
  return [finding('plant-losses-within-pue', 'cooling.pue', message)];
}
