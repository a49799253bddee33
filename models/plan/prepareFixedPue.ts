import type { Capture, Cooling } from '../cooling/coolingSchema.ts';
import { numberText } from '../units/text.ts';
import { defaults } from './defaults.ts';
import type { Facility } from './Facility.ts';
import type { Preparation } from './Preparation.ts';

/** Cooling with its defaults filled in. */
export function prepareCooling(cooling: Cooling, preparation: Preparation): Facility['cooling'] {
  preparation.find(
    'pue-asserted',
    'cooling.pue',
    `PUE ${numberText(cooling.pue, 3)} is stated in the plan, not computed from climate and equipment.`,
  );
  return {
    kind: cooling.kind,
    pue: preparation.stated(cooling.pue, {
      path: 'cooling.pue',
      label: 'PUE',
      unit: '',
      basis: 'facility energy over IT energy, the same in every hour',
    }),
    capture: preparation.statedOr<Capture>(cooling.capture, defaults.capture, {
      path: 'cooling.capture',
      label: 'Heat capture',
      unit: '',
      basis: 'what the PUE stands for; decides which checks apply',
    }),
    airHeatPerRackLimit_kW: preparation.statedOr<number>(
      cooling.airHeatPerRackLimit_kW,
      defaults.airHeatPerRackLimit_kW,
      {
        path: 'cooling.airHeatPerRackLimit_kW',
        label: 'Air heat per rack',
        unit: 'kW',
        basis: 'limit of the check of air density',
      },
    ),
  };
}
