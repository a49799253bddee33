import type { FileKind } from '../../interchange/files/FileRecognition.ts';

/** What each kind of file is called, and what becomes of it. */
export const fileKindLabels: Readonly<Record<FileKind, { readonly name: string; readonly use: string }>> = {
  plan: { name: 'Plan', use: 'Opens as a plan' },
  'utility-rate': { name: 'Utility rate', use: 'Becomes the tariff' },
  weather: { name: 'Weather', use: 'Becomes the climate of the site' },
  'weather-archive': { name: 'Weather in a zip file', use: 'Becomes the climate of the site' },
  drawing: { name: 'Drawing', use: 'Is shown under the floor plan for tracing' },
  image: { name: 'Picture', use: 'Is shown under the floor plan for tracing' },
  netbox: { name: 'NetBox files', use: 'Racks and devices are imported after a review' },
  'carbon-series': { name: 'Carbon intensity', use: 'Becomes the hourly grid factor' },
  'utilisation-series': { name: 'Utilisation', use: 'Becomes the hourly workload' },
  'system-peaks': {
    name: 'System peak hours',
    use: 'Apply to the coincident-peak charges of the utility rate',
  },
  'rack-list': { name: 'Rack list', use: 'Moves the listed racks' },
  'equipment-list': {
    name: 'List of racks or devices',
    use: 'Racks and devices are read into the plan after a review',
  },
};
