import type { Input } from '../../plan/prepare/input.ts';

/** Labels of the origin of an input. */
export const originLabels: Readonly<Record<Input['origin'], string>> = {
  plan: 'Plan',
  default: 'Default',
  catalogue: 'Catalogue',
  'own-row': 'Custom row',
};
