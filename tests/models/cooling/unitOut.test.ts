import { describe, expect, it } from 'vitest';
import { equipmentSchedule } from '../../../models/cooling/equipmentSchedule.ts';
import { unitsOf } from '../../../models/cooling/plants/duty.ts';
import { loadInAir } from '../../../models/plan/prepare/designLoad.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import { shortClimate } from '../../support/coolingCases.ts';

/** Towers alone supply water of 27 °C up to a wet bulb of 21 °C: less their approach of 4 K and the exchanger approach of 2 K. */
const climateOf = (preset: string): Climate =>
  shortClimate([{ dryBulb_C: 20, dewPoint_C: 10 }], {
    dryBulb_C: 35,
    wetBulb_C: preset === 'warm-water-tower' ? 20.9 : 23,
  });
const siteOf = (preset: (typeof presetIds)[number], redundancy: 'N' | 'N+1' | '2N') =>
  presetSite(preset, {
    climate: climateOf(preset),
    it_kW: 1000,
    designBasis: { kind: 'annual-0p4' },
    changes: { redundancy, unitCount: 4 },
  }).site;

describe.each(presetIds)('the plant of %s at its design hours', (preset) => {
  it.each(['N', 'N+1', '2N'] as const)('with %s removes all heat', (redundancy) => {
    const site = siteOf(preset, redundancy);
    for (const hour of [site.designHours.hottest, site.designHours.mostHumid]) {
      expect(loadInAir(site, site.rated, hour).unmet_kW).toBeCloseTo(0, 6);
    }
  });

  it('removes all heat at N-1 with N+1, and not with N', () => {
    const unmet_kW = (redundancy: 'N' | 'N+1'): number => {
      const site = siteOf(preset, redundancy);
      if (site.unitOut === null) throw new Error('four units leave three');
      const { chain, unitOut: system } = site;
      const { hottest, mostHumid } = site.designHours;
      return Math.max(
        loadInAir({ chain, system }, site.rated, hottest).unmet_kW,
        loadInAir({ chain, system }, site.rated, mostHumid).unmet_kW,
      );
    };
    expect(unmet_kW('N+1')).toBeCloseTo(0, 6);
    expect(unmet_kW('N')).toBeGreaterThan(0);
  });

  it('has units that together remove the design heat, plus spares', () => {
    const units = unitsOf('N+1', 4);
    const schedule = equipmentSchedule(siteOf(preset, 'N+1').system, units);
    expect(schedule.length).toBeGreaterThanOrEqual(2);
    for (const { name, capacity_kW, power_kW, flow_L_s, airflow_m3_s } of schedule) {
      for (const figure of [capacity_kW, power_kW, flow_L_s, airflow_m3_s]) {
        if (figure !== null) expect(figure, name).toBeGreaterThan(0);
      }
    }
    const { system } = siteOf(preset, 'N+1');
    const handlers = schedule.find(({ name }) => name === 'Air handlers');
    expect((handlers?.capacity_kW ?? 0) * units.neededCount).toBeCloseTo(system.air.design_kW, 6);
    expect((handlers?.power_kW ?? 0) * units.runningCount).toBeCloseTo(system.air.fan.rated_kW, 9);
  });
});
