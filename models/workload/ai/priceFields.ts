import { quantity } from '../../units/quantity.ts';

/** What energy, carbon and accelerators cost, as every AI workload states it. Left out, the figure that needs it is left out. */
export const priceFields = {
  pue: quantity('ratio', { label: 'PUE', min: 1, max: 3, description: 'Of the site; 1 leaves overhead out' }),
  intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Carbon intensity', min: 0, max: 2500 }).optional(),
  energyPrice_per_kWh: quantity('currency/kWh', { label: 'Electricity price', min: 0, max: 10 }).optional(),
  cloudPrice_per_h: quantity('currency/h', {
    label: 'Price to rent',
    min: 0,
    max: 1e4,
    description: 'Of one accelerator for an hour',
  }).optional(),
  acceleratorPrice: quantity('currency', {
    label: 'Price to buy',
    min: 0,
    max: 1e7,
    description: 'Of one accelerator with its share of server and network',
  }).optional(),
  hardwareLife_years: quantity('years', { label: 'Life of the hardware', min: 0.5, max: 20 }).optional(),
};

/** How much of its life a bought accelerator works; the rest is paid all the same. */
export const busyField = quantity('fraction', {
  label: 'Share of life at work',
  min: 0.01,
  max: 1,
  description: '0.8 unless given',
}).optional();
