import type { CarbonBasis } from '../catalogue/grid.ts';
import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import type { Input } from '../plan/prepare/input.ts';
import { prepare } from '../plan/prepare/prepare.ts';

/** What a study changes inputs of: a scenario that can be computed, with the inputs that it uses. */
export interface StudyBase {
  readonly scenario: Scenario;
  readonly library: Library;
  readonly inputs: readonly Input[];
  readonly currency: string;
  readonly carbonBasis: CarbonBasis;
}

/**
 * Prepares a scenario for a study.
 *
 * @param scenario - a validated scenario; not changed
 * @returns null if it cannot be computed; a report states the reason
 */
export function studyBase(scenario: Scenario, library: Library): StudyBase | null {
  const { facility } = prepare(scenario, library, 'figures');
  if (facility === null) return null;
  const { inputs, tariff, carbon } = facility;
  return { scenario, library, inputs, currency: tariff.currency, carbonBasis: carbon.basis };
}

/** The value of an input, if it is a number. */
export function inputNumber({ inputs }: StudyBase, path: string): number | undefined {
  const value = inputs.find((input) => input.path === path)?.value;
  return typeof value === 'number' ? value : undefined;
}

/**
 * A scenario at another climate of the catalogue, everything else unchanged: price, grid factor and time zone that follow the place
 * are stated as they are, so that only the weather differs.
 *
 * @param climateId - id of a climate
 */
export function inClimate(base: StudyBase, climateId: string): Scenario {
  const { scenario, inputs, currency, carbonBasis } = base;
  const { tariff, carbon, site } = scenario;
  const price = inputNumber(base, 'tariff.energyPrice_per_kWh');
  const factor = inputNumber(base, 'carbon.intensity_g_per_kWh');
  const zone = inputs.find(({ path }) => path === 'site.timeZone');
  const isZoneKnown = zone?.origin === 'plan' || zone?.follows !== undefined;
  const isFactorFollowed =
    carbon.kind === 'annual' && carbon.grid === undefined && carbon.intensity_g_per_kWh === undefined;
  return {
    ...scenario,
    site: {
      ...site,
      climate: { kind: 'catalogue', id: climateId },
      ...(isZoneKnown ? { timeZone: String(zone.value) } : {}),
    },
    tariff:
      tariff.kind === 'flat' && price !== undefined
        ? { ...tariff, energyPrice_per_kWh: price, currency }
        : tariff,
    carbon:
      isFactorFollowed && factor !== undefined
        ? { ...carbon, intensity_g_per_kWh: factor, basis: carbonBasis }
        : carbon,
  };
}
