import type { CoolingPresetId } from '../../cooling/presets.ts';
import type { PowerPresetName } from '../../power/chainSchema.ts';

/** Names of the cooling presets, without their parameters, which a page without forms does not need. */
export const coolingPresetNames: Readonly<Record<CoolingPresetId, string>> = {
  'large-airside-adiabatic': 'Large site, airside economizer with evaporative cooling',
  'large-waterside-economizer': 'Large site, water-cooled chiller with waterside economizer',
  'midsize-chiller-airside': 'Midsize site, water-cooled chiller with airside economizer',
  'midsize-chiller-waterside': 'Midsize site, water-cooled chiller with waterside economizer',
  'midsize-chiller': 'Midsize site, water-cooled chiller',
  'midsize-air-cooled-airside': 'Midsize site, air-cooled chiller with airside economizer',
  'midsize-air-cooled': 'Midsize site, air-cooled chiller',
  'small-chiller': 'Small room, water-cooled chiller',
  'small-air-cooled': 'Small room, air-cooled chiller',
  'small-dx': 'Small room, DX units',
  'free-cooling-chiller': 'Free-cooling chiller',
  'rear-door': 'Rear-door heat exchangers',
  'direct-to-chip-w32-dry': 'Direct to chip, W32, dry coolers',
  'direct-to-chip-w40-dry': 'Direct to chip, W40, dry coolers',
  'direct-to-chip-w32-tower': 'Direct to chip, W32, towers',
  'direct-to-chip-adiabatic': 'Direct to chip, W32, adiabatic coolers',
  'immersion-w40-dry': 'Immersion, W40, dry coolers',
  'warm-water-tower': 'Warm water from cooling towers only',
};

/** Names of the power chain presets. */
export const powerPresetNames: Readonly<Record<PowerPresetName, string>> = {
  '2026': 'Large site, 2026',
  large: 'Large site',
  midsize: 'Midsize site',
  small: 'Small room',
  laboratory: 'Laboratory',
};
