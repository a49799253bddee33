import { countryOf } from './countries.ts';
import { usState } from './usStates.ts';

/** Zones of countries with several, those of their largest sites first. Source: IANA time zone database, zone.tab. */
const several: Readonly<Record<string, string>> = {
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu',
  CA: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/St_Johns',
  AU: 'Australia/Sydney Australia/Perth Australia/Adelaide',
  BR: 'America/Sao_Paulo America/Manaus America/Rio_Branco',
  MX: 'America/Mexico_City America/Hermosillo America/Tijuana America/Cancun',
  RU: 'Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Europe/Samara Asia/Omsk Asia/Irkutsk Asia/Yakutsk Asia/Vladivostok Asia/Magadan Asia/Kamchatka Europe/Kaliningrad',
  ID: 'Asia/Jakarta Asia/Makassar Asia/Jayapura',
  ES: 'Europe/Madrid Atlantic/Canary',
  PT: 'Europe/Lisbon Atlantic/Azores',
};

/** Regions whose clock differs from others at the same offset: no summer time in Queensland, the Northern Territory and Saskatchewan. */
const ofRegion: Readonly<Record<string, string>> = {
  'AU-QLD': 'Australia/Brisbane',
  'AU-NT': 'Australia/Darwin',
  'AU-SA': 'Australia/Adelaide',
  'AU-WA': 'Australia/Perth',
  'AU-VIC': 'Australia/Melbourne',
  'AU-TAS': 'Australia/Hobart',
  'CA-SK': 'America/Regina',
  'CA-BC': 'America/Vancouver',
  'CA-AB': 'America/Edmonton',
  'CA-MB': 'America/Winnipeg',
  'CA-NS': 'America/Halifax',
  'CA-NB': 'America/Moncton',
  'CA-NL': 'America/St_Johns',
  'CA-YT': 'America/Whitehorse',
};

/**
 * The time zones that a place may be in, the most likely first; none if the country is unknown.
 *
 * @param country - ISO 3166 code of two or three letters
 * @param region - ISO 3166-2 code, such as US-AZ or AU-QLD
 */
export function zonesOfPlace(country: string | undefined, region: string | undefined): readonly string[] {
  const ofState = usState(region)?.timeZones ?? (region === undefined ? undefined : ofRegion[region]);
  if (ofState !== undefined) return typeof ofState === 'string' ? [ofState] : ofState;
  const known = countryOf(country);
  if (known === undefined) return [];
  return several[known.alpha2]?.split(' ') ?? [known.timeZone];
}
