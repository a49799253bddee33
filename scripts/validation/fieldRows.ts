import type { ClimateRow } from '../../models/catalogue/climate.ts';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { fieldYear, pueWithoutUps, type FieldCase } from './fieldYears.ts';
import type { Row } from './Row.ts';

/** Climates of the catalogue by id. */
export type Places = Readonly<Record<string, ClimateRow>>;

/** A reported range. */
interface Reported {
  readonly what: string;
  readonly source: string;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly unit?: string;
  /** Tolerance beyond the range, for rounding and differences of the site. */
  readonly tolerance: number;
  readonly reason?: string;
}

const UPS_REASON =
  'the loss of the power chain is 6.5 % of IT, three quarters of it in a double-conversion UPS with a redundant module; the next row is without UPS';

/** Figures that operators report of their sites, and those of a preset at a similar location. */
export function fieldRows(places: Places): Row[] {
  const at = (preset: CoolingPresetId, id: string, loadFraction: number): FieldCase => ({
    preset,
    place: placeOf(places, id),
    loadFraction,
  });
  const esif = at('warm-water-tower', 'denver-co', 0.7);
  const google = at('large-waterside-economizer', 'chicago-il', 0.7);
  const meta = fieldYear(at('large-airside-adiabatic', 'denver-co', 0.7));
  const best = bestPlace('large-airside-adiabatic', places);
  const ESIF = 'NREL ESIF, Golden: 1.036, 1.04 in 2018, design 1.06';
  const AWS = 'AWS 2024: best sites 1.04 Europe, 1.05 Americas, 1.07 Asia';
  const GOOGLE = 'Google: fleet about 1.1, Ohio campuses 1.04-1.06';
  const META = 'Meta: 1.08 in 2023; new buildings of 2021 1.09 and 0.26 L/kWh';
  return [
    judged(
      { what: 'warm water from towers, Denver', source: ESIF, ...pue(1.03, 1.06, 0.005), reason: UPS_REASON },
      fieldYear(esif).pue,
    ),
    judged(
      {
        what: 'same, without central UPS',
        source: 'same',
        ...pue(1.03, 1.06, 0.005),
      },
      pueWithoutUps(esif),
    ),
    judged(
      {
        what: 'same, water',
        source: 'NREL ESIF: 2.5 million gal/yr at about 1 MW',
        low: 1.08,
        high: 1.08,
        digits: 2,
        unit: ' L/kWh',
        tolerance: 0.3,
        reason:
          'the simulated towers carry all the heat, with five cycles; ESIF heats its buildings with part of it, and a thermosyphon later halved it',
      },
      fieldYear(esif).wue_L_per_kWh,
    ),
    judged(
      {
        what: `airside economizer with evaporative cooling at its best location, ${best.place.city}`,
        source: AWS,
        ...pue(1.04, 1.07, 0.005),
        reason: UPS_REASON,
      },
      fieldYear(best).pue,
    ),
    judged(
      { what: 'same, without central UPS', source: 'same', ...pue(1.04, 1.07, 0.005) },
      pueWithoutUps(best),
    ),
    judged(
      { what: 'airside economizer with evaporative cooling, Denver', source: META, ...pue(1.08, 1.09, 0.03) },
      meta.pue,
    ),
    judged(
      {
        what: 'same, water',
        source: META,
        low: 0.26,
        high: 0.26,
        digits: 2,
        unit: ' L/kWh',
        tolerance: 0.1,
      },
      meta.wue_L_per_kWh,
    ),
    judged(
      {
        what: 'water-cooled chiller with waterside economizer, Chicago',
        source: GOOGLE,
        ...pue(1.04, 1.1, 0.005),
        reason: UPS_REASON,
      },
      fieldYear(google).pue,
    ),
    judged(
      { what: 'same, without central UPS', source: 'same', ...pue(1.04, 1.1, 0.005) },
      pueWithoutUps(google),
    ),
    ...stockRows(places),
    ...directionRows(places),
  ];
}

/** Survey results of many sites. */
function stockRows(places: Places): Row[] {
  const american = Object.values(places).filter(({ country }) => country === 'US');
  const meanOf = (presets: readonly CoolingPresetId[]): number => {
    const years = presets.flatMap((preset) =>
      american.map((place) => fieldYear({ preset, place, loadFraction: 0.5 }).pue),
    );
    return years.reduce((total, one) => total + one, 0) / years.length;
  };
  const ovh = ['frankfurt-de', 'london-gb', 'toronto-ca'].map(
    (id) =>
      fieldYear({ preset: 'direct-to-chip-w32-dry', place: placeOf(places, id), loadFraction: 0.5 }).pue,
  );
  return [
    judged(
      {
        what: `existing stock: the five midsize systems at ${String(american.length)} locations in the United States, half load`,
        source: 'Uptime survey 2020-2025: 1.54-1.59; LBNL 2024: above 1.4',
        ...pue(1.54, 1.59, 0.05),
      },
      meanOf([
        'midsize-chiller-airside',
        'midsize-chiller-waterside',
        'midsize-chiller',
        'midsize-air-cooled-airside',
        'midsize-air-cooled',
      ]),
    ),
    judged(
      {
        what: 'colocation: midsize water-cooled chiller with waterside economizer at the same locations, half load',
        source: 'Equinix: 1.46 in 2022, 1.42 in 2023',
        ...pue(1.42, 1.46, 0.03),
      },
      meanOf(['midsize-chiller-waterside']),
    ),
    judged(
      {
        what: 'direct-to-chip with dry coolers, mean of Frankfurt, London and Toronto, half load',
        source: 'OVHcloud: 1.1-1.3, water-cooled servers and dry coolers',
        ...pue(1.1, 1.3, 0.05),
      },
      ovh.reduce((total, one) => total + one, 0) / ovh.length,
    ),
  ];
}

/** Direction and size of the difference between two designs. */
function directionRows(places: Places): Row[] {
  const phoenix: FieldCase = {
    preset: 'large-airside-adiabatic',
    place: placeOf(places, 'phoenix-az'),
    loadFraction: 0.7,
  };
  const withoutStage = { plant: { kind: 'airside-economizer', adiabatic: 'none' } } as const;
  const singapore = fieldYear({ ...phoenix, place: placeOf(places, 'singapore-sg') }).pue;
  const leesburg = { place: placeOf(places, 'leesburg-va'), loadFraction: 0.7 };
  const air = fieldYear({ preset: 'free-cooling-chiller', ...leesburg });
  const liquid = fieldYear({ preset: 'direct-to-chip-w32-dry', ...leesburg });
  const [pueGain, tueGain] = [1 - liquid.pue / air.pue, 1 - liquid.tue / air.tue];
  const chicago = fieldYear({ ...phoenix, place: placeOf(places, 'chicago-il') }).pue;
  return [
    judged(
      {
        what: 'evaporative cooling added to an airside economizer, Phoenix',
        source: 'Buildings 2024, 14, 299: PUE -0.02 to -0.05 in dry zones',
        low: -0.05,
        high: -0.02,
        digits: 3,
        tolerance: 0.03,
        reason:
          'without evaporative cooling the water-cooled chiller runs in more of the hot hours than in that study',
      },
      fieldYear(phoenix).pue - fieldYear({ ...phoenix, changes: withoutStage }).pue,
    ),
    {
      what: 'hot and humid climate: airside economizer in Singapore compared with Chicago',
      source: 'Microsoft FY21: Asia 1.405, Americas 1.17',
      theirs: 'higher',
      ours: `${singapore.toFixed(3)} and ${chicago.toFixed(3)}`,
      tolerance: 'direction',
      isMet: singapore > chicago,
    },
    {
      what: 'liquid cooling improves TUE more than PUE: direct-to-chip compared with free-cooling chiller, Leesburg',
      source: 'NVIDIA and Vertiv, ASME study: PUE understates liquid cooling',
      theirs: 'TUE gain above PUE gain',
      ours: `${(100 * tueGain).toFixed(1)} % and ${(100 * pueGain).toFixed(1)} %`,
      tolerance: 'direction',
      isMet: tueGain > pueGain,
    },
  ];
}

const pue = (
  low: number,
  high: number,
  tolerance: number,
): Pick<Reported, 'low' | 'high' | 'digits' | 'tolerance'> => ({
  low,
  high,
  digits: 3,
  tolerance,
});

function judged(reported: Reported, ours: number): Row {
  const { what, source, low, high, digits, unit = '', tolerance, reason } = reported;
  const range = low === high ? String(low) : `${String(low)} to ${String(high)}`;
  return {
    what,
    source,
    theirs: `${range}${unit}`,
    ours: `${ours.toFixed(digits)}${unit}`,
    tolerance: String(tolerance),
    isMet: ours >= low - tolerance && ours <= high + tolerance,
    reason,
  };
}

function bestPlace(preset: CoolingPresetId, places: Places): FieldCase {
  const cases = Object.values(places).map((place): FieldCase => ({ preset, place, loadFraction: 0.7 }));
  const years = cases.map((one) => fieldYear(one).pue);
  const best = cases[years.indexOf(Math.min(...years))];
  if (best === undefined) throw new Error('no places');
  return best;
}

/** A climate of the catalogue. */
export function placeOf(places: Places, id: string): ClimateRow {
  const place = places[id];
  if (place === undefined) throw new Error(`no climate ${id}`);
  return place;
}
