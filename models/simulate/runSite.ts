import type { Site } from '../plan/prepare/Site.ts';
import type { ItHours } from './ItHours.ts';
import { runHours } from './runHours.ts';
import { emptySiteHours, writeHour, type SiteHours } from './SiteHours.ts';
import { clearSums, siteRun } from './SiteRun.ts';

/**
 * Every hour of a site's year: see {@link runHours}.
 *
 * @param site - sized; with weather of the same length as the load
 * @param load - IT load of every hour
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function runSite(site: Site, load: ItHours, firstHour = 0): SiteHours {
  const hourCount = load.it_kW.length;
  const hours = emptySiteHours(hourCount);
  const run = siteRun();
  for (let at = firstHour; at < hourCount; at += 1) {
    clearSums(run);
    runHours(site, load, run, { from: at, to: at + 1 });
    writeHour(hours, at, run);
  }
  return hours;
}
