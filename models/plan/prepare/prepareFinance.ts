import { financeDefaults } from '../../finance/financeDefaults.ts';
import { facilityPrice_per_W } from '../../finance/OwnershipTerms.ts';
import type { CapexTiming, StatedOwnership } from '../../finance/ownershipSchema.ts';
import type { Calendar } from '../../series/calendar.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';
import type { FacilityTariff } from './FacilityTariff.ts';
import type { FacilityFinance } from './FacilityFinance.ts';
import type { Preparation } from './Preparation.ts';
import { priceDevices } from './priceDevices.ts';
import type { Scenario } from '../document/planSchema.ts';
import { describeInput } from './describeInput.ts';

/** Input for preparing the cost of ownership. */
interface FinanceContext {
  readonly scenario: Scenario;
  readonly tariff: FacilityTariff;
  readonly calendar: Calendar;
  readonly cooling: Facility['cooling'];
  readonly halls: readonly FacilityHall[];
  readonly racks: readonly FacilityRacks[];
}

type DefaultPath = Exclude<keyof typeof financeDefaults, 'finance.facility.capexTiming'>;

/**
 * The terms of the cost of ownership, with defaults.
 *
 * @returns null if the plan counts energy cost only, undefined if currencies differ
 */
export function prepareFinance(
  context: FinanceContext,
  preparation: Preparation,
): FacilityFinance | null | undefined {
  const { scenario, calendar, cooling, halls, racks } = context;
  const { currency } = context.tariff;
  const { finance, carbon } = scenario;
  if (finance?.kind !== 'ownership') return null;
  if (finance.currency !== undefined && finance.currency !== currency) {
    const message = `The cost of ownership is in ${finance.currency} and the tariff in ${currency}; currency conversion needs a dated exchange rate, which the plan does not contain.`;
    preparation.find('currency-differs', 'finance.currency', message);
    return undefined;
  }
  const value = (stated: number | undefined, path: DefaultPath): number =>
    preparation.statedOr<number>(
      stated,
      financeDefaults[path],
      describeInput(path, 'cost of ownership', { unit: '' }),
    );
  const { facility = {}, servers = {} } = finance;
  const takesLiquid = cooling.capture === 'direct-to-chip' || cooling.capture === 'immersion';
  const premium = value(facility.liquidPremiumFraction, 'finance.facility.liquidPremiumFraction');
  const air_per_W = facilityPrice(finance, currency, preparation);
  const { rackCosts, devicePrices } = priceDevices(racks, finance, currency, preparation);
  return {
    terms: {
      discountFraction: value(finance.discountFraction, 'finance.discountFraction'),
      opexEscalationFraction: value(finance.opexEscalationFraction, 'finance.opexEscalationFraction'),
      staffCost_per_year: value(finance.staffCost_per_year, 'finance.staffCost_per_year'),
      facility: {
        capexPrice_per_W: facilityPrice_per_W(air_per_W ?? 0, takesLiquid ? premium : 0),
        life_years: value(facility.life_years, 'finance.facility.life_years'),
        opexPrice_per_W_month: value(
          facility.opexPrice_per_W_month,
          'finance.facility.opexPrice_per_W_month',
        ),
        extraCost: value(facility.extraCost, 'finance.facility.extraCost'),
      },
      servers: {
        life_years: value(servers.life_years, 'finance.servers.life_years'),
        maintenanceFraction: value(servers.maintenanceFraction, 'finance.servers.maintenanceFraction'),
        priceTrendFraction: value(servers.priceTrendFraction, 'finance.servers.priceTrendFraction'),
      },
    },
    firstYear: finance.firstYear ?? calendar.year,
    life_years: value(finance.life_years, 'finance.life_years'),
    energyEscalationFraction: energyEscalation(finance, preparation),
    gridTrajectoryFraction: carbon.yearlyChangeFraction ?? 0,
    capexTiming: preparation.statedOr<CapexTiming>(
      facility.capexTiming,
      financeDefaults['finance.facility.capexTiming'],
      describeInput('finance.facility.capexTiming', 'when the facility capex is spent'),
    ),
    hasFacilityPrice: air_per_W !== undefined,
    statedPremium: facility.liquidPremiumFraction,
    takesLiquid,
    itCapacity_kW: halls.reduce(
      (sum, { itCapacity_kW, itSizing_kW }) => sum + (itCapacity_kW ?? itSizing_kW),
      0,
    ),
    rackCosts,
    devicePrices,
  };
}

/** Facility capex per watt, stated or from a catalogue row in the same currency. */
function facilityPrice(
  { facility = {} }: StatedOwnership,
  currency: string,
  preparation: Preparation,
): number | undefined {
  const words = describeInput(
    'finance.facility.capexPrice_per_W',
    'building, power and cooling per watt of IT capacity',
    { currency },
  );
  if (facility.capexPrice_per_W !== undefined) return preparation.stated(facility.capexPrice_per_W, words);
  if (facility.facilityCost === undefined) return undefined;
  const found = preparation.tables.find('facilityCosts', facility.facilityCost);
  if (found === undefined || found.row.currency !== currency) {
    const why = found === undefined ? 'is not in the catalogue or plan' : `is in ${found.row.currency}`;
    preparation.find(
      'cost-row-unusable',
      'finance.facility.facilityCost',
      `"${facility.facilityCost}" ${why}.`,
    );
    return undefined;
  }
  const { capexPrice_per_W, quality } = found.row;
  preparation.fromRow(capexPrice_per_W, found, { name: 'capexPrice_per_W', quality }, words);
  return capexPrice_per_W;
}

/** Electricity price escalation: stated, from a catalogue row, or none. */
function energyEscalation(finance: StatedOwnership, preparation: Preparation): number {
  const words = describeInput('finance.energyEscalationFraction', 'per year, on the whole bill');
  const { escalation, energyEscalationFraction } = finance;
  const found = escalation === undefined ? undefined : preparation.tables.find('escalations', escalation);
  if (energyEscalationFraction !== undefined || escalation === undefined) {
    return preparation.statedOr<number>(
      energyEscalationFraction,
      financeDefaults['finance.energyEscalationFraction'],
      words,
    );
  }
  if (found === undefined) {
    preparation.find('cost-row-unusable', 'finance.escalation', `"${escalation}" is not in the catalogue.`);
    return financeDefaults['finance.energyEscalationFraction'].value;
  }
  const { annualRiseFraction, quality } = found.row;
  preparation.fromRow(annualRiseFraction, found, { name: 'annualRiseFraction', quality }, words);
  return annualRiseFraction;
}
