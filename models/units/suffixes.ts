/**
 * Unit suffixes of names, with the same spelling in code, JSON, CSV headers and charts.
 * A quantity with a unit that is not listed here cannot be used in a schema: see `quantity`.
 */
export const unitsBySuffix = {
  kW: { symbol: 'kW', meaning: 'electric power or heat flow' },
  kVA: { symbol: 'kVA', meaning: 'apparent power' },
  kWh: { symbol: 'kWh', meaning: 'energy' },
  Wh: { symbol: 'Wh', meaning: 'energy of one query' },
  BTU_per_h: { symbol: 'BTU/h', meaning: 'heat flow, for cooling contractors' },
  V: { symbol: 'V', meaning: 'voltage; line to line for three phases' },
  A: { symbol: 'A', meaning: 'current' },
  C: { symbol: '°C', meaning: 'temperature' },
  K: { symbol: 'K', meaning: 'temperature difference' },
  kg: { symbol: 'kg', meaning: 'mass; CO2-equivalent if the name contains carbon' },
  m: { symbol: 'm', meaning: 'length' },
  km: { symbol: 'km', meaning: 'distance on the earth' },
  mm: { symbol: 'mm', meaning: 'length, as in rack standards' },
  kg_per_m2: { symbol: 'kg/m²', meaning: 'load on a floor' },
  m2: { symbol: 'm²', meaning: 'area' },
  m3_s: { symbol: 'm³/s', meaning: 'volume flow' },
  CFM: { symbol: 'CFM', meaning: 'volume flow in cubic feet per minute, shown with m³/s' },
  U: { symbol: 'U', meaning: 'rack unit of 44.45 mm' },
  h: { symbol: 'h', meaning: 'time' },
  d: { symbol: 'd', meaning: 'time, of a training run' },
  months: { symbol: 'months', meaning: 'doubling time' },
  ms: { symbol: 'ms', meaning: 'duration of a computation' },
  years: { symbol: 'years', meaning: 'time span: service lives, paybacks' },
  min: { symbol: 'min', meaning: 'time: offset from UTC, battery autonomy' },
  s: { symbol: 's', meaning: 'time, of events shorter than an hour' },
  Pa: { symbol: 'Pa', meaning: 'pressure of air, pressure rise of a fan' },
  kPa: { symbol: 'kPa', meaning: 'pressure rise of a pump' },
  kg_s: { symbol: 'kg/s', meaning: 'mass flow' },
  kg_m3: { symbol: 'kg/m³', meaning: 'density' },
  kJ_kg: {
    symbol: 'kJ/kg',
    meaning: 'specific enthalpy of moist air per kg of dry air; latent heat of water',
  },
  kJ_kgK: { symbol: 'kJ/(kg K)', meaning: 'specific heat' },
  L: { symbol: 'L', meaning: 'volume of liquid' },
  m3: { symbol: 'm³', meaning: 'volume of air, and of large amounts of water' },
  L_s: { symbol: 'L/s', meaning: 'volume flow of liquid' },
  L_h: { symbol: 'L/h', meaning: 'volume flow of fuel' },
  L_min: { symbol: 'L/min', meaning: 'volume flow of a coolant, as in CDU data sheets' },
  L_per_kWh: { symbol: 'L/kWh', meaning: 'water per energy: water usage effectiveness' },
  W_per_kW: { symbol: 'W/kW', meaning: 'electric power per heat moved' },
  kWh_per_kg: { symbol: 'kWh/kg', meaning: 'electricity per water evaporated' },
  deg: { symbol: '°', meaning: 'angle: latitude, longitude, rotation' },
  g_per_kWh: { symbol: 'g/kWh', meaning: 'carbon intensity, CO2-equivalent' },
  kg_per_kWh: { symbol: 'kg/kWh', meaning: 'carbon per IT energy: carbon usage effectiveness' },
  GB: { symbol: 'GB', meaning: 'memory of an accelerator, in 10⁹ bytes' },
  TFLOPS: { symbol: 'TFLOP/s', meaning: 'arithmetic throughput' },
  tokens_per_s: { symbol: 'tokens/s', meaning: 'throughput of a language model' },
  tokens_per_d: { symbol: 'tokens/d', meaning: 'demand for a language model' },
  queries_per_d: { symbol: 'queries/d', meaning: 'demand for a service' },
} as const;

/**
 * Endings that imply a unit: shares, counts, ratios, money, calendar.
 * `currency` is the currency of the plan, stated once in its tariff and in its report.
 */
export const unitsByEnding = {
  Fraction: 'fraction',
  Fractions: 'fraction',
  Count: 'count',
  Cost: 'currency',
  Saving: 'currency',
  Costs: 'currency',
  cost: 'currency',
  costs: 'currency',
  Counts: 'count',
  linePrice: 'currency/unit of the line',
  quantity: 'unit of the line',
  quantities: 'unit of the line',
  Price: 'currency',
  Price_per_kWh: 'currency/kWh',
  Cost_per_year: 'currency/year',
  Price_per_W: 'currency/W',
  Price_per_W_month: 'currency/W-month',
  Price_per_kW_month: 'currency/kW-month',
  Price_per_m3: 'currency/m3',
  Price_per_m3_day: 'currency/(m3/day)',
  Price_per_h: 'currency/h',
  Price_per_month: 'currency/month',
  pue: 'ratio',
  Pue: 'ratio',
  tue: 'ratio',
  itue: 'ratio',
  cop: 'ratio',
  Cop: 'ratio',
  erf: 'ratio',
  ratio: 'ratio',
  Ratio: 'ratio',
  Exponent: 'ratio',
  cyclesOfConcentration: 'ratio',
  powerFactor: 'ratio',
  PowerFactor: 'ratio',
  used: 'unit of the line',
  limit: 'unit of the line',
  headroom: 'unit of the line',
  Efficiency: 'ratio',
  efficiency: 'ratio',
  count: 'count',
  year: 'year',
  Year: 'year',
  month: 'month',
  hourOfYear: 'hour of year',
  hourOfDay: 'hour of day',
  HourOfDay: 'hour of day',
  weekday: 'weekday',
  schemaVersion: 'version',
  // Numbers of a study, in the unit of the field or figure that is named beside them.
  from: 'unit of the field',
  to: 'unit of the field',
  values: 'unit of the field',
  least: 'unit of the field',
  most: 'unit of the field',
  mode: 'unit of the field',
  mean: 'unit of the field',
  median: 'unit of the field',
  standardDeviation: 'unit of the field',
  atMost: 'unit of the field',
  atLeast: 'unit of the field',
  geometricStandardDeviation: 'ratio',
  weights: 'ratio',
  probabilities: 'ratio',
  rankCorrelation: 'ratio',
  seed: 'count',
} as const;

type Suffix = keyof typeof unitsBySuffix;

/** Every unit that a schema number may have. */
export type Unit = Suffix | (typeof unitsByEnding)[keyof typeof unitsByEnding];

/**
 * Unit of a name, by its longest known ending.
 *
 * @param name - a field or column name, such as `itLoad_kW`, `liquidFraction` or `pue`
 * @returns the unit, or undefined if the name has none
 */
export function unitOfName(name: string): Unit | undefined {
  let longest = '';
  let found: Unit | undefined;
  for (const suffix of Object.keys(unitsBySuffix) as Suffix[]) {
    if (name.endsWith(`_${suffix}`) && suffix.length > longest.length) {
      longest = suffix;
      found = suffix;
    }
  }
  for (const [ending, unit] of Object.entries(unitsByEnding)) {
    const wholeWord = name === ending || (/[A-Z]/.test(ending[0] ?? '') && name.endsWith(ending));
    if (wholeWord && ending.length > longest.length) {
      longest = ending;
      found = unit;
    }
  }
  return found;
}

/**
 * The unit as displayed.
 *
 * @param unit - a unit of the table
 * @param currency - ISO 4217 code that replaces `currency` in money and rates
 */
export function unitSymbol(unit: Unit, currency = 'currency'): string {
  if (unit in unitsBySuffix) return unitsBySuffix[unit as Suffix].symbol;
  if (unit === 'currency') return currency;
  if (unit.startsWith('currency/')) return `${currency}${unit.slice('currency'.length).replace('m3', 'm³')}`;
  return unit === 'ratio' || unit === 'fraction' || unit === 'count' ? '' : unit;
}
