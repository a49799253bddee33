import { describe, expect, it } from 'vitest';
import { messageInUnits } from '../../../models/present/words/messageInUnits.ts';
import { usUnits, withUnit } from '../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../models/units/display/displayUnits.ts';

const us = (path: string, message: string): string => messageInUnits(path.split('.'), message, usUnits);

describe('a message in US customary units', () => {
  it.each([
    [
      'cooling.capture.supplyAir_C',
      'must be at most 60; given: 93.3.',
      'must be at most 140 °F; given: 199.9 °F.',
    ],
    [
      'cooling.capture.supplyAir_C',
      'must be at most 60; given: 93.3; 93.3 °F would be 34.06.',
      'must be at most 140 °F; given: 199.9 °F.',
    ],
    [
      'cooling.capture.approach_K',
      'must be more than 0; given: -1.',
      'must be more than 0 °F; given: −1.8 °F.',
    ],
    [
      'halls.h.room.tile_mm',
      'must be at least 100; given: 2.',
      'must be at least 3.937 in; given: 0.07874 in.',
    ],
    [
      'tariff.water.waterPrice_per_m3',
      'must be at most 1000; given: 5000.',
      'must be at most 3,785; given: 18,927.',
    ],
    ['power.ups.ratedLoad_kW', 'must be at least 0; given: -5.', 'must be at least 0; given: -5.'],
    [
      'cooling.capture.approach_K',
      'Approach 2 K is outside the plausible 3 to 20; 2 °F would be 1.111.',
      'Approach 3.6 °F is outside the plausible 5.4 to 36 °F.',
    ],
    [
      'cooling.airHeatPerRackLimit_kW',
      '25 kW of heat per rack goes to the room air; the rule of thumb for air cooling is at most 20 kW per rack.',
      '85,304 BTU/h of heat per rack goes to the room air; the rule of thumb for air cooling is at most 68,243 BTU/h per rack.',
    ],
    [
      'halls.h.coolingCapacity_kW',
      'Heat of the racks in Hall 1 is 500 kW at their maximum; cooling capacity 400 kW.',
      'Heat of the racks in Hall 1 is 1,706,071 BTU/h at their maximum; cooling capacity 1,364,857 BTU/h.',
    ],
    [
      'catalogue.devices.x.weight_kg',
      'Weight 90 kg of Box is 90 kg per U, above 40; 90 lb would be 40.8 kg.',
      'Weight 198 lb of Box is 198 lb per U, above 88 lb.',
    ],
    ['carbon.embodied.devices_kg', 'Embodied carbon of 300 kg is low.', 'Embodied carbon of 300 kg is low.'],
  ])('at %s: %s', (path, metric, customary) => {
    expect(us(path, metric)).toBe(customary);
  });

  it('has heat in tons, if these are chosen, and is the metric message in metric units', () => {
    const path = ['halls', 'h', 'coolingCapacity_kW'];
    expect(
      messageInUnits(path, 'must be at least 0; given: -35.', withUnit(metricUnits, 'heat', 'ton')),
    ).toBe('must be at least 0 tons; given: −9.952 tons.');
    expect(messageInUnits(path, 'must be at least 0; given: -35.', metricUnits)).toBe(
      'must be at least 0; given: -35.',
    );
  });
});
