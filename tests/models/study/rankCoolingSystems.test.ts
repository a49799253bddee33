import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { rankCoolingSystems } from '../../../models/study/rankCoolingSystems.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const library = loadNodeLibrary();
const example = (id: string): Plan =>
  parsePlan(JSON.parse(readFileSync(new URL(`../../../examples/${id}.json`, import.meta.url), 'utf8')));

describe('every cooling system with the racks of a plan', () => {
  const plan = example('air-vs-liquid-computed');
  const [first] = Object.keys(plan.options ?? {});
  const ranking = rankCoolingSystems(plan, first ?? 'plan', library);

  it('are the eighteen presets, by facility energy, those with unmet heat last', () => {
    expect(ranking.systems).toHaveLength(18);
    const met = ranking.systems.filter(({ figures }) => figures?.unmetHourCount === 0);
    const energies = met.map(({ figures }) => figures?.facilityEnergy_kWh ?? 0);
    expect(energies).toEqual([...energies].sort((a, b) => a - b));
    expect(ranking.systems.slice(0, met.length)).toEqual(met);
  });

  it.each(['small-dx', 'direct-to-chip-w40-dry', 'midsize-chiller'] as const)(
    'have the figures of the report of a plan with the system %s',
    (preset) => {
      const { options: _options, ...design } = plan;
      const [report] = reportPlan({ ...design, cooling: { kind: 'system', preset } }, library).options;
      const ranked = ranking.systems.find((system) => system.preset === preset);
      expect(ranked?.figures).toMatchObject({
        pue: report?.annual.pue,
        facilityEnergy_kWh: report?.annual.facilityEnergy_kWh,
        designPeak_kW: report?.peak.designFacility_kW,
        cost: report?.annual.electricityCost,
        carbonLocation_kg: report?.annual.carbonLocation_kg,
        water_L: report?.plant?.water_L,
      });
    },
  );
});

describe('a plan with a stated PUE', () => {
  it('is ranked with the default chain, which is said, once its place is stated', () => {
    const plan = example('hall-1mw');
    expect(() => rankCoolingSystems(plan, 'air', library)).toThrow('state the place of the site');
    const placed: Plan = {
      ...plan,
      site: { ...plan.site, climate: { kind: 'catalogue', id: 'leesburg-va' } },
    };
    const ranking = rankCoolingSystems(placed, 'air', library);
    expect(ranking.isChainAssumed).toBe(true);
    expect(ranking.systems.filter(({ figures }) => figures !== null)).toHaveLength(18);
    expect(ranking.systems.some(({ isPlanned }) => isPlanned)).toBe(false);
  });

  it('says which systems assume converted devices', () => {
    const plan = example('hall-1mw');
    const placed: Plan = {
      ...plan,
      site: { ...plan.site, climate: { kind: 'catalogue', id: 'frankfurt-de' } },
    };
    const { systems } = rankCoolingSystems(placed, 'air', library);
    const liquid = systems.find(({ preset }) => preset === 'direct-to-chip-w32-dry');
    expect(liquid?.cautions.join(' ')).toContain('has no liquid loop');
    const air = systems.find(({ preset }) => preset === 'rear-door');
    expect(air?.cautions.join(' ')).not.toContain('no liquid loop');
  });
});
