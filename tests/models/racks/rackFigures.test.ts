import { describe, expect, it } from 'vitest';
import type { Device } from '../../../models/catalogue/device.ts';
import type { RackType } from '../../../models/catalogue/rackType.ts';
import { rackFigures, type RackConditions } from '../../../models/racks/rackFigures.ts';
import { library } from '../../support/library.ts';

const device = (id: string): Device => {
  const row = library.devices[id];
  if (row === undefined) throw new Error(`no device ${id}`);
  return row;
};
const rackType = (id: string): RackType => {
  const row = library.rackTypes[id];
  if (row === undefined) throw new Error(`no rack type ${id}`);
  return row;
};
const conditions: RackConditions = {
  energyBasis: 'maximum',
  powerFactor: 1,
  shelf: { noLoadFraction: 0, proportionalFraction: 1 / 0.96 - 1, squareFraction: 0 },
  capture: { kind: 'room-air', heatCaptureFraction: 0, serverFanFraction: 0.12, serverFanSavedFraction: 0 },
};

describe('the flagship rack of racks-and-rooms 5.4', () => {
  const figures = rackFigures(
    [{ device: device('dgx-a100-640'), count: 7 }],
    rackType('apc-ar3300'),
    conditions,
  );

  it('draws 45.5 kW at its maximum and 126 kW by nameplate', () => {
    expect(figures.maximum_kW).toBe(45.5);
    expect(figures.sizing_kW).toBe(45.5);
    // 7 x 6 power supplies of 3 kW
    expect(figures.nameplate_kW).toBe(126);
  });

  it('dissipates 155,252 BTU/h', () => {
    expect(Math.round(figures.heat_BTU_per_h)).toBe(155_252);
  });

  it('weighs 862 kg, and 996 kg with the rack', () => {
    expect(Math.round(figures.deviceWeight_kg ?? 0)).toBe(862);
    expect(Math.round(figures.floorWeight_kg ?? 0)).toBe(996);
  });

  it('has 42 cords and 56 accelerators', () => {
    expect(figures).toMatchObject({ cordCount: 42, acceleratorCount: 56, deviceCount: 7 });
  });

  it('has an airflow of 7 x 840 CFM', () => {
    expect(figures.airflow_m3_s).toBeCloseTo((7 * 840 * 0.3048 ** 3) / 60, 4);
  });
});

describe('a rack', () => {
  it('has more kVA than kW at a power factor below 1', () => {
    const figures = rackFigures([{ device: device('dgx-h100'), count: 4 }], rackType('apc-ar3300'), {
      ...conditions,
      powerFactor: 0.95,
    });
    // 4 x 10.2 kW / 0.95
    expect(figures.sizing_kVA).toBeCloseTo(42.947, 3);
  });

  it('adds the rectifier’s loss if draws are stated at the DC busbar', () => {
    const figures = rackFigures(
      [{ device: device('gb200-nvl72'), count: 1 }],
      rackType('nvl72-frame'),
      conditions,
    );
    // 132 kW / 0.96
    expect(figures.maximum_kW).toBeCloseTo(137.5, 9);
    // 13 % of the heat is not removed by liquid.
    expect(figures.airHeat_kW).toBeCloseTo(137.5 * 0.13, 9);
    expect(figures.shelfLoss.sizing_kW).toBeCloseTo(5.5, 9);
    expect(figures.dc.sizing_kW).toBeCloseTo(132, 9);
  });

  it('whose frame is part of the device adds no separate weight', () => {
    const figures = rackFigures(
      [{ device: device('gb200-nvl72'), count: 1 }],
      rackType('nvl72-frame'),
      conditions,
    );
    expect(figures.floorWeight_kg).toBe(1360);
  });

  it('has no nameplate if one device states none, but still has a sizing load', () => {
    const figures = rackFigures(
      [
        { device: device('dgx-a100-640'), count: 1 },
        { device: device('hgx-h100-air-8u'), count: 1 },
      ],
      rackType('apc-ar3300'),
      conditions,
    );
    expect(figures.nameplate_kW).toBeNull();
    expect(figures.sizing_kW).toBe(16.7);
  });

  it('has no weight if one device states none, and reports the known part', () => {
    const figures = rackFigures(
      [
        { device: device('dgx-a100-640'), count: 1 },
        { device: device('mi325x-8u'), count: 1 },
      ],
      rackType('apc-ar3300'),
      conditions,
    );
    expect(figures.deviceWeight_kg).toBeNull();
    expect(figures.knownWeight_kg).toBe(123.16);
    expect(figures.floorWeight_kg).toBeNull();
  });

  it('counts cooling equipment on its feeds and not as IT', () => {
    const figures = rackFigures(
      [{ device: device('cdu-inrow'), count: 1 }],
      rackType('apc-ar3300'),
      conditions,
    );
    expect(figures.sizing_kW).toBe(20);
    expect(figures.itFull_kW).toBe(0);
    expect(figures.itIdle_kW).toBe(0);
  });

  it('without devices is all zeros', () => {
    const figures = rackFigures([], rackType('apc-ar3300'), conditions);
    expect(figures).toMatchObject({
      maximum_kW: 0,
      sizing_kW: 0,
      deviceWeight_kg: 0,
      floorWeight_kg: 134.09,
    });
  });
});
