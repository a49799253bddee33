/** The packed table `tables/coastlines.json`: each point as the difference from the one before, in steps of a degree. */
export interface PackedCoastlines {
  readonly steps_per_deg: number;
  readonly land: readonly (readonly number[])[];
  readonly borders: readonly (readonly number[])[];
}

/** Longitude, positive east, and latitude, positive north, in degrees. */
export type EarthPoint = readonly [longitude_deg: number, latitude_deg: number];

/** Outlines of land and borders of countries, of Natural Earth. */
export interface Coastlines {
  /** Closed rings; those of lakes are holes. */
  readonly land: readonly (readonly EarthPoint[])[];
  readonly borders: readonly (readonly EarthPoint[])[];
}

/** Opens the packed table of coastlines. */
export function openCoastlines({ steps_per_deg, land, borders }: PackedCoastlines): Coastlines {
  const line = (numbers: readonly number[]): EarthPoint[] => {
    const points: EarthPoint[] = [];
    let [x, y] = [0, 0];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      points.push([x / steps_per_deg, y / steps_per_deg]);
    }
    return points;
  };
  return { land: land.map(line), borders: borders.map(line) };
}
