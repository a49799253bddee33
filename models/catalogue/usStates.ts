/** A state of the US: its eGRID subregions and its time zones, those of its largest sites first. */
interface UsState {
  readonly subregions: readonly string[];
  readonly timeZones: readonly string[];
}

const zones: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  Z: 'America/Phoenix',
  P: 'America/Los_Angeles',
  A: 'America/Anchorage',
  H: 'Pacific/Honolulu',
  R: 'America/Puerto_Rico',
};

/**
 * Zones and subregions by state. Sources: 49 CFR part 71 (time zone boundaries; Arizona and Hawaii have no summer time);
 * subregions after the map of eGRID2023 (EPA), general knowledge where a subregion holds only a corner of the state.
 */
const table = `AK A AKGD,AKMS|AL C SRSO,SRTV|AR C SRMV,SPSO,SRMW|AZ Z AZNM,NWPP,CAMX|CA P CAMX,NWPP,AZNM|CO M RMPA,AZNM,NWPP|CT E NEWE
DC E RFCE|DE E RFCE|FL EC FRCC,SRSO|GA E SRSO,SRTV,SRVC|HI H HIOA,HIMS|IA C MROW,SRMW|ID MP NWPP|IL C RFCW,SRMW,MROW
IN EC RFCW,SRMW|KS CM SPNO,SPSO|KY EC SRTV,RFCW,SRMW|LA C SRMV,SPSO|MA E NEWE|MD E RFCE,RFCW|ME E NEWE|MI EC RFCM,RFCW,MROE
MN C MROW|MO C SRMW,SPNO,SRMV,MROW,SPSO|MS C SRMV,SRSO,SRTV|MT M NWPP,MROW|NC E SRVC,SRTV,RFCW|ND CM MROW|NE CM MROW,RMPA,SPNO
NH E NEWE|NJ E RFCE,NYCW|NM M AZNM,SPSO|NV P NWPP,AZNM,CAMX|NY E NYUP,NYCW,NYLI|OH E RFCW|OK C SPSO,SRMV|OR PM NWPP|PA E RFCE,RFCW,NYUP
PR R PRMS|RI E NEWE|SC E SRVC,SRSO|SD CM MROW,RMPA|TN CE SRTV,SRVC|TX CM ERCT,SPSO,SRMV,AZNM|UT M NWPP,AZNM|VA E SRVC,RFCW,RFCE,SRTV|VT E NEWE
WA P NWPP|WI C MROE,MROW,RFCW|WV E RFCW,RFCE|WY M RMPA,NWPP,MROW`;

const states = new Map(
  table.split(/[|\n]/).map((line): [string, UsState] => {
    const [code = '', zoneLetters = '', subregions = ''] = line.split(' ');
    return [
      `US-${code}`,
      {
        subregions: subregions.split(','),
        timeZones: [...zoneLetters].map((letter) => zones[letter] ?? ''),
      },
    ];
  }),
);

/**
 * A state of the US by its ISO 3166-2 code, such as US-VA; undefined for any other region.
 */
export const usState = (region: string | undefined): UsState | undefined =>
  region === undefined ? undefined : states.get(region);
