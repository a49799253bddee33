/** What a month's weather is on average over years. */
export interface MonthlyNormals {
  /** 1 to 12. */
  readonly month: number;
  readonly dryBulbMean_C: number;
  /** Mean of the days' highest hours. */
  readonly dryBulbDailyMax_C: number;
  /** Mean of the days' lowest hours. */
  readonly dryBulbDailyMin_C: number;
  readonly dewPointMean_C: number;
  readonly pressure_Pa: number;
}
