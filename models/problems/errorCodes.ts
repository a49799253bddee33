import { airErrors } from './codes/airErrors.ts';
import { peopleErrors } from './codes/peopleErrors.ts';
import { serverErrors } from './codes/serverErrors.ts';
import { storeErrors } from './codes/storeErrors.ts';
import { weatherErrors } from './codes/weatherErrors.ts';

interface ErrorDescription {
  readonly title: string;
  readonly meaning: string;
}

const described = <Code extends string>(
  codes: Record<Code, ErrorDescription>,
): Readonly<Record<Code, ErrorDescription>> => codes;

/** Every code that an error can have. docs/errors.md is generated from this list. */
export const errorCodes = described({
  'body-unreadable': {
    title: 'Body not readable',
    meaning: 'The request body broke off, or is not in the encoding that it is said to be in.',
  },
  'request-malformed': {
    title: 'Not a request',
    meaning: 'What arrived is not a request in HTTP/1.1.',
  },
  'request-timeout': {
    title: 'Request too slow',
    meaning: 'The headers or the body of a request did not arrive in time.',
  },
  'headers-too-large': {
    title: 'Headers too large',
    meaning: 'The headers of a request are larger than 16 KiB.',
  },
  'json-invalid': {
    title: 'Not JSON',
    meaning: 'The text is not JSON (NaN and comments are not JSON either).',
  },
  'json-key-repeated': {
    title: 'Key given twice',
    meaning:
      'An object has the same key twice, such as two racks with one id; a parser would use only the last.',
  },
  'json-too-large': { title: 'Too large', meaning: 'The JSON text is larger than 16 MiB.' },
  'body-too-large': {
    title: 'File too large',
    meaning: 'A file in a request is larger than files of its kind may be.',
  },
  'json-too-deep': {
    title: 'Nested too deep',
    meaning: 'The JSON is nested deeper than 64 levels.',
  },
  'json-too-many-values': {
    title: 'Too many values',
    meaning: 'The JSON has more than 2,000,000 values.',
  },
  'key-forbidden': {
    title: 'Forbidden key',
    meaning: 'The JSON has the key `__proto__`, which is not allowed.',
  },
  'plan-invalid': {
    title: 'Not a valid plan',
    meaning: 'A field is missing, unknown, of the wrong type or out of range.',
  },
  'body-invalid': {
    title: 'Not a valid request',
    meaning: 'A field of the request body is missing, unknown, of the wrong type or out of range.',
  },
  'schema-version-unsupported': {
    title: 'Unknown schema version',
    meaning: 'The plan has no schema version (`schemaVersion`), or was written by a newer Plenum.',
  },
  'device-not-listed': {
    title: 'Unknown device',
    meaning: 'Neither the catalogue nor the plan has a device with that id.',
  },
  'climate-missing': {
    title: 'No climate',
    meaning: 'The plan states no climate, which cooling systems need to be computed.',
  },
  'hall-unknown': {
    title: 'Unknown hall',
    meaning: 'The plan has no hall with that id.',
  },
  'rack-unknown': {
    title: 'Unknown rack',
    meaning: 'The plan has no racks with that id.',
  },
  'unit-unknown': {
    title: 'Unknown cooling unit',
    meaning: 'The hall has no CRAH or in-row cooler with that id.',
  },
  'room-missing': {
    title: 'Hall not drawn',
    meaning: 'The hall has no room, so nothing can be placed in it.',
  },
  'option-unknown': { title: 'Unknown option', meaning: 'The plan has no option of that id.' },
  'plan-not-computable': {
    title: 'No numbers possible',
    meaning:
      'The plan has the right shape, but something in it makes numbers impossible; each finding says what.',
  },
  'series-length': {
    title: 'Wrong number of hours',
    meaning: 'An hourly series must have 8760 or 8784 values.',
  },
  'series-invalid': {
    title: 'Not an hourly series',
    meaning: 'A line of an hourly series is not a number within its range, or the column is missing.',
  },
  'time-zone-unknown': {
    title: 'Unknown time zone',
    meaning:
      'A time zone is not in the IANA time zone database; an example of a valid name is America/New_York.',
  },
  'load-length': {
    title: 'Wrong length of a load',
    meaning: 'A load to be billed has one value for each hour, half hour or quarter hour of a year.',
  },
  'load-invalid': {
    title: 'Not a load',
    meaning: 'A row of a load is not a number of kW, or is negative.',
  },
  'tariff-unreadable': {
    title: 'Not a tariff',
    meaning: 'A text is not the JSON of a utility rate.',
  },
  'tariff-invalid': {
    title: 'Tariff with a fault',
    meaning: 'A utility rate names what it does not have, or a field of it is not what it must be.',
  },
  'tariff-ambiguous': {
    title: 'Tariff with two readings',
    meaning: 'A utility rate can be read in more than one way, and the bills would differ.',
  },
  'series-incomplete': {
    title: 'Hours missing',
    meaning: 'An hourly series lacks more than a twentieth of the hours of its year.',
  },
  'out-of-range': {
    title: 'Out of range',
    meaning: 'A value is outside the range in which an equation is valid.',
  },
  'study-invalid': {
    title: 'Study with an error',
    meaning:
      'A study does not match its schema, varies what the plan does not have, or asks for more than can be computed. Every issue is listed with its path.',
  },
  'study-parts-incomplete': {
    title: 'Parts of a study do not fit',
    meaning:
      'Parts of a study lack rows, contain rows twice, or belong to different studies; nothing is put together.',
  },
  'study-part-unreadable': {
    title: 'No part of a study',
    meaning: 'A file is not a whole Parquet file of rows that a study has computed.',
  },
  'study-too-large': {
    title: 'Study too large for the server',
    meaning:
      'The study has more rows than the server computes of one study (PLENUM_STUDY_ROWS). It can be computed in shards on the command line, which write files.',
  },
  'study-unfinished': {
    title: 'Study not finished',
    meaning:
      'Rows of the study are missing: it waits, runs, was cancelled, or parts of it have failed. What is known can be asked for as such.',
  },
  'study-results-too-large': {
    title: 'Results of a study too large for the queue',
    meaning:
      'The database of the server would have to keep more results of one study than it keeps. The study can be computed in shards on the command line, which write files.',
  },
  'sample-impossible': {
    title: 'Sample cannot be drawn',
    meaning:
      'A sample of uncertain inputs cannot be drawn: a distribution, a correlation, the number of rows or of inputs, or the seed is impossible.',
  },
  'ai-workload-indeterminate': {
    title: 'Too little or too much stated',
    meaning:
      'A training run, an inference service or a growth comparison cannot be solved: the stated values leave it undetermined, or determine it twice.',
  },
  'hall-answers-impossible': {
    title: 'Answers for a new hall cannot be met',
    meaning:
      'No hall can be proposed from the answers: a device without height or draw, a room without space for one rack, more racks than are planned at once, or a voltage that the devices do not take.',
  },
  ...weatherErrors,
  'netbox-unreadable': {
    title: 'Nothing of NetBox',
    meaning: 'None of the files holds racks, devices, types, panels or feeds as NetBox writes them.',
  },
  'netbox-export-too-large': {
    title: 'Too many racks for NetBox',
    meaning: 'The plan has more racks or devices than the export supports, which writes each one separately.',
  },
  'list-unreadable': {
    title: 'No list of racks or devices',
    meaning:
      'No sheet of the file is a list of racks or devices, or the file is damaged or larger than a list that is read.',
  },
  'file-unreadable': {
    title: 'File not readable',
    meaning: 'The file does not exist or cannot be read.',
  },
  'file-unwritable': {
    title: 'File not writable',
    meaning:
      'The result cannot be written to the file: its folder does not exist, or writing is not permitted.',
  },
  ...storeErrors,
  'parameter-invalid': {
    title: 'Wrong parameter',
    meaning:
      'A parameter of the address or an option of the command line is missing, unknown or out of range.',
  },
  'config-invalid': {
    title: 'Wrong configuration',
    meaning:
      'A variable of the environment has a value that is not allowed, is missing, or is no setting of Plenum.',
  },
  usage: {
    title: 'Wrong usage',
    meaning: 'The command line has an unknown command, option or missing argument.',
  },
  'media-type': {
    title: 'Wrong media type',
    meaning: 'The request body must be application/json.',
  },
  'not-found': { title: 'Not found', meaning: 'There is nothing at this address.' },
  'method-not-allowed': {
    title: 'Method not allowed',
    meaning: 'The path exists, but does not support this method.',
  },
  ...airErrors,
  ...peopleErrors,
  ...serverErrors,
  internal: {
    title: 'Internal error',
    meaning: 'An error in Plenum; the request id identifies it in the log.',
  },
});

export type ErrorCode = keyof typeof errorCodes;
