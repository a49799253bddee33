interface ErrorDescription {
  /** The HTTP status of the server's response. */
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
}

const described = <Code extends string>(
  codes: Record<Code, ErrorDescription>,
): Readonly<Record<Code, ErrorDescription>> => codes;

/** Every code that an error can have. docs/errors.md is generated from this list. */
export const errorCodes = described({
  'body-unreadable': {
    status: 400,
    title: 'Unreadable request body',
    meaning: 'The request body is truncated, or does not match its stated encoding.',
  },
  'json-invalid': {
    status: 400,
    title: 'Not JSON',
    meaning: 'The text is not JSON (NaN and comments are not JSON either).',
  },
  'json-key-repeated': {
    status: 422,
    title: 'Duplicate key',
    meaning:
      'An object has the same key twice, such as two racks with one id; a parser would use only the last.',
  },
  'json-too-large': { status: 413, title: 'Too large', meaning: 'The JSON text is larger than 16 MiB.' },
  'json-too-deep': {
    status: 422,
    title: 'Nested too deep',
    meaning: 'The JSON is nested deeper than 64 levels.',
  },
  'json-too-many-values': {
    status: 422,
    title: 'Too many values',
    meaning: 'The JSON has more than 2,000,000 values.',
  },
  'key-forbidden': {
    status: 422,
    title: 'Forbidden key',
    meaning: 'The JSON has the key `__proto__`, which is not allowed.',
  },
  'plan-invalid': {
    status: 422,
    title: 'Not a valid plan',
    meaning: 'A field is missing, unknown, of the wrong type or out of range.',
  },
  'body-invalid': {
    status: 422,
    title: 'Not a valid request',
    meaning: 'A field of the request body is missing, unknown, of the wrong type or out of range.',
  },
  'schema-version-unsupported': {
    status: 422,
    title: 'Unknown schema version',
    meaning: 'The plan has no schema version (`schemaVersion`), or was written by a newer Plenum.',
  },
  'device-not-listed': {
    status: 404,
    title: 'Unknown device',
    meaning: 'Neither the catalogue nor the plan has a device with that id.',
  },
  'hall-unknown': {
    status: 404,
    title: 'Unknown hall',
    meaning: 'The plan has no hall with that id.',
  },
  'rack-unknown': {
    status: 404,
    title: 'Unknown rack',
    meaning: 'The plan has no racks with that id.',
  },
  'room-missing': {
    status: 422,
    title: 'Hall without a room',
    meaning: 'The hall has no room, so nothing can be placed in it.',
  },
  'option-unknown': { status: 422, title: 'Unknown option', meaning: 'The plan has no option with that id.' },
  'plan-not-computable': {
    status: 422,
    title: 'Plan not computable',
    meaning: 'The plan is valid in form, but its values prevent results; the findings state the causes.',
  },
  'series-length': {
    status: 422,
    title: 'Wrong number of hours',
    meaning: 'An hourly series must have 8760 or 8784 values.',
  },
  'series-invalid': {
    status: 422,
    title: 'Not an hourly series',
    meaning: 'A line of an hourly series is not a number within its range, or the column is missing.',
  },
  'time-zone-unknown': {
    status: 422,
    title: 'Unknown time zone',
    meaning:
      'A time zone is not in the IANA time zone database; an example of a valid name is America/New_York.',
  },
  'load-length': {
    status: 422,
    title: 'Wrong length of the load',
    meaning: 'A load to be billed must have one value for each hour, half hour or quarter hour of a year.',
  },
  'load-invalid': {
    status: 422,
    title: 'Invalid load',
    meaning: 'A row of a load is not a number of kW, or is negative.',
  },
  'tariff-unreadable': {
    status: 422,
    title: 'Invalid tariff',
    meaning: 'The text is not the JSON of a utility rate.',
  },
  'tariff-invalid': {
    status: 422,
    title: 'Faulty tariff',
    meaning: 'A utility rate refers to an item that it does not contain, or one of its fields is invalid.',
  },
  'tariff-ambiguous': {
    status: 422,
    title: 'Ambiguous tariff',
    meaning: 'A utility rate can be interpreted in more than one way, and the bills would differ.',
  },
  'series-incomplete': {
    status: 422,
    title: 'Missing hours',
    meaning: 'An hourly series lacks more than a twentieth of the hours of its year.',
  },
  'out-of-range': {
    status: 422,
    title: 'Out of range',
    meaning: 'A value is outside the range in which an equation is valid.',
  },
  'ai-workload-indeterminate': {
    status: 422,
    title: 'Under- or over-determined input',
    meaning:
      'A training run, an inference service or a growth comparison cannot be solved: the stated values leave it undetermined, or determine it twice.',
  },
  'weather-unreadable': {
    status: 422,
    title: 'Not a weather file',
    meaning: 'The text is neither an EPW weather file nor a CSV of twelve monthly normals.',
  },
  'weather-not-hourly': {
    status: 422,
    title: 'Not hourly data',
    meaning: 'A weather file has several rows for an hour of the year: shorter steps, or several years.',
  },
  'weather-incomplete': {
    status: 422,
    title: 'Weather incomplete',
    meaning: 'A weather file lacks more than a twentieth of its hours or of its temperatures or humidities.',
  },
  'netbox-unreadable': {
    status: 422,
    title: 'No NetBox data',
    meaning: 'None of the files contains racks, devices, types, panels or feeds in the format of NetBox.',
  },
  'netbox-export-too-large': {
    status: 422,
    title: 'Too many racks for NetBox',
    meaning: 'The plan has more racks or devices than the export supports, which writes each one separately.',
  },
  'file-unreadable': {
    status: 400,
    title: 'File not readable',
    meaning: 'The file does not exist or cannot be read.',
  },
  'file-unwritable': {
    status: 400,
    title: 'File not writable',
    meaning:
      'The result cannot be written to the file: its folder does not exist, or writing is not permitted.',
  },
  'parameter-invalid': {
    status: 400,
    title: 'Invalid parameter',
    meaning: 'A query parameter or a command-line option is missing, unknown or out of range.',
  },
  usage: {
    status: 400,
    title: 'Invalid usage',
    meaning: 'The command line has an unknown command, option or missing argument.',
  },
  'media-type': {
    status: 415,
    title: 'Wrong media type',
    meaning: 'The request body must be application/json.',
  },
  'not-found': { status: 404, title: 'Not found', meaning: 'There is no resource at this path.' },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists, but does not support this method.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    meaning: 'The number of requests from this address exceeds the limit per minute.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    meaning: 'An error in Plenum; the request id identifies it in the log.',
  },
});

export type ErrorCode = keyof typeof errorCodes;
