/** A city as a choice of the place picker. */
export interface PlaceChoice {
  /** Position in the table of cities. */
  readonly index: number;
  readonly name: string;
  /** Name with state or province and country. */
  readonly label: string;
  /** State or province, country, and inhabitants. */
  readonly detail: string;
}

/** Cities found by name. */
export interface PlaceChoices {
  readonly matches: readonly PlaceChoice[];
  /** Cities of a similar name, if none matches. */
  readonly nearest: readonly PlaceChoice[];
}
