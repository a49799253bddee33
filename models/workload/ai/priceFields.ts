import { quantity } from '../../units/quantity.ts';

/** Prices and carbon intensity of an AI workload. Figures whose inputs are missing are omitted. */
export const priceFields = {
  pue: quantity('ratio', { label: 'PUE', min: 1, max: 3, description: 'Of the site; 1 for no overhead' }),
  intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Carbon intensity', min: 0, max: 2500 }).optional(),
  energyPrice_per_kWh: quantity('currency/kWh', { label: 'Electricity price', min: 0, max: 10 }).optional(),
  cloudPrice_per_h: quantity('currency/h', {
    label: 'Rental price',
    min: 0,
    max: 1e4,
    description: 'Per accelerator-hour',
  }).optional(),
  acceleratorPrice: quantity('currency', {
    label: 'Purchase price',
    min: 0,
    max: 1e7,
    description: 'Per accelerator, with its share of server and network',
  }).optional(),
  hardwareLife_years: quantity('years', { label: 'Hardware service life', min: 0.5, max: 20 }).optional(),
};

/** Lifetime utilisation of a purchased accelerator; idle hours are paid for too. */
export const utilisationField = quantity('fraction', {
  label: 'Lifetime utilisation',
  min: 0.01,
  max: 1,
  description: 'Default: 0.8',
}).optional();
