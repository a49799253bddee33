/** The UTC hours of a year in the format of Electricity Maps. */
export function hoursOfYear(year: number): string[] {
  const start = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - start) / 3_600_000;
  return Array.from({ length: count }, (_, hour) =>
    new Date(start + hour * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
  );
}

/** A CSV of date and value for each hour of a year. */
export function plainCsv(
  year: number,
  value: (hour: number) => number | string,
  header = 'datetime,value',
): string {
  return [header, ...hoursOfYear(year).map((time, hour) => `${time},${String(value(hour))}`)].join('\n');
}
