/** Latitude, longitude, time zone and elevation of a header; NaN where a field is not such a number. */
export interface HeaderPosition {
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly timeZone_h: number;
  readonly elevation_m: number;
}

/** Where a header has its four numbers, and how many fields more than the format has are before them. */
export interface HeaderLayout {
  readonly fields: readonly [latitude: number, longitude: number, timeZone: number, elevation: number];
  readonly surplus: number;
  /** What is wrong with it, as text. */
  readonly fault: string;
}

/** The layout of the format, and those that occur instead: a city with a comma, a state left out, two fields swapped. */
export const usualLayout: HeaderLayout = { fields: [6, 7, 8, 9], surplus: 0, fault: '' };
const otherLayouts: readonly HeaderLayout[] = [
  { fields: [7, 8, 9, 10], surplus: 1, fault: 'has one field too many before its latitude' },
  { fields: [8, 9, 10, 11], surplus: 2, fault: 'has two fields too many before its latitude' },
  { fields: [5, 6, 7, 8], surplus: -1, fault: 'lacks one field before its latitude' },
  { fields: [4, 5, 6, 7], surplus: -2, fault: 'lacks two fields before its latitude' },
  { fields: [7, 6, 8, 9], surplus: 0, fault: 'states longitude before latitude' },
  { fields: [6, 7, 9, 8], surplus: 0, fault: 'states elevation before time zone' },
];

/** No weather station of a place to build in is nearer to a pole. */
const MAX_LATITUDE_deg = 85;

/** Largest difference of a zone from the sun in use: 3 hours in the west of China. */
const ZONE_TOLERANCE_h = 3.1;

/** Hours between two clocks, from -12 to 12. */
export function clockDifference_h(one_h: number, other_h: number): number {
  const difference_h = (((one_h - other_h) % 24) + 24) % 24;
  return difference_h > 12 ? difference_h - 24 : difference_h;
}

/** Whether a time zone is one that is used at a longitude. */
export function isZoneOf(timeZone_h: number, longitude_deg: number): boolean {
  return Math.abs(clockDifference_h(timeZone_h, longitude_deg / 15)) <= ZONE_TOLERANCE_h;
}

/** The numbers of a header by a layout. */
export function positionOf(words: readonly string[], { fields }: HeaderLayout): HeaderPosition {
  const [latitude, longitude, timeZone, elevation] = fields;
  const timeZone_h = within(words[timeZone], -12, 14);
  return {
    latitude_deg: within(words[latitude], -90, 90),
    longitude_deg: within(words[longitude], -180, 180),
    timeZone_h: Number.isInteger(timeZone_h * 4) ? timeZone_h : Number.NaN,
    elevation_m: within(words[elevation], -430, 5500),
  };
}

/**
 * The layout of a header: the usual one, unless its four numbers are impossible there or contradict each other and another layout is free of that.
 *
 * @param isElevationOf - whether an elevation is possible at the pressures of the file; preferred if several layouts are
 */
export function layoutOf(
  words: readonly string[],
  isElevationOf: (elevation_m: number) => boolean,
): HeaderLayout {
  if (isWhole(positionOf(words, usualLayout))) return usualLayout;
  const possible = otherLayouts.filter((layout) => {
    const position = positionOf(words, layout);
    return isWhole(position) && Math.abs(position.latitude_deg) < MAX_LATITUDE_deg;
  });
  const fitting = possible.find((layout) => isElevationOf(positionOf(words, layout).elevation_m));
  return fitting ?? possible[0] ?? usualLayout;
}

function isWhole({ latitude_deg, longitude_deg, timeZone_h, elevation_m }: HeaderPosition): boolean {
  return !Number.isNaN(latitude_deg + elevation_m) && isZoneOf(timeZone_h, longitude_deg);
}

function within(word: string | undefined, min: number, max: number): number {
  const value = word === undefined || word === '' ? Number.NaN : Number(word);
  return value >= min && value <= max ? value : Number.NaN;
}
