import { expect, it } from 'vitest';
import { toBTU_per_h, toCFM, M3_S_PER_CFM } from '../../../models/units/convert.ts';

it('gives the BTU/h of the flagship rack computed in racks-and-rooms 5.4: 45.5 kW is 155,252', () => {
  expect(toBTU_per_h(45.5)).toBeCloseTo(155_252, -0.5);
});

it('gives one CFM as 0.000471947 m³/s', () => {
  expect(M3_S_PER_CFM).toBeCloseTo(0.000471947443, 12);
  expect(toCFM(M3_S_PER_CFM * 1105)).toBeCloseTo(1105, 9);
});
