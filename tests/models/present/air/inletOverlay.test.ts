import { describe, expect, it } from 'vitest';
import { airFigures, inletFacts } from '../../../../models/present/floor/air/inletFacts.ts';
import { inletOverlay, inletScale } from '../../../../models/present/floor/air/inletOverlay.ts';
import type { FloorItem, Scene } from '../../../../models/present/floor/floorItem.ts';
import type { AirflowReport, RackInletReport } from '../../../../models/report/airflow/airflowSchema.ts';
import { usUnits } from '../../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../../models/units/display/displayUnits.ts';

const rack = (key: string, highest_C: number): RackInletReport => ({
  key,
  label: key,
  path: '',
  airHeat_kW: 10,
  airflow_m3_s: 1,
  airflowBasis: 'devices',
  bottom_C: 22,
  middle_C: 23,
  top_C: highest_C,
  mean_C: 23,
  highest_C,
  outlet_C: 35,
  band: null,
  captureFraction: 0.875,
  headroom: null,
});

const report = {
  supply_C: 22,
  recommendedMax_C: 27,
  allowableMax_C: 32,
  isSettled: true,
  supplyRatio: 1.25,
  rciHighFraction: 0.96,
  supplyHeatFraction: 0.1,
  racks: [rack('r/A1', 22), rack('r/A2', 27), rack('r/A3', 33)],
} as unknown as AirflowReport;

const scene = {
  items: ['A1', 'A2', 'A3', 'A4'].map((label) => ({ key: `r/${label}`, rackId: 'r' }) as FloorItem),
} as unknown as Scene;

describe('the overlay of inlet temperatures', () => {
  it('colours racks from the supply to the highest allowable temperature', () => {
    const { values, legend } = inletOverlay(scene, report, metricUnits);
    expect(values.get('r/A1')).toEqual({ value: 0, text: '22.0 °C' });
    expect(values.get('r/A2')).toEqual({ value: 0.5, text: '27.0 °C' });
    // (33 - 22) / (32 - 22)
    expect(values.get('r/A3')).toEqual({ value: 1.1, text: '33.0 °C' });
    expect(legend).toMatchObject({
      from: '22.0 °C',
      to: '32.0 °C allowable',
      mark: { share: 0.5, text: '27.0 °C recommended' },
    });
  });

  it('does not know racks without an answer', () => {
    expect(inletOverlay(scene, report, metricUnits).values.get('r/A4')).toEqual({ value: null, text: '–' });
    const none = inletOverlay(scene, null, metricUnits);
    expect([...none.values.values()].every(({ value }) => value === null)).toBe(true);
    expect(none.values.size).toBe(4);
  });

  it('is in degrees Fahrenheit where they are chosen', () => {
    const { values, legend } = inletOverlay(scene, report, usUnits);
    expect(values.get('r/A2')?.text).toBe('80.6 °F');
    expect(legend.to).toBe('89.6 °F allowable');
  });

  it('begins below the recommended temperature if the supply is as warm as that', () => {
    expect(inletScale({ supply_C: 30, recommendedMax_C: 27, allowableMax_C: 32 })).toEqual({
      low_C: 22,
      high_C: 32,
    });
  });
});

describe('the air of a rack in words', () => {
  it('tells the inlet at three heights, its mean and the capture index', () => {
    const facts = inletFacts(report, 'r/A3', metricUnits);
    expect(facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Inlet, top 33.0 °C',
      'Inlet, middle 23.0 °C',
      'Inlet, bottom 22.0 °C',
      'Mean inlet 23.0 °C',
      'Capture index 88 %',
      'Answer settled',
    ]);
    expect(inletFacts(report, 'r/A4', metricUnits)).toEqual([]);
  });

  it('tells the band if there is one, and that an answer is instant', () => {
    const banded = {
      ...report,
      isSettled: false,
      racks: [{ ...rack('r/A1', 25), band: { low_C: 23.5, high_C: 29 } }],
    };
    const facts = inletFacts(banded, 'r/A1', metricUnits);
    expect(facts).toContainEqual({ label: 'Highest, band', value: '23.5 °C to 29.0 °C' });
    expect(facts).toContainEqual({ label: 'Answer', value: 'instant' });
  });

  it('has figures of the hall, and dashes before there is an answer', () => {
    expect(airFigures(report).map(({ value }) => value)).toEqual(['1.25', '96 %', '0.10']);
    expect(airFigures(null).map(({ value }) => value)).toEqual(['–', '–', '–']);
    expect(airFigures({ ...report, supplyHeatFraction: Number.NaN }).at(-1)?.value).toBe('–');
  });
});
