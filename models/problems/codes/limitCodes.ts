import { described } from './described.ts';

/** Exceeded limits of racks, feeds and halls. */
export const limitCodes = described({
  'feed-overload': {
    severity: 'error',
    title: 'Feed overloaded',
    meaning: 'In normal operation the load of a feed exceeds its derated breaker rating.',
    remedy: 'Add feeds, use larger ones, or move devices.',
    causedBy: [
      {
        code: 'voltage-line-to-neutral',
        scope: 'rack',
        because: 'The limit of a feed follows from its voltage.',
      },
    ],
  },
  'supply-voltage-outside': {
    severity: 'error',
    title: 'Feed voltage outside the supplies’ range',
    meaning: 'No connection to the feed gives a voltage that the power supplies of a device take.',
    remedy: 'Use feeds of a suitable voltage, a transformer, or other power supplies.',
    causedBy: [
      {
        code: 'voltage-line-to-neutral',
        scope: 'rack',
        because:
          'A line-to-neutral voltage in place of the line-to-line voltage is below the range of the supplies.',
      },
    ],
  },
  'supply-phases-differ': {
    severity: 'error',
    title: 'Three-phase supplies on a single-phase feed',
    meaning: 'Power shelves that take all three phases are fed by a single-phase circuit.',
    remedy: 'Use three-phase feeds.',
  },
  'inlet-above-device-limit': {
    severity: 'error',
    title: 'Inlet air too warm for a device',
    meaning: 'The air at the inlets is warmer than the row of a device allows; it throttles or switches off.',
    remedy: 'Lower the supply air temperature, reduce recirculation, or use devices that allow warmer air.',
  },
  'inlet-below-device-limit': {
    severity: 'warning',
    title: 'Inlet air too cold for a device',
    meaning: 'The air at the inlets is colder than the row of a device allows.',
    remedy: 'Raise the supply air temperature.',
  },
  'coolant-above-device-limit': {
    severity: 'error',
    title: 'Coolant too warm for a device',
    meaning:
      'The coolant behind the CDU is warmer than the row of a device allows at its cold plates; it throttles or switches off.',
    remedy: 'Lower the facility-water supply temperature, or use a CDU with a smaller approach.',
  },
  'cold-plates-in-immersion': {
    severity: 'error',
    title: 'Cold-plate device in immersion',
    meaning:
      'A device gives most of its heat to cold plates of its own. An immersion tank does not supply them, so the heat is not carried as computed.',
    remedy: 'Choose direct-to-chip cooling, or a device made for immersion.',
  },
  'rack-overweight': {
    severity: 'error',
    title: 'Rack payload exceeded',
    meaning: 'The devices weigh more than the rack’s payload.',
    remedy: 'Remove devices, or use a rack with a larger payload.',
  },
  'hall-over-capacity': {
    severity: 'error',
    title: 'Hall IT capacity exceeded',
    meaning: 'The maximum draw of the racks in a hall exceeds the IT capacity of the hall.',
    remedy: 'Move racks to another hall, or raise the IT capacity of the hall.',
  },
  'hall-over-cooling': {
    severity: 'error',
    title: 'Hall cooling capacity exceeded',
    meaning:
      'The racks of a hall dissipate more heat at their maximum draw than the stated cooling capacity of the hall, or than the total of the cooling units on its floor.',
    remedy: 'Move racks to another hall, or add cooling units.',
  },
  'rack-over-cooling': {
    severity: 'error',
    title: 'Rack cooling capacity exceeded',
    meaning: 'A rack dissipates more heat at its maximum draw than its stated cooling capacity.',
    remedy: 'Remove devices, or raise the cooling capacity of the rack.',
  },
});
