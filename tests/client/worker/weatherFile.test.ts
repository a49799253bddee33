import { describe, expect, it } from 'vitest';
import { dayText, readDay } from '../../../client/fields/dayText.ts';
import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { readHours } from '../../../client/worker/details/readHours.ts';
import { decodeWeatherFile } from '../../../client/worker/files/decodeWeatherFile.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { epwRows, epwText } from '../../support/epwText.ts';
import { library } from '../../support/library.ts';
import { zipOf } from '../../support/zipOf.ts';
import { callWorker } from './callWorker.ts';

const plan = example as unknown as JsonObject;
const onClimate = (climate: JsonObject): JsonObject => ({
  ...plan,
  site: { climate },
  cooling: { kind: 'system', preset: 'direct-to-chip-w32-dry' },
  options: { all: { name: 'All', changes: {} } },
});

describe('a weather file', () => {
  const { climate, findings } = decodeWeatherFile(epwText(epwRows()), 'weather');

  it('becomes a climate of the plan, with the location and design values of its header', () => {
    expect(climate).toMatchObject({
      kind: 'hourly',
      name: expect.stringContaining('Anywhere') as string,
      elevation_m: 201,
    });
    expect(objectAt(climate, ['design'])).toMatchObject({
      dryBulbExtreme20y_C: 39.5,
      wetBulb_0p4_C: 25.5,
    });
    const { report } = reviewPlan(parsePlan(onClimate(climate)), library);
    expect(report?.options[0]?.plant?.climate.kind).toBe('hourly');
  });

  it('is rounded to 0.1 K and to 10 Pa', () => {
    const dryBulbs = valueAt(climate, ['dryBulb_C']) as readonly number[];
    expect(dryBulbs).toHaveLength(8760);
    expect(dryBulbs.every((value) => Number(value.toFixed(1)) === value)).toBe(true);
    const pressures = valueAt(climate, ['pressure_Pa']) as readonly number[];
    expect(pressures.every((value) => value % 10 === 0)).toBe(true);
  });

  it('reports what was corrected in it', () => {
    const rows = epwRows().map((row, hour) => (hour === 100 ? { ...row, dryBulb: 99.9 } : row));
    expect(decodeWeatherFile(epwText(rows), 'gap').findings.length).toBeGreaterThan(findings.length);
  });

  it.each(['', 'no weather at all', '{"json": true}'])(
    'that is invalid is rejected with a reason: %j',
    async (text) => {
      const outcome = await callWorker('readWeather', new File([text], 'x.epw'));
      expect(outcome).toMatchObject({ isDone: false, message: expect.stringMatching(/./) });
    },
  );
});

describe('a zip file of a weather station', () => {
  const upload = (bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], 'station.zip');

  it('is read as the EPW file in it', async () => {
    const text = epwText(epwRows());
    const packed = await callWorker(
      'readWeather',
      upload(new Uint8Array(zipOf({ 'x.epw': text, 'x.ddy': '' }))),
    );
    const plain = await callWorker('readWeather', new File([text], 'x.epw'));
    expect(packed).toMatchObject({ isDone: true });
    expect(packed).toEqual(plain);
  });

  it('is rejected without an EPW file', async () => {
    const outcome = await callWorker('readWeather', upload(new Uint8Array(zipOf({ 'x.ddy': '' }))));
    expect(outcome).toMatchObject({
      isDone: false,
      message: expect.stringContaining('no EPW file') as string,
    });
  });

  it('is rejected above 64 MiB, before it is read', async () => {
    const size = 64 * 1024 * 1024 + 1;
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error('It was read.'));
    const outcome = await callWorker('readWeather', { name: 'x.zip', size, arrayBuffer });
    expect(outcome).toMatchObject({
      isDone: false,
      message: 'The file has 65 MiB; weather files are limited to 64 MiB.',
    });
  });
});

describe('the hours of an option', () => {
  const { climate } = decodeWeatherFile(epwText(epwRows()), 'weather');
  const document = onClimate(climate);
  const hours = readHours({ revision: 4, document, optionId: 'all' }, library);

  it('are all hours of the year, each with a PUE that the facility’s peak hour does not exceed', () => {
    expect(hours?.pue).toHaveLength(8760);
    const { report } = reviewPlan(parsePlan(document), library);
    const it_kWh = report?.options[0]?.annual.itEnergy_kWh ?? NaN;
    const facility_kWh = report?.options[0]?.annual.facilityEnergy_kWh ?? NaN;
    // The work is constant, so that the year's PUE is about the mean of the hours'.
    const mean = (hours?.pue ?? new Float64Array()).reduce((sum, value) => sum + value, 0) / 8760;
    expect(mean).toBeCloseTo(facility_kWh / it_kWh, 2);
  });

  it('have loads sorted from the largest', () => {
    const loads = hours?.facilityDuration_kW ?? new Float64Array();
    expect(loads.every((value, hour) => hour === 0 || value <= (loads[hour - 1] ?? 0))).toBe(true);
  });

  it('are null if the plan has none', () => {
    expect(readHours({ revision: 1, document: {}, optionId: 'all' }, library)).toBeNull();
    expect(readHours({ revision: 1, document, optionId: 'gone' }, library)).toBeNull();
  });
});

describe('a file of utilisation', () => {
  it('is read hour by hour', async () => {
    const text = Array.from({ length: 8760 }, () => '0.5').join('\n');
    expect(await callWorker('readUtilisation', text)).toMatchObject({
      isDone: true,
      value: { utilisationFractions: { length: 8760 }, findings: [] },
    });
  });

  it('with days of zeros is read, and doubted', async () => {
    const text = Array.from({ length: 8760 }, (_, hour) =>
      hour < 720 ? '0' : `0.${String(5 + (hour % 4))}`,
    ).join('\n');
    expect(await callWorker('readUtilisation', text)).toMatchObject({
      isDone: true,
      value: {
        findings: [
          {
            code: 'series-doubtful',
            message: expect.stringContaining('720 hours have a utilisation of exactly 0') as string,
          },
        ],
      },
    });
  });

  it('that is too short is rejected with its length', async () => {
    expect(await callWorker('readUtilisation', '0.5\n0.6')).toMatchObject({
      isDone: false,
      message: expect.stringContaining('2') as string,
    });
  });
});

describe('the hours of a day in one line', () => {
  it('are read as percentages, and shown as they are read', () => {
    const text = Array.from({ length: 24 }, (_none, hour) => String(hour * 4)).join(' ');
    expect(dayText(readDay(text))).toBe(text);
    expect(readDay('40, 50; 60 %')).toEqual([0.4, 0.5, 0.6]);
  });

  it('are one number for all hours', () => {
    expect(readDay('70')).toEqual(Array.from({ length: 24 }, () => 0.7));
    expect(readDay(' ')).toBeUndefined();
  });

  it('retain text that is not a number, for the model to reject', () => {
    expect(readDay('40 abc')).toEqual([0.4, 'abc']);
  });
});
