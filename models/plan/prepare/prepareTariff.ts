import { ModelError } from '../../problems/ModelError.ts';
import { siteCalendar } from '../../tariff/BillingCalendar.ts';
import { colocationTerms, largeLoadTerms, flatRateTerms } from '../../tariff/contractTerms.ts';
import type { LargeLoadTariff } from '../../tariff/contractSchema.ts';
import { readSystemPeaks } from '../../tariff/readSystemPeaks.ts';
import type { Tariff } from '../../tariff/tariffSchema.ts';
import type { TariffTerms } from '../../tariff/TariffTerms.ts';
import { readUrdb } from '../../tariff/urdb/readUrdb.ts';
import type { FacilityTariff } from './FacilityTariff.ts';
import { prepareFlatPrice } from './prepareFlatPrice.ts';
import type { Preparation } from './Preparation.ts';
import type { SiteCalendar } from './prepareSite.ts';
import type { SitePlace } from './sitePlace.ts';
import { prepareWater } from './prepareWater.ts';

type UrdbTariff = Extract<Tariff, { readonly kind: 'urdb' }>;

/** Context for reading a tariff. */
interface TariffContext {
  readonly site: SiteCalendar;
  /** Undefined if the plan states none. */
  readonly place: SitePlace | undefined;
  /** Power factor of the plan's racks, used to bill demand in kVA unless the tariff states one. */
  readonly powerFactor: number;
  readonly preparation: Preparation;
}

/** The tariff of the facility; undefined if a required value is missing. */
export function prepareTariff(tariff: Tariff, context: TariffContext): FacilityTariff | undefined {
  const { site, preparation } = context;
  switch (tariff.kind) {
    case 'flat': {
      const price = prepareFlatPrice(tariff, context.place, preparation);
      if (price === undefined) return undefined;
      const { energyPrice_per_kWh, currency } = price;
      return {
        ...standing(tariff, flatRateTerms('Flat rate', currency, energyPrice_per_kWh), context),
        energyPrice_per_kWh,
      };
    }
    case 'urdb':
      return prepareUrdb(tariff, context);
    case 'colocation':
      noteContract(`${String(tariff.committed_kW)} kW committed`, preparation);
      return {
        ...standing(tariff, colocationTerms(tariff), context),
        contracted: {
          label: 'Committed power',
          contracted_kW: tariff.committed_kW,
          isOfIt: (tariff.committedOn ?? 'it') === 'it',
        },
      };
    case 'large-load':
      noteContract(`${String(tariff.contract_kW)} kW of contract demand`, preparation);
      return {
        ...standing(tariff, largeLoadTerms(tariff, site.calendar.year), context),
        contracted: {
          label: 'Contract demand',
          contracted_kW: Math.max(...contractSteps_kW(tariff)),
          isOfIt: false,
        },
      };
  }
}

/** The contract demand, and the steps of its ramp. */
const contractSteps_kW = ({ contract_kW, ramp = [] }: LargeLoadTariff): number[] => [
  contract_kW,
  ...ramp.map((step) => step.contract_kW),
];

/** A tariff without time-of-use is read in standard time, so that its months match the plant's months. */
function standing(tariff: Tariff, terms: TariffTerms, { site, preparation }: TariffContext): FacilityTariff {
  return {
    currency: terms.currency,
    terms,
    clock: siteCalendar(site.calendar, null),
    systemPeakSteps: [],
    eligibility: { least_kW: null, max_kW: null },
    contracted: null,
    energyPrice_per_kWh: null,
    water: prepareWater(tariff.water, terms.currency, preparation),
  };
}

function prepareUrdb(tariff: UrdbTariff, context: TariffContext): FacilityTariff | undefined {
  const { site, preparation } = context;
  try {
    const powerFactor = tariff.powerFactor ?? context.powerFactor;
    const { tariff: terms, utility, label, eligibility, findings } = readUrdb(tariff.record, { powerFactor });
    for (const { code, message } of findings) preparation.find(code, 'tariff', message);
    const clock = siteCalendar(site.calendar, site.timeZone);
    const name = [terms.name, utility, label].filter((part) => part !== null).join(', ');
    preparation.stated(name, {
      path: 'tariff.record',
      label: 'Utility rate',
      unit: '',
      basis: 'Utility Rate Database record of the plan, unchanged',
    });
    return {
      ...standing(tariff, terms, context),
      clock,
      systemPeakSteps: readSystemPeaks((tariff.systemPeaks ?? []).join('\n'), clock),
      eligibility,
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    preparation.find('tariff-refused', 'tariff', error.message);
    return undefined;
  }
}

function noteContract(value: string, preparation: Preparation): void {
  preparation.stated(value, {
    path: 'tariff',
    label: 'Contract',
    unit: '',
    basis: 'prices and minimums as stated in the plan',
  });
}
