import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  magnitudeText,
  readLargeNumber,
  steppedText,
  typedText,
} from '../../../client/fields/largeNumber.ts';
import { deviceFallbacks } from '../../../models/present/figures/deviceFallbacks.ts';
import { acceleratorsOf, siteFallbacks } from '../../../models/present/figures/siteFallbacks.ts';
import { inferenceFigures } from '../../../models/present/figures/inferenceFigures.ts';
import { trainingFigures } from '../../../models/present/figures/trainingFigures.ts';
import { countFigure, powerText } from '../../../models/present/format/count.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { WorkloadStatements } from '../../../client/worker/protocol/workloadProtocol.ts';
import { aiResults } from '../../../client/worker/details/aiResults.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { inferenceService } from '../../../models/workload/ai/inferenceService.ts';
import { trainingRun } from '../../../models/workload/ai/trainingRun.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const document = example as unknown as JsonObject;
const report = reportPlan(parsePlan(example), library);

describe('a large number', () => {
  it.each([
    ['175 B', 175e9],
    ['175b', 175e9],
    ['15.6T', 15.6e12],
    ['300 billion', 300e9],
    ['1.5 million', 1.5e6],
    ['64k', 64_000],
    ['3,552,000', 3_552_000],
    ['3.15e23', 3.15e23],
    ['0.5', 0.5],
  ])('may be written %s', (text, value) => {
    expect(readLargeNumber(text)).toBe(value);
  });

  it.each(['3,55', '1,5', '12,3456', 'many', '5 lakh', 'B', '1.2.3', '--1'])(
    'is not read out of %s',
    (text) => {
      expect(readLargeNumber(text)).toBe(text);
    },
  );

  it('is undefined for empty text, and a fraction for percent', () => {
    expect(readLargeNumber('  ')).toBeUndefined();
    expect(readLargeNumber('35', 100)).toBe(0.35);
  });

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(readLargeNumber(typedText(value))).toBe(value);
      }),
      { seed: 20261122 },
    );
    expect([typedText(175e9), typedText(3_552_000), typedText(0.0899)]).toEqual([
      '175 billion',
      '3,552,000',
      '0.0899',
    ]);
  });

  it('is shown in words from a million on', () => {
    expect([magnitudeText(999_999), magnitudeText(15.6e12), magnitudeText(3e23)]).toEqual([
      undefined,
      '15.6 trillion',
      undefined,
    ]);
  });

  it('changes by its second digit and retains its suffix', () => {
    expect(steppedText('175 B', 1)).toBe('185 B');
    expect(steppedText('1.6', -1)).toBe('1.5');
    expect(steppedText('0', 1)).toBe('1');
    expect(steppedText('many', 1)).toBeUndefined();
  });
});

describe('a count', () => {
  it.each([
    [0, '0 h'],
    [1024, '1,024 h'],
    [32.6043, '32.6 h'],
    [2.0000000000000004, '2 h'],
    [0.00707, '0.00707 h'],
    [3_552_000, '3.55 million h'],
    [1.8e9, '1.80 billion h'],
    [3.15e23, '3.15 × 10²³ h'],
  ])('of %d is shown as %s', (value, text) => {
    expect(figureText(countFigure(value, 'h'))).toBe(text);
  });

  it('that is unknown is a dash, never 0', () => {
    expect(figureText(countFigure(null, 'h'))).toBe('–');
  });

  it('is written by its power of ten, small ones too', () => {
    expect([powerText(1e15), powerText(1.5e-7)]).toEqual(['1.00 × 10¹⁵', '1.50 × 10⁻⁷']);
  });
});

describe('defaults of empty fields', () => {
  it('are those of the site of the shown option', () => {
    const [air] = report.options;
    const { pue, energyPrice_per_kWh, intensity_g_per_kWh } = siteFallbacks(air);
    expect(pue).toEqual({ value: 1.6, source: 'Air, PUE 1.6: annual PUE' });
    expect(energyPrice_per_kWh?.value).toBe(0.0899);
    expect(intensity_g_per_kWh?.value).toBe(270.5);
    expect(siteFallbacks(undefined)).toEqual({});
    expect(air === undefined ? 0 : acceleratorsOf(air)).toBe(56);
  });

  it('are those of the device, with their quality', () => {
    const figures = deviceFallbacks(library.devices['dgx-h100'], 'USD');
    expect(figures['powerPerAccelerator_kW']).toEqual({
      value: 0.96875,
      source: 'NVIDIA DGX H100 / 8, typical',
    });
    expect(figures['peak_TFLOPS']?.source).toBe('NVIDIA DGX H100, dense BF16; unverified');
    expect(figures['acceleratorPrice']?.value).toBe(37_500);
  });

  it('have no price in another currency, and are empty without a device', () => {
    expect(deviceFallbacks(library.devices['dgx-h100'], 'EUR')['acceleratorPrice']).toBeUndefined();
    expect(deviceFallbacks(undefined, 'USD')).toEqual({});
    expect(deviceFallbacks(library.devices['srv-2u-r740'], 'USD')).toEqual({});
  });
});

describe('the worker’s answers to workloads', () => {
  const statements = {
    optionId: 'air',
    training: {
      activeParameterCount: 175e9,
      tokenCount: 300e9,
      peak_TFLOPS: 312,
      powerPerAccelerator_kW: 0.625,
      pue: 1.6,
    },
    inference: {
      demand_tokens_per_d: 1e9,
      throughput_tokens_per_s: 500,
      powerPerAccelerator_kW: 0.6,
      pue: 1.6,
    },
    growth: {
      startYear: 2026,
      span_years: 2,
      demandGrowthRatio: 4,
      hardwareGrowthRatio: 2,
      startRatio: 1,
    },
  };
  const asked = (changes: Partial<WorkloadStatements> = {}): ReturnType<typeof aiResults> =>
    aiResults({ revision: 3, document, ...statements, ...changes }, library);

  it('state the results of each, and of the accelerators of the plan', () => {
    const { revision, training, inference, growth, fleet } = asked();
    expect(revision).toBe(3);
    // 3.15e23 / (312e12 x 0.35 x 3600 s) = 801,282 h; / (56 x 24 h) = 596.2 d
    expect(training.answer?.acceleratorTime_h).toBeCloseTo(801_282.05, 1);
    expect(fleet?.trainingDuration_d).toBeCloseTo(596.19, 2);
    // 56 x 500 x 86,400 / 1.5
    expect(fleet?.served_tokens_per_d).toBeCloseTo(1_612_800_000, 3);
    expect(fleet).toMatchObject({ acceleratorCount: 56, deviceNames: ['NVIDIA DGX A100 640GB'] });
    expect(inference.answer?.acceleratorCount).toBe(40);
    expect(growth.answer?.years.map(({ gapRatio }) => gapRatio)).toEqual([1, 2, 4]);
    expect([training, inference, growth].flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('have every field of the schemas with label, unit and default', () => {
    const { training, inference, growth } = asked().fields;
    expect([training, inference, growth].map(({ length }) => length)).toEqual([16, 23, 8]);
    for (const { label, unit, path } of training) {
      expect(label).not.toBe('');
      if (!path[0]?.endsWith('Count') && path[0] !== 'pue') expect(unit).not.toBe('');
    }
    const mfu = training.find(({ path }) => path[0] === 'mfuFraction');
    expect(mfu).toMatchObject({ label: 'MFU', unit: '%', fallback: 0.35 });
    expect(mfu?.source).toContain('arXiv');
  });

  it('show the MFU that follows from the use of the service', () => {
    const fallbackOf = (serving: string): unknown =>
      asked({ inference: { ...statements.inference, serving } }).fields.inference.find(
        ({ path }) => path[0] === 'mfuFraction',
      )?.fallback;
    expect([fallbackOf('interactive'), fallbackOf('batch')]).toEqual([0.12, 0.25]);
  });

  it('report the errors of one and compute the others', () => {
    const { training, inference, fleet } = asked({
      training: { ...statements.training, pue: 0.5 },
    });
    expect(training).toMatchObject({ answer: null, issues: [{ path: 'pue' }] });
    expect(inference.answer).not.toBeNull();
    expect(fleet).toMatchObject({ trainingDuration_d: null, served_tokens_per_d: expect.any(Number) });
  });

  it('have no accelerators for an invalid plan, or an unknown option', () => {
    expect(asked({ optionId: 'steam' }).fleet).toBeNull();
    expect(aiResults({ revision: 1, document: {}, ...statements }, library).fleet).toBeNull();
  });
});

describe('figures of workloads', () => {
  const site = { powerPerAccelerator_kW: 0.625, pue: 1.2 };

  it('state why a figure is missing', () => {
    const { main } = trainingFigures(trainingRun({ acceleratorTime_h: 24, ...site }), 'USD');
    const missing = main.filter(({ figure }) => figure.text === '–');
    expect(missing.map(({ label }) => label)).toEqual([
      'Duration',
      'Carbon',
      'Cost, owned accelerators',
      'Cost, rented accelerators',
    ]);
    for (const { basis } of missing) expect(basis[0]).toMatch(/^Requires /);
  });

  it('state long runs in years too', () => {
    const long = trainingRun({ acceleratorTime_h: 24 * 3650, acceleratorCount: 1, ...site });
    const duration = trainingFigures(long, 'USD').main[1];
    expect(duration).toMatchObject({ label: 'Duration', note: '10.0 years' });
  });

  it('retain the digits of prices far below 0.01', () => {
    const service = {
      demand_tokens_per_d: 1e9,
      throughput_tokens_per_s: 50_000,
      energyPrice_per_kWh: 0.05,
      ...site,
    };
    const { others } = inferenceFigures(inferenceService(service), 'EUR');
    // 0.625 kW x 1.2 / 50,000 tokens/s x 1e6 / 3600 s x 0.05 EUR = 0.000208 EUR
    const electricity = others.find(({ label }) => label === 'Electricity cost per million tokens');
    expect(electricity?.figure).toMatchObject({ text: '0.000208', unit: 'EUR' });
  });
});
