/** Long-term mean weather of a month. */
export interface MonthlyNormals {
  /** 1 to 12. */
  readonly month: number;
  readonly dryBulbMean_C: number;
  /** Mean of the daily maxima. */
  readonly dryBulbDailyMax_C: number;
  /** Mean of the daily minima. */
  readonly dryBulbDailyMin_C: number;
  readonly dewPointMean_C: number;
  readonly pressure_Pa: number;
}
