import type { Scenario } from '../plan/document/planSchema.ts';
import { tablesOf } from '../plan/prepare/lookUp.ts';
import { sitePlace, type SitePlace } from '../plan/prepare/sitePlace.ts';
import { listText } from '../units/text.ts';
import type { StudyBase } from './studyBase.ts';
import type { Changed } from './withInput.ts';

/**
 * A scenario at another climate of the catalogue, everything else unchanged: country, price, currency, grid and time zone that follow the
 * place are stated as they are, so that only the weather differs.
 *
 * @param base - may be one that cannot be computed, such as a plan without a climate
 * @param climateId - id of a climate
 * @returns the reason if the scenario has no place, so that price, grid or time zone would follow the climate
 */
export function inClimate(
  { scenario, library }: Pick<StudyBase, 'scenario' | 'library'>,
  climateId: string,
): Changed {
  const place = sitePlace(scenario, tablesOf(library, scenario.catalogue));
  const missing = notHeld(scenario, place);
  if (missing.length > 0) {
    const reason = `The plan states neither its place nor ${listText(missing)}, which would change with the weather. State them, or choose “follows”: “place”.`;
    return { scenario: null, reason };
  }
  const climate = { kind: 'catalogue', id: climateId } as const;
  return {
    scenario: {
      ...scenario,
      site: { ...placeOf(place), ...scenario.site, climate },
      tariff: tariffAt(scenario, place),
      carbon: carbonAt(scenario, place),
    },
    reason: null,
  };
}

/** Country, region and time zone of a place, as a site states them. */
function placeOf(place: SitePlace | undefined): NonNullable<Scenario['site']> {
  const { country, region, zone } = place ?? {};
  return {
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region }),
    ...(zone === undefined ? {} : { timeZone: zone.timeZone }),
  };
}

/** Whether a flat tariff has the price of its place. */
const followsPrice = ({ tariff }: Scenario): boolean =>
  tariff.kind === 'flat' && tariff.price === undefined && tariff.energyPrice_per_kWh === undefined;

/** Whether the stated price of a flat tariff is in the currency of its place. */
const followsCurrency = ({ tariff }: Scenario): boolean =>
  tariff.kind === 'flat' &&
  tariff.price === undefined &&
  tariff.energyPrice_per_kWh !== undefined &&
  tariff.currency === undefined;

/** Whether the carbon factor is that of the grid of the place. */
const followsGrid = ({ carbon }: Scenario): boolean =>
  carbon.kind === 'annual' && carbon.grid === undefined && carbon.intensity_g_per_kWh === undefined;

/** Whether results depend on the time zone of the place. */
const followsZone = ({ site, tariff, carbon }: Scenario): boolean =>
  site?.timeZone === undefined && (tariff.kind === 'urdb' || carbon.kind === 'hourly');

function tariffAt(scenario: Scenario, place: SitePlace | undefined): Scenario['tariff'] {
  const { tariff } = scenario;
  if (tariff.kind !== 'flat') return tariff;
  if (followsPrice(scenario) && place?.price !== undefined) return { ...tariff, price: place.price };
  if (followsCurrency(scenario) && place?.currency !== undefined)
    return { ...tariff, currency: place.currency };
  return tariff;
}

function carbonAt(scenario: Scenario, place: SitePlace | undefined): Scenario['carbon'] {
  const { carbon } = scenario;
  if (carbon.kind !== 'annual' || !followsGrid(scenario) || place?.grid === undefined) return carbon;
  return { ...carbon, grid: place.grid };
}

/** What would follow the climate, since neither the scenario nor its place says it. */
function notHeld(scenario: Scenario, place: SitePlace | undefined): string[] {
  return [
    ...(followsPrice(scenario) && place?.price === undefined ? ['an electricity price'] : []),
    ...(followsCurrency(scenario) && place?.currency === undefined ? ['a currency'] : []),
    ...(followsGrid(scenario) && place?.grid === undefined ? ['a carbon intensity'] : []),
    ...(followsZone(scenario) && place?.zone === undefined ? ['a time zone'] : []),
  ];
}
