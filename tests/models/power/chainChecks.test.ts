import { describe, expect, it } from 'vitest';
import { sizeChain, type DesignLoads } from '../../../models/power/chain.ts';
import { checkChain } from '../../../models/power/chainChecks.ts';
import type { ChainPower } from '../../../models/power/chainSchema.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

const loads: DesignLoads = { it_kW: 1000, dc_kW: 300, mechanical_kW: 200 };
const found = (power: Omit<ChainPower, 'kind'>, peaks: DesignLoads = loads): Finding[] =>
  checkChain(sizeChain({ kind: 'chain', ...power }, loads), peaks);
const codesAt = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, path }) => `${code} ${path}`);

describe('the check of a power chain', () => {
  it('has no finding for a chain sized for its load', () => {
    expect(found({ preset: 'large' })).toEqual([]);
    expect(found({ preset: 'midsize' })).toEqual([]);
  });

  it('reports stages without redundancy once', () => {
    const [finding, ...others] = found({ preset: 'small' });
    expect(others).toEqual([]);
    expect(finding?.code).toBe('power-stage-not-redundant');
    expect(finding?.message).toContain('Transformer, Switchgear, UPS and Distribution');
  });

  it('finds a UPS that is too small for the load in normal operation', () => {
    // The busway delivers 1,000 kW and the loss of rectifiers to the racks; five modules of 150 kW supply 750 kW.
    const findings = found({ ups: { ratedLoad_kW: 600, moduleCount: 4 } });
    expect(codesAt(findings)).toEqual(['power-stage-overloaded power.ups']);
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.message).toContain('its 5 modules of 750 kW in total');
  });

  it('finds a UPS that supplies the load only with its redundant module', () => {
    // Four modules of 250 kW plus one: 1,250 kW in operation, 1,000 kW after a loss, more than 1,022 kW required.
    const findings = found({ ups: { ratedLoad_kW: 1000, moduleCount: 4 } });
    expect(codesAt(findings)).toEqual(['power-stage-failover-overload power.ups']);
    expect(findings[0]?.message).toContain('after the loss of a module: its 4 modules of 1,000 kW in total');
  });

  it('loses a whole side of 2N', () => {
    const findings = found({ ups: { ratedLoad_kW: 1000, moduleCount: 4, redundancy: '2N' } });
    expect(findings[0]?.message).toContain('after the loss of a side: its 4 modules of 1,000 kW in total');
  });

  it('counts cooling on the transformer and not on the UPS', () => {
    const findings = found({}, { ...loads, mechanical_kW: 600 });
    expect(codesAt(findings)).toEqual([
      'power-stage-overloaded power.transformer',
      'power-stage-failover-overload power.switchgear',
    ]);
  });

  it('reports that there is no UPS', () => {
    expect(codesAt(found({ ups: { kind: 'none' } }))).toEqual(['power-without-ups power.ups']);
  });

  it('reports missing rectifiers only for DC-fed devices', () => {
    const power: ChainPower = { kind: 'chain', rectifier: { kind: 'none' } };
    expect(codesAt(found(power))).toEqual(['power-without-rectifier power.rectifier']);
    const onlyAc = { ...loads, dc_kW: 0 };
    expect(checkChain(sizeChain(power, onlyAc), onlyAc)).toEqual([]);
  });
});
