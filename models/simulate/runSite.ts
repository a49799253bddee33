import type { Site } from '../plan/prepare/Site.ts';
import type { ItHours } from './ItHours.ts';
import { runHour } from './runHour.ts';
import { siteHour } from './SiteHour.ts';
import { emptySiteHours, writeHour, type SiteHours } from './SiteHours.ts';

/**
 * Every hour of a site's year: see {@link runHour}.
 *
 * @param site - sized; with weather of the same length as the load
 * @param load - IT load of every hour
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function runSite(site: Site, load: ItHours, firstHour = 0): SiteHours {
  const hourCount = load.it_kW.length;
  const hours = emptySiteHours(hourCount);
  const hour = siteHour();
  for (let at = firstHour; at < hourCount; at += 1) {
    runHour(site, load, at, hour);
    writeHour(hours, at, hour);
  }
  return hours;
}
