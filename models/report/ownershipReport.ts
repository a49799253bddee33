import { sum } from '../math/sum.ts';
import { trajectoryRatio } from '../carbon/trajectory.ts';
import { compareOwnership } from '../finance/compareOwnership.ts';
import { unevenlyMissing } from '../finance/MissingPrices.ts';
import { costOfOwnership, type Ownership } from '../finance/ownership.ts';
import {
  comparisonFindings,
  lateReplacements,
  premiumFinding,
  uncountedCosts,
} from '../finance/ownershipChecks.ts';
import type { YearOfCost } from '../finance/OwnershipTerms.ts';
import type { SimulatedLifeYear } from '../life/simulateLifetime.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { FacilityFinance } from '../plan/prepare/FacilityFinance.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import type { Year } from '../simulate/Year.ts';
import { shapeOf } from '../workload/shape.ts';
import { capacityInService_kW } from './capacityInService.ts';
import { annualBill } from './billReport.ts';
import { missingPrices, priceBasisFindings } from './devicePrices.ts';
import type { OwnershipComparisonReport, OwnershipReport } from './ownershipSchema.ts';
import type { OptionReport } from './reportSchema.ts';

/**
 * Adds the cost of ownership to an option's report.
 *
 * @param lifetime - the years of the analysis period; undefined if the plan covers energy cost only
 */
export function withOwnership(
  report: OptionReport,
  lifetime: readonly SimulatedLifeYear[] | undefined,
): OptionReport {
  const finance = lifetime?.[0]?.facility.finance;
  if (lifetime === undefined || finance === null || finance === undefined) return report;
  const costs = lifetime.map((one) => yearOfCost(one, finance));
  const missing = missingPrices(finance.hasFacilityPrice, finance.devicePrices);
  const ownership = costOfOwnership(finance.terms, costs, missing);
  const findings = [
    ...report.findings,
    ...uncountedCosts({
      hasFacilityPrice: finance.hasFacilityPrice,
      unpricedDeviceNames: [...missing.deviceCounts.keys()],
      water_m3: waterOf(report),
      hasWaterPrice: report.bill.lines.some(({ kind }) => kind === 'water'),
    }),
    ...premiumFinding(finance.takesLiquid, finance.statedPremium),
    ...lateReplacements(finance.terms, ownership),
  ];
  return {
    ...report,
    ownership: reportOf(ownership, lifetime, costs, finance),
    findings: mergeFindings(findings),
  };
}

function waterOf({ plant }: OptionReport): number {
  return (plant?.water_L ?? 0) / 1000;
}

function yearOfCost({ lifeYear, facility, year }: SimulatedLifeYear, finance: FacilityFinance): YearOfCost {
  const annual = annualBill(facility, year);
  const counted = countRacks(facility, year, finance);
  return {
    energyCost: annual.electricityCost * lifeYear.energyPriceFactor,
    waterCost: (annual.waterCost + annual.sewerCost) * lifeYear.opexPriceFactor,
    itCapacity_kW: capacityInService_kW(facility, finance),
    ...counted,
  };
}

/** Racks, devices and accelerators of a year, weighted by hours in service. */
function countRacks(
  { racks, calendar, loads }: Facility,
  { loadHours }: Year,
  { rackCosts }: FacilityFinance,
): Pick<YearOfCost, 'devicesCost' | 'rackCount' | 'accelerator_h' | 'usedAccelerator_h'> {
  let devicesCost = 0;
  let rack_h = 0;
  let accelerator_h = 0;
  let usedAccelerator_h = 0;
  racks.forEach(({ figures, duties }, index) => {
    for (const { services, workload } of duties) {
      const { scaleFraction } = shapeOf(workload);
      for (const { rackCount, loadIndex } of services) {
        const { service_h, shape_h } = loadHours[loadIndex] ?? { service_h: 0, shape_h: 0 };
        const isBought = (loads[loadIndex]?.firstHour ?? 0) < calendar.hourCount;
        devicesCost += isBought ? rackCount * (rackCosts[index] ?? 0) : 0;
        rack_h += rackCount * service_h;
        accelerator_h += rackCount * figures.acceleratorCount * service_h;
        usedAccelerator_h += rackCount * figures.acceleratorCount * shape_h * scaleFraction;
      }
    }
  });
  return { devicesCost, rackCount: rack_h / calendar.hourCount, accelerator_h, usedAccelerator_h };
}

function reportOf(
  { discountFraction, years, totals, spending, annualised, unitCosts }: Ownership,
  lifetime: readonly SimulatedLifeYear[],
  costs: readonly YearOfCost[],
  finance: FacilityFinance,
): OwnershipReport {
  return {
    discountFraction,
    years: lifetime.map(({ lifeYear, year }, index) => {
      const costsOfYear = years[index];
      if (costsOfYear === undefined) throw new TypeError('An ownership has the costs of each of its years.');
      return {
        year: lifeYear.year,
        rackCount: costs[index]?.rackCount ?? 0,
        facilityEnergy_kWh: sum(year.facilityMonths.energy_kWh),
        carbonLocation_kg: year.carbon.location.annual_kg * gridRatio(finance, year, lifeYear.year),
        ...costsOfYear,
      };
    }),
    totals,
    spendingCosts: [...spending],
    annualised,
    unitCosts,
    devicePrices: [...finance.devicePrices],
    hasFacilityPrice: finance.hasFacilityPrice,
    simulatedYearCount: new Set(lifetime.map(({ year }) => year.facilityLoad_kW)).size,
  };
}

/** The grid factor in a year of the analysis period over the factor of the simulated year. */
function gridRatio(
  { gridTrajectoryFraction }: FacilityFinance,
  { carbon, calendar }: Year,
  year: number,
): number {
  const trajectory = { factorYear: carbon.factorBasis.year, yearlyChangeFraction: gridTrajectoryFraction };
  const simulated = trajectoryRatio(trajectory, calendar.year);
  return simulated === 0 ? 0 : trajectoryRatio(trajectory, year) / simulated;
}

/** Incremental costs and savings of an option against the baseline; null if either has no ownership or they are not comparable. */
export function ownershipComparisonOf(
  base: OwnershipReport | null,
  other: OwnershipReport | null,
): OwnershipComparisonReport | null {
  if (base === null || other === null) return null;
  const compared = compareOwnership(ownershipOf(base), ownershipOf(other));
  if (compared === null) return null;
  const { internalRateOfReturn, crossings, ...figures } = compared;
  return {
    ...figures,
    internalRateFraction: internalRateOfReturn?.rateFraction ?? null,
    crossings: [...crossings],
  };
}

const ownershipOf = (report: OwnershipReport): Ownership => ({
  ...report,
  spending: report.spendingCosts,
  missing: missingPrices(report.hasFacilityPrice, report.devicePrices),
});

/** Adds the findings on the cost comparison of each option with the baseline. */
export function withOwnershipCompared(
  reports: readonly [OptionReport, ...OptionReport[]],
): [OptionReport, ...OptionReport[]] {
  const [first, ...others] = reports;
  const compared = others.map((report) => {
    if (first.ownership === null || report.ownership === null) return report;
    const [base, own] = [ownershipOf(first.ownership), ownershipOf(report.ownership)];
    const unpriced = unevenlyMissing(base.missing, own.missing);
    const findings = [
      ...comparisonFindings(report.name, compareOwnership(base, own), unpriced),
      ...priceBasisFindings(
        { name: report.name, devicePrices: report.ownership.devicePrices },
        { name: first.name, devicePrices: first.ownership.devicePrices },
      ),
    ];
    return findings.length === 0
      ? report
      : { ...report, findings: mergeFindings([...report.findings, ...findings]) };
  });
  return [first, ...compared];
}
