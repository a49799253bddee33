import { quantity } from '../units/quantity.ts';

/** Power factor at the rack inlet, used to size feeds. */
export const powerFactorSchema = quantity('ratio', {
  label: 'Power factor of the IT load',
  min: 0.5,
  max: 1,
  description: 'kW over kVA at the rack inlet',
});
