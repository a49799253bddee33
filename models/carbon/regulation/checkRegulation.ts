import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText, percentText } from '../../units/text.ts';
import type { RegulatoryLimit, LimitedFigure, RuleSet } from './RuleSet.ts';
import { ruleSets, type RuleSetId } from './ruleSets.ts';

/** Figures of a site that regulations refer to; unknown figures are undefined. */
export interface RegulatedSite {
  /** Year of the simulation. */
  readonly year: number;
  /** First day of operation, ISO 8601. */
  readonly startDate: string;
  readonly itCapacity_kW: number;
  readonly gridConnection_kW: number;
  readonly pue: number | undefined;
  readonly reusedEnergyFraction: number | undefined;
  readonly renewableFraction: number | undefined;
  /** Whether a heat network is within 5 km. */
  readonly isHeatNetworkNear: boolean | undefined;
}

const PATH = 'carbon.regulation';

const figureNames: Readonly<Record<LimitedFigure, string>> = {
  pue: 'PUE',
  reusedEnergyFraction: 'share of reused energy (ERF)',
  renewableFraction: 'share of renewable electricity',
};

/**
 * Checks a site against laws and drafts: limits not met, now or later, missing figures, and reports due. A figure
 * exactly at its limit passes.
 *
 * @returns findings; each states the limit, its date and the law, and whether it is a draft
 */
export function checkRegulation(site: RegulatedSite, chosen: readonly RuleSetId[]): Finding[] {
  return chosen.flatMap((id) => {
    const ruleSet: RuleSet = ruleSets[id];
    if (site[ruleSet.threshold.of] < ruleSet.threshold.atLeast_kW) return [];
    return [...limitFindings(site, ruleSet), ...reportingFindings(ruleSet)];
  });
}

function limitFindings(site: RegulatedSite, ruleSet: RuleSet): Finding[] {
  const unknown = new Set<LimitedFigure>();
  const found: Finding[] = [];
  for (const limit of ruleSet.limits) {
    if (!applies(limit, site)) continue;
    const value = site[limit.figure];
    if (value === undefined) unknown.add(limit.figure);
    else if (isNotMet(limit, value)) found.push(limitFinding(site, ruleSet, limit, value));
  }
  for (const figure of unknown) {
    const message = `${ruleSet.name} limits the ${figureNames[figure]}, which is unknown; the limit was not checked.`;
    found.push(finding('regulation-figure-unknown', PATH, message, ruleSet.source));
  }
  return found;
}

function applies(
  { startsFrom, startsBefore, needsHeatNetwork }: RegulatoryLimit,
  site: RegulatedSite,
): boolean {
  if (startsFrom !== undefined && site.startDate < startsFrom) return false;
  if (startsBefore !== undefined && site.startDate >= startsBefore) return false;
  return needsHeatNetwork !== true || site.isHeatNetworkNear !== false;
}

/** Tolerance for rounding in a ratio of sums. */
const TOLERANCE = 1e-9;

function isNotMet({ figure, bound }: RegulatoryLimit, value: number): boolean {
  return figure === 'pue' ? value > bound + TOLERANCE : value < bound - TOLERANCE;
}

function limitFinding(site: RegulatedSite, ruleSet: RuleSet, limit: RegulatoryLimit, value: number): Finding {
  const date = bindingDate(limit, site.startDate);
  const isPue = limit.figure === 'pue';
  const text = (figure: number): string => (isPue ? numberText(figure, 3) : percentText(figure));
  const rule = `${isPue ? 'at most' : 'at least'} ${text(limit.bound)} from ${date}`;
  const law = ruleSet.isDraft
    ? `${ruleSet.name} of ${ruleSet.date} (draft, not in force), ${limit.clause}`
    : `${ruleSet.name}, ${limit.clause}`;
  const isAhead = Number(date.slice(0, 4)) > site.year;
  const code = isAhead ? 'regulation-limit-ahead' : 'regulation-limit-missed';
  return finding(
    ruleSet.isDraft ? 'regulation-draft-limit-missed' : code,
    PATH,
    `The ${figureNames[limit.figure]} is ${text(value)}; ${law}: ${rule}.`,
    ruleSet.source,
  );
}

/** Day from which a limit is binding for a site. */
function bindingDate({ binds }: RegulatoryLimit, startDate: string): string {
  if ('from' in binds) return binds.from;
  const start = new Date(`${startDate}T00:00:00Z`);
  start.setUTCFullYear(start.getUTCFullYear() + binds.afterStart_years);
  return start.toISOString().slice(0, 10);
}

function reportingFindings({ name, reporting, threshold, source }: RuleSet): Finding[] {
  const measure = threshold.of === 'itCapacity_kW' ? 'IT capacity' : 'grid connection';
  return reporting.map(({ what, by, clause }) =>
    finding(
      'regulation-reporting-due',
      PATH,
      `From ${numberText(threshold.atLeast_kW)} kW of ${measure}, ${name} (${clause}) requires an annual report by ${by}: ${what}.`,
      source,
    ),
  );
}
