import type { Facility } from '../../plan/prepare/Facility.ts';
import { alternatorChart } from '../../power/sizing/alternatorDerating.ts';
import { sizeElectricalPlant } from '../../power/sizing/sizeElectricalPlant.ts';
import type {
  ElectricalPlant,
  PlantSizingRequest,
  PlantSizingOptions,
} from '../../power/sizing/sizingSchema.ts';
import type { SizedStage } from '../../power/stage.ts';
import type { Redundancy } from '../../power/stageSchema.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import { plantLoads } from './plantLoads.ts';

/**
 * Sizes the electrical plant of a plan: for its design load in the worst air of its design hours, with the module
 * counts of its power chain for transformers and UPS, and with generators derated for its climate.
 *
 * @param options - override the values of the plan
 * @throws ModelError `out-of-range` if a transformer would exceed the largest standard size
 */
export function sizingOfPlan(facility: Facility, options: PlantSizingOptions = {}): ElectricalPlant {
  const { cooling, conditions } = facility;
  const { generators: requested, ...others } = options;
  const { generators, findings } = generatorsAt(facility, requested);
  const chain = cooling.kind === 'system' ? cooling.site.chain : undefined;
  const loads = plantLoads(facility);
  const request: PlantSizingRequest = {
    ...others,
    loads,
    itPowerFactor: conditions.powerFactor,
    ...(hasPart(chain?.transformer, options.transformers) && {
      transformers: { ...unitsOf(chain?.transformer, false), ...options.transformers },
    }),
    ...(hasPart(chain?.ups, options.ups) && {
      ups: { ...unitsOf(chain?.ups, options.ups?.unitRating_kW !== undefined), ...options.ups },
    }),
    ...(generators === undefined ? {} : { generators }),
  };
  const plant = sizeElectricalPlant(request);
  const inherited = inheritedPaths(options);
  return {
    ...plant,
    inputs: plant.inputs.map((input) =>
      input.origin === 'plan' && inherited.has(input.path)
        ? { ...input, source: 'same as the power chain of the plan' }
        : input,
    ),
    findings: [...plant.findings, ...findings, ...pueFinding(facility, loads.mechanical_kW)],
  };
}

/** Whether a part is sized: a chain without the stage has none, unless it is requested. */
const hasPart = (stage: SizedStage | undefined, requested: object | undefined): boolean =>
  requested !== undefined || stage?.requiredCount !== 0;

/** Module count of the chain. A requested unit rating determines the count instead. */
function unitsOf(
  stage: SizedStage | undefined,
  isSizeRequested: boolean,
): { readonly requiredCount?: number; readonly redundancy?: Redundancy } {
  if (stage === undefined || stage.requiredCount === 0) return {};
  const redundancy = redundancyOf(stage);
  return isSizeRequested ? { redundancy } : { requiredCount: stage.requiredCount, redundancy };
}

function redundancyOf({ requiredCount, energisedCount }: SizedStage): Redundancy {
  if (energisedCount === requiredCount) return 'N';
  return energisedCount === requiredCount + 1 ? 'N+1' : '2N';
}

/** Values inherited from the chain if the request does not state them. */
function inheritedPaths({ transformers, ups }: PlantSizingOptions): ReadonlySet<string> {
  const paths = new Set<string>();
  if (transformers?.requiredCount === undefined) paths.add('transformers.requiredCount');
  if (transformers?.redundancy === undefined) paths.add('transformers.redundancy');
  if (ups?.redundancy === undefined) paths.add('ups.redundancy');
  return paths;
}

/** Generators in the plan’s air, or what is missing to derate them. */
function generatorsAt(
  { cooling }: Facility,
  requested: PlantSizingOptions['generators'],
): { generators: PlantSizingRequest['generators']; findings: Finding[] } {
  const elevation_m =
    requested?.elevation_m ?? (cooling.kind === 'system' ? cooling.climate.elevation_m : undefined);
  const intakeAir_C =
    requested?.intakeAir_C ??
    (cooling.kind === 'system' ? cooling.site.designHours.hottest.dryBulb_C : undefined);
  if (elevation_m === undefined || intakeAir_C === undefined) {
    const message = 'Generators are not sized: the plan has no climate to derate them by.';
    return { generators: undefined, findings: [finding('generator-site-unknown', 'site.climate', message)] };
  }
  const isBeyond = elevation_m > alternatorChart.elevation_m || intakeAir_C > alternatorChart.intakeAir_C;
  if (isBeyond && requested?.siteRatingFraction === undefined) {
    const message = `Generators are not sized: at ${numberText(elevation_m, 0)} m and ${numberText(intakeAir_C)} °C the site is outside the derating chart, which ends at ${numberText(alternatorChart.elevation_m, 0)} m and ${numberText(alternatorChart.intakeAir_C)} °C.`;
    return {
      generators: undefined,
      findings: [finding('generator-site-beyond-chart', 'site.climate', message)],
    };
  }
  return { generators: { ...requested, elevation_m, intakeAir_C }, findings: [] };
}

function pueFinding({ cooling }: Facility, mechanical_kW: number): Finding[] {
  if (cooling.kind === 'system') return [];
  const message = `The PUE of ${numberText(cooling.pue, 3)} is an annual mean: ${numberText(mechanical_kW)} kW above the IT load were counted as cooling, constant over the year. The design extreme needs more.`;
  return [finding('plant-losses-within-pue', 'cooling.pue', message)];
}
