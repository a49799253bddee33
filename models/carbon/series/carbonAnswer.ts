type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One time of an answer: when it begins, with its offset, and its intensity; null where the answer has none. */
interface Entry {
  readonly time: string;
  readonly intensity: number | null;
}

/**
 * True for an answer of Electricity Maps or of the carbon intensity interface of Great Britain.
 *
 * @param json - a parsed file
 */
export function isCarbonAnswer(json: unknown): boolean {
  return entriesOf(json).length > 0;
}

/**
 * Writes an answer in JSON as the CSV that the reader of carbon series takes: values in g/kWh.
 *
 * Source: Electricity Maps API, carbon intensity history and past range; Carbon Intensity API of the National Energy
 * System Operator.
 *
 * @param json - a parsed file; see {@link isCarbonAnswer}
 */
export function carbonAnswerCsv(json: unknown): string {
  const head = 'datetime,carbon intensity gCO2eq/kWh';
  const lines = entriesOf(json).flatMap(({ time, intensity }) =>
    intensity === null ? [] : [`${time},${String(intensity)}`],
  );
  return `${[head, ...lines].join('\n')}\n`;
}

function entriesOf(json: unknown): Entry[] {
  const list = isObject(json) ? (json['history'] ?? json['data']) : json;
  if (!Array.isArray(list)) return [];
  const entries = list.map(entryOf);
  return entries.every((entry) => entry !== undefined) ? entries : [];
}

function entryOf(value: unknown): Entry | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value['datetime'] === 'string' && 'carbonIntensity' in value) {
    return { time: value['datetime'], intensity: numberOf(value['carbonIntensity']) };
  }
  const { from, intensity } = value;
  if (typeof from !== 'string' || !isObject(intensity)) return undefined;
  return { time: from, intensity: numberOf(intensity['actual']) };
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The factor that an answer states for its values; undefined if it states none. */
export function carbonAnswerBasis(json: unknown): 'lifecycle' | 'direct' | undefined {
  if (!isObject(json)) return undefined;
  const list = json['history'] ?? json['data'];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const factor = isObject(first) ? first['emissionFactorType'] : undefined;
  return factor === 'lifecycle' || factor === 'direct' ? factor : undefined;
}
