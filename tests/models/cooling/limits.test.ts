import { describe, expect, it } from 'vitest';
import { loadInAir } from '../../../models/plan/prepare/designLoad.ts';
import type { Site } from '../../../models/plan/prepare/Site.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import type { CoolingPresetId } from '../../../models/cooling/presets.ts';
import { shortClimate } from '../../support/coolingCases.ts';

const siteOf = (preset: CoolingPresetId, redundancy: 'N' | 'N+1' | '2N'): Site =>
  presetSite(preset, {
    climate: shortClimate([{ dryBulb_C: 20, dewPoint_C: 10 }], { dryBulb_C: 35, wetBulb_C: 23 }),
    it_kW: 1000,
    designBasis: { kind: 'annual-0p4' },
    changes: { redundancy, unitCount: 4 },
  }).site;

describe('limits of a plant', () => {
  it('are reported: chillers sized for 35 °C lose 2.5 % of their capacity for every kelvin above', () => {
    const site = siteOf('midsize-air-cooled', 'N');
    const { hottest } = site.designHours;
    expect(loadInAir(site, site.rated, hottest).unmet_kW).toBeCloseTo(0, 6);
    const hotter = loadInAir(site, site.rated, { ...hottest, dryBulb_C: 39 });
    // 4 K x 2.5 % of the chiller load: room, fans and pumps.
    const { plant } = site.system.air;
    if (plant.kind !== 'air-cooled-chiller') throw new Error('the system has air-cooled chillers');
    expect(hotter.unmet_kW).toBeCloseTo(0.1 * plant.capacity_kW, 6);
  });

  it('include heat above the fan capacity, even if outdoor air could remove any heat', () => {
    const site = siteOf('large-airside-adiabatic', 'N');
    const cold = { ...site.designHours.hottest, dryBulb_C: 5, wetBulb_C: 3, humidityRatio: 0.004 };
    const twice = { it_kW: 2000, dc_kW: 0, shelfLoss_kW: 0, liquid_kW: 0 };
    const { unmet_kW, heat_kW } = loadInAir(site, twice, cold);
    expect(unmet_kW).toBeCloseTo(heat_kW - site.system.air.fan.fullSpeed_kW, 6);
    expect(unmet_kW).toBeGreaterThan(900);
  });
});

describe('spare towers', () => {
  it('save fan power: more towers run at lower speed', () => {
    const towerFans_kW = (redundancy: 'N' | 'N+1' | '2N'): number => {
      const site = siteOf('midsize-chiller', redundancy);
      return loadInAir(site, site.rated, site.designHours.mostHumid).cooling_kW;
    };
    expect(towerFans_kW('N+1')).toBeLessThan(towerFans_kW('N'));
    expect(towerFans_kW('2N')).toBeLessThan(towerFans_kW('N+1'));
  });
});
