import type { Site } from '../plan/Site.ts';
import type { ItHours } from './ItHours.ts';
import { runHours } from './runHours.ts';
import { emptySiteHours, siteHoursFrom, type SiteHours } from './SiteHours.ts';

/**
 * Every hour of a site's year: see {@link runHours}.
 *
 * @param site - sized; its weather is as long as the load
 * @param load - IT load of every hour
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function runSite(site: Site, load: ItHours, firstHour = 0): SiteHours {
  const hourCount = load.it_kW.length;
  const hours = emptySiteHours(hourCount);
  runHours(site, load, { from: firstHour, to: hourCount }, siteHoursFrom(hours, firstHour));
  return hours;
}
