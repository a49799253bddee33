import { described } from './described.ts';

/** Findings of the floor layout. */
export const floorCodes = described({
  'outline-unusable': {
    severity: 'error',
    title: 'Invalid room outline',
    meaning: 'The outline crosses or touches itself, has fewer than three distinct corners, or has no area.',
    remedy: 'Put the corners in order around the room; until then nothing is checked against the outline.',
  },
  'rack-overlap': {
    severity: 'error',
    title: 'Racks overlap',
    meaning: 'Two or more racks occupy the same floor area.',
    remedy: 'Move one of them.',
  },
  'rack-on-obstacle': {
    severity: 'error',
    title: 'Rack overlaps an obstacle',
    meaning: 'A rack overlaps a unit, a column, a wall or a ramp.',
    remedy: 'Move the rack or the unit.',
  },
  'unit-overlap': {
    severity: 'error',
    title: 'Unit overlaps an obstacle',
    meaning: 'A cooling or power unit overlaps another unit, a column, a wall or a ramp.',
    remedy: 'Move the unit. A busway is above the racks and occupies no floor.',
  },
  'outside-room': {
    severity: 'error',
    title: 'Outside the room',
    meaning: 'A rack or a unit is partly or fully outside the outline of its room.',
    remedy: 'Move it inside, or correct the outline.',
  },
  'cold-aisle-narrow': {
    severity: 'warning',
    title: 'Cold aisle too narrow',
    meaning:
      'The aisle between two rows, with the fronts of at least one facing it, is narrower than the minimum for a cold aisle.',
    remedy: 'Move the rows apart, or state a custom rule for the room.',
  },
  'hot-aisle-narrow': {
    severity: 'warning',
    title: 'Hot aisle too narrow',
    meaning: 'The aisle between the rears of two rows is narrower than the minimum for a hot aisle.',
    remedy: 'Move the rows apart, or state a custom rule for the room.',
  },
  'wall-near': {
    severity: 'warning',
    title: 'Rack too close to a wall',
    meaning: 'A rack of the row is closer to a wall than the rule allows; reported once per row.',
    remedy: 'Move the row, or remove the racks next to the wall.',
    causedBy: [
      {
        code: 'outside-room',
        scope: 'rack',
        because: 'A rack across the outline of the room has no distance to its wall.',
      },
    ],
  },
  'cooling-unit-near': {
    severity: 'warning',
    title: 'Rack too close to a cooling unit',
    meaning: 'A rack is closer to a perimeter cooling unit than the rule allows.',
    remedy: 'Move the rack or the unit. In-row units, CDUs and power units may be in the row.',
  },
  'front-blocked': {
    severity: 'warning',
    title: 'Front clearance too small',
    meaning:
      'An obstacle is within the front clearance of a rack, which is needed to install and remove devices.',
    remedy: 'Move the rack or the obstacle in front of it.',
    causedBy: [
      { code: 'rack-overlap', scope: 'rack', because: 'What overlaps a rack is within its clearance.' },
      { code: 'rack-on-obstacle', scope: 'rack', because: 'What overlaps a rack is within its clearance.' },
    ],
  },
  'rear-blocked': {
    severity: 'warning',
    title: 'Rear clearance too small',
    meaning: 'An obstacle is within the rear clearance of a rack, which is needed for cabling and service.',
    remedy: 'Move the rack or the obstacle behind it.',
    causedBy: [
      { code: 'rack-overlap', scope: 'rack', because: 'What overlaps a rack is within its clearance.' },
      { code: 'rack-on-obstacle', scope: 'rack', because: 'What overlaps a rack is within its clearance.' },
    ],
  },
  'door-blocked': {
    severity: 'warning',
    title: 'Door blocked',
    meaning: 'A rack or a unit is closer to the centre of a door than the width of the door.',
    remedy: 'Keep the passage through the door clear.',
  },
  'row-too-long': {
    severity: 'warning',
    title: 'Row too long',
    meaning: 'A row has more racks than the maximum without a cross aisle.',
    remedy: 'Leave a cross aisle through the row.',
  },
  'dead-end-long': {
    severity: 'warning',
    title: 'Dead end too long',
    meaning: 'An aisle that can be left at one end only has more racks along it than the rule allows.',
    remedy: 'Open the other end, or shorten the rows.',
  },
  'row-end-narrow': {
    severity: 'warning',
    title: 'Row-end clearance too small',
    meaning: 'The free width between the end of a row and the next obstacle is less than the rule requires.',
    remedy: 'Remove a rack at the end of the row, or reduce the gap to a tile or less.',
  },
  'perforated-tile-near-unit': {
    severity: 'warning',
    title: 'Perforated tile too close to a cooling unit',
    meaning:
      'Close to the fan, air under the floor is too fast to rise: the tile supplies little air, or draws room air down.',
    remedy: 'Move the tile away from the unit.',
  },
  'perforated-tile-outside-cold-aisle': {
    severity: 'warning',
    title: 'Perforated tile outside the cold aisles',
    meaning: 'Cold air is supplied where no rack takes it in, and mixes with the return air.',
    remedy: 'Move the tile to the front of racks.',
  },
  'room-low': {
    severity: 'warning',
    title: 'Clear height too small',
    meaning: 'The clear height of the room is less than the rule requires.',
    remedy: 'Choose another room, or state a custom rule for the room.',
  },
  'rack-too-tall': {
    severity: 'error',
    title: 'Rack taller than the room',
    meaning: 'The rack is taller than the clear height of the room.',
    remedy: 'Choose a lower rack.',
    causedBy: [{ code: 'room-low', scope: 'hall', because: 'The clear height of the room is too small.' }],
  },
  'floor-overload': {
    severity: 'error',
    title: 'Uniform floor load exceeded',
    meaning:
      'The weight of a rack exceeds the uniform-load rating of the floor over its footprint and half of the aisles in front of and behind it.',
    remedy: 'Widen the aisles, remove devices from the rack, or spread its load.',
  },
  'point-overload': {
    severity: 'error',
    title: 'Point load exceeded',
    meaning: 'A quarter of the weight of a rack exceeds the point-load rating of a tile.',
    remedy: 'Spread the load with plates or a frame, or remove devices.',
  },
  'floor-weight-missing': {
    severity: 'info',
    title: 'Floor load not checked',
    meaning: 'The weight of a rack is unknown, so the floor load was not checked.',
    remedy: 'Add custom rows with the weights of its devices and of the rack.',
    causedBy: [
      {
        code: 'weight-missing',
        scope: 'rack',
        because: 'Without the weight of a device the weight of its rack is unknown.',
      },
    ],
  },
  'row-facings-mixed': {
    severity: 'warning',
    title: 'Mixed facing in a row',
    meaning: 'Some racks of a row exhaust hot air into the aisle from which others take in cold air.',
    remedy: 'Turn all racks of the row to face the same way.',
  },
  'aisle-mixed': {
    severity: 'warning',
    title: 'Hot exhaust faces intakes',
    meaning: 'One row takes in the air that the row in front of it has heated.',
    remedy: 'Turn every other row, so that fronts face fronts and rears face rears.',
    causedBy: [{ code: 'row-facings-mixed', scope: 'hall', because: 'Racks of the row face the wrong way.' }],
  },
});
