import { describe, expect, it } from 'vitest';
import { describeInput } from '../../../../models/plan/prepare/describeInput.ts';

describe('the description of an input', () => {
  it('has the label and the unit of the schema at its path', () => {
    expect(describeInput('cooling.rideThrough.restart_s', 'basis')).toEqual({
      path: 'cooling.rideThrough.restart_s',
      label: 'Chiller restart time',
      unit: 's',
      basis: 'basis',
    });
  });

  it('names the currency in units of money', () => {
    const path = 'finance.facility.capexPrice_per_W';
    expect(describeInput(path, 'basis', { currency: 'EUR' }).unit).toBe('EUR/W');
  });

  it('is that of the kind of a section that has such a field', () => {
    expect(describeInput('workload.userOffset_h', 'basis').label).toBe('User time zone');
    expect(describeInput('cooling.redundancy', 'basis').label).toBe('Redundancy');
  });

  it('is refused for a path that the schema does not label', () => {
    expect(() => describeInput('cooling.nothing', 'basis')).toThrow('no label at cooling.nothing');
    expect(() => describeInput('cooling', 'basis')).toThrow('no label at cooling');
  });
});
