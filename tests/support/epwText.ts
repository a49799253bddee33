/** The variable fields of a synthetic EPW row; all others are constant. */
export interface EpwRow {
  year: number;
  month: number;
  day: number;
  /** 1 to 24. */
  hour: number;
  dryBulb: number | string;
  dewPoint: number | string;
  relativeHumidity: number | string;
  pressure: number | string;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A header like that of Chicago: the 20-year dry bulb is 39.5 °C, the 0.4 % dry bulb 33.3 °C, the 0.4 % wet bulb 25.5 °C. */
export const EPW_HEADER = [
  'LOCATION,Anywhere,IL,USA,made up,725300,41.98,-87.92,-6.0,201.0',
  'DESIGN CONDITIONS,1,Climate Design Data 2009 ASHRAE Handbook,,Heating,1,-20,-16.6,-25.7,0.4,-19.2,-22.1,0.5,-15.7,12.4,-3.5,11.4,-3.2,4.9,270,Cooling,7,10.5,33.3,23.7,31.6,23,30.1,22.1,25.5,31.2,24.5,29.6,23.5,28.1,5.2,230,23.8,19.2,28.9,22.9,18,27.7,21.9,17,26.5,79.2,31.4,75.1,29.6,70.9,28.2,617,Extremes,11.1,9.4,8.6,28.5,-23.7,35.9,4.5,1.9,-27,37.3,-29.6,38.4,-32.2,39.5,-35.5,40.9',
  'TYPICAL/EXTREME PERIODS,0',
  'GROUND TEMPERATURES,0',
  'HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0',
  'COMMENTS 1,made up',
  'COMMENTS 2,',
  'DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31',
] as const;

/** A year of rows: warmest in July and in the afternoon, the dew point 5 K below the dry bulb, later in a month up to 0.03 K less, so that no two days are equal. */
export function epwRows(isLeap = false): EpwRow[] {
  const rows: EpwRow[] = [];
  DAYS.forEach((days, index) => {
    const count = index === 1 && isLeap ? 29 : days;
    for (let day = 1; day <= count; day += 1) {
      for (let hour = 1; hour <= 24; hour += 1) {
        const dryBulb = dryBulbAt(index + 1, hour);
        rows.push({
          year: 2000 + index,
          month: index + 1,
          day,
          hour,
          dryBulb,
          dewPoint: Math.round((dryBulb - 5 + (day - 1) / 1000) * 1000) / 1000,
          relativeHumidity: 72,
          pressure: 99_000,
        });
      }
    }
  });
  return rows;
}

/** Dry bulb of the synthetic year. */
export function dryBulbAt(month: number, hour: number): number {
  return round(
    10 - 12 * Math.cos((2 * Math.PI * (month - 1)) / 12) + 4 * Math.cos((2 * Math.PI * (hour - 16)) / 24),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A row of the file. */
export function epwLine(row: EpwRow): string {
  const { year, month, day, hour, dryBulb, dewPoint, relativeHumidity, pressure } = row;
  const rest = '0,0,290,0,0,0,0,0,0,0,0,0.0,2,2,16.0,77777,9,999999999,130,0.1080,0,88,0.160,0.0,1.0';
  const flags = '?9?9?9?9E0?9?9?9?9?9?9?9?9?9?9?9?9?9?9?9*9*9?9?9?9';
  return [year, month, day, hour, 0, flags, dryBulb, dewPoint, relativeHumidity, pressure, rest].join(',');
}

/** The text of a weather file. */
export function epwText(rows: readonly EpwRow[], header: readonly string[] = EPW_HEADER): string {
  return `${[...header, ...rows.map(epwLine)].join('\n')}\n`;
}
