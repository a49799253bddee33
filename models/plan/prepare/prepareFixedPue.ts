import type { FixedPue } from '../../cooling/coolingSchema.ts';
import { numberText } from '../../units/text.ts';
import type { SizedStage } from '../../power/stage.ts';
import type { FixedPueCooling } from './Facility.ts';
import type { Preparation } from './Preparation.ts';
import { describeInput } from './describeInput.ts';

/**
 * A stated PUE with its defaults filled in.
 *
 * @param distribution - from the UPS to the racks, if known
 */
export function prepareFixedPue(
  cooling: FixedPue,
  distribution: SizedStage | null,
  preparation: Preparation,
): FixedPueCooling {
  preparation.find(
    'pue-asserted',
    'cooling.pue',
    `PUE ${numberText(cooling.pue, 3)} is stated in the plan, not computed from climate and equipment.`,
  );
  return {
    kind: cooling.kind,
    pue: preparation.stated(
      cooling.pue,
      describeInput(
        'cooling.pue',
        'facility energy over IT energy at its metering point, constant in all hours',
      ),
    ),
    distribution,
    capture: preparation.statedOrDefault(
      'cooling.capture',
      cooling.capture,
      'represented by the PUE; determines which checks apply',
    ),
    airHeatPerRackLimit_kW: airHeatLimit_kW(cooling.airHeatPerRackLimit_kW, preparation),
  };
}

/** The limit of air-cooled heat per rack. */
export function airHeatLimit_kW(stated_kW: number | undefined, preparation: Preparation): number {
  return preparation.statedOrDefault(
    'cooling.airHeatPerRackLimit_kW',
    stated_kW,
    'limit of air-cooled heat density',
    {
      label: 'Air heat per rack',
    },
  );
}
