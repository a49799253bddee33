import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText, percentText } from '../../units/text.ts';
import type { Limit, LimitedFigure, RuleSet } from './RuleSet.ts';
import { ruleSets, type RuleSetId } from './ruleSets.ts';

/** What laws ask about a site; a figure that is not known is undefined. */
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
  /** Whether a heat network can be reached within 5 km. */
  readonly isHeatNetworkNear: boolean | undefined;
}

const PATH = 'carbon.regulation';

const figureNames: Readonly<Record<LimitedFigure, string>> = {
  pue: 'PUE',
  reusedEnergyFraction: 'share of reused energy (ERF)',
  renewableFraction: 'share of renewable electricity',
};

/**
 * What laws and drafts say about a site: limits that it misses, now or later, figures that they ask for, reports that are due.
 * A figure exactly at its limit passes.
 *
 * @returns findings; each names the limit, its date and the law, and says whether it is a draft
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
    else if (misses(limit, value)) found.push(missed(site, ruleSet, limit, value));
  }
  for (const figure of unknown) {
    const message = `${ruleSet.name} limits the ${figureNames[figure]}, which is not known; it was not checked.`;
    found.push(finding('regulation-figure-unknown', PATH, message, ruleSet.source));
  }
  return found;
}

function applies({ startsFrom, startsBefore, needsHeatNetwork }: Limit, site: RegulatedSite): boolean {
  if (startsFrom !== undefined && site.startDate < startsFrom) return false;
  if (startsBefore !== undefined && site.startDate >= startsBefore) return false;
  return needsHeatNetwork !== true || site.isHeatNetworkNear !== false;
}

/** Rounding in a ratio of sums does not miss a limit. */
const TOLERANCE = 1e-9;

function misses({ figure, bound }: Limit, value: number): boolean {
  return figure === 'pue' ? value > bound + TOLERANCE : value < bound - TOLERANCE;
}

function missed(site: RegulatedSite, ruleSet: RuleSet, limit: Limit, value: number): Finding {
  const date = bindingDate(limit, site.startDate);
  const isPue = limit.figure === 'pue';
  const text = (figure: number): string => (isPue ? numberText(figure, 3) : percentText(figure));
  const rule = `${isPue ? 'at most' : 'at least'} ${text(limit.bound)} from ${date} on`;
  const law = ruleSet.isDraft
    ? `${ruleSet.name} of ${ruleSet.date} (not law), ${limit.clause}`
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

/** Day from which a limit binds a site. */
function bindingDate({ binds }: Limit, startDate: string): string {
  if ('from' in binds) return binds.from;
  const start = new Date(`${startDate}T00:00:00Z`);
  start.setUTCFullYear(start.getUTCFullYear() + binds.afterStart_years);
  return start.toISOString().slice(0, 10);
}

function reportingFindings({ name, reporting, threshold, source }: RuleSet): Finding[] {
  const measure = threshold.of === 'itCapacity_kW' ? 'IT' : 'grid connection';
  return reporting.map(({ what, by, clause }) =>
    finding(
      'regulation-reporting-due',
      PATH,
      `From ${numberText(threshold.atLeast_kW)} kW of ${measure} on, ${name} (${clause}) wants a yearly report by ${by}: ${what}.`,
      source,
    ),
  );
}
