/** A town of 5,000 inhabitants or more, or a capital. */
export interface City {
  /** Position in the table of cities. */
  readonly index: number;
  readonly name: string;
  /** Its names in other languages, in Latin script; only of cities of 300,000 inhabitants or more. */
  readonly otherNames: readonly string[];
  /** State or province; empty where the source names none. */
  readonly province: string;
  /** ISO 3166-2 code of it, if the catalogue has its time zones and grids, such as US-VA. */
  readonly region: string | undefined;
  /** ISO 3166 code of two letters. */
  readonly country: string;
  readonly countryName: string;
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  /** Rounded to thousands. */
  readonly populationCount: number;
  /** Of the ground at its coordinates; undefined where the source has none. */
  readonly elevation_m: number | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

/** Name with state or province and country: "Paris, Texas, United States". */
export function cityText({
  name,
  province,
  countryName,
}: Pick<City, 'name' | 'province' | 'countryName'>): string {
  return [name, province, countryName]
    .filter((part, index) => part !== '' && (index === 0 || part !== name))
    .join(', ');
}
