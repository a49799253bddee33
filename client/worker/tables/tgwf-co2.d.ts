/** The part of @tgwf/co2 that is used here; the package has no types. */
declare module '@tgwf/co2/data' {
  /** Ember's annual means in g CO2-equivalent per kWh, keyed by ISO 3166 alpha-3 code or name of a group. */
  export const averageIntensity: {
    readonly data: Readonly<Record<string, number>>;
    readonly type: 'average';
  };
}
