import { described } from './described.ts';

/** What is found about where things stand on the floor. */
export const floorCodes = described({
  'outline-unusable': {
    severity: 'error',
    title: 'Outline of a room cannot be used',
    meaning:
      'The outline crosses or touches itself, has fewer than three different corners, or encloses no floor.',
    remedy: 'Put the corners in order round the room; until then nothing is checked against the outline.',
  },
  'rack-overlap': {
    severity: 'error',
    title: 'Racks overlap',
    meaning: 'Two or more racks take the same floor.',
    remedy: 'Move one of them.',
  },
  'rack-on-obstacle': {
    severity: 'error',
    title: 'Rack stands in something else',
    meaning: 'A rack takes the floor of a unit, a column, a wall or a ramp.',
    remedy: 'Move the rack, or the unit.',
  },
  'unit-overlap': {
    severity: 'error',
    title: 'Unit stands in something else',
    meaning: 'A cooling or power unit takes the floor of another unit, a column, a wall or a ramp.',
    remedy: 'Move the unit. A busway hangs above the racks and takes no floor.',
  },
  'outside-room': {
    severity: 'error',
    title: 'Outside the room',
    meaning: 'A rack or a unit stands outside the outline of its room, or reaches out of it.',
    remedy: 'Move it inside, or mend the outline.',
  },
  'cold-aisle-narrow': {
    severity: 'warning',
    title: 'Cold aisle too narrow',
    meaning: 'The way between two rows with a front at it is narrower than a cold aisle should be.',
    remedy: 'Move the rows apart, or give the room a rule of its own.',
  },
  'hot-aisle-narrow': {
    severity: 'warning',
    title: 'Hot aisle too narrow',
    meaning: 'The way between the rears of two rows is narrower than a hot aisle should be.',
    remedy: 'Move the rows apart, or give the room a rule of its own.',
  },
  'wall-near': {
    severity: 'warning',
    title: 'Rack too near to a wall',
    meaning: 'A rack of the row is nearer to a wall than the rule allows; it is said once for a row.',
    remedy: 'Move the row, or take out the racks at the wall.',
  },
  'cooling-unit-near': {
    severity: 'warning',
    title: 'Rack too near to a cooling unit',
    meaning: 'A rack stands nearer to a cooling unit at the wall than the rule allows.',
    remedy: 'Move the rack or the unit. In-row units, CDUs and power units may stand in the row.',
  },
  'front-blocked': {
    severity: 'warning',
    title: 'Front of a rack blocked',
    meaning: 'Something stands in the depth before a rack in which its devices are put in and taken out.',
    remedy: 'Move the rack, or what stands before it.',
  },
  'rear-blocked': {
    severity: 'warning',
    title: 'Rear of a rack blocked',
    meaning: 'Something stands in the depth behind a rack in which people work on its cords and cables.',
    remedy: 'Move the rack, or what stands behind it.',
  },
  'door-blocked': {
    severity: 'warning',
    title: 'Door blocked',
    meaning: 'A rack or a unit stands nearer to the middle of a door than the door is wide.',
    remedy: 'Keep the way through the door free.',
  },
  'row-too-long': {
    severity: 'warning',
    title: 'Row too long',
    meaning: 'A row has more racks than people should have to walk round.',
    remedy: 'Leave a way through the row.',
  },
  'dead-end-long': {
    severity: 'warning',
    title: 'Dead end too long',
    meaning: 'An aisle that can be left at one end only has more racks along it than the rule allows.',
    remedy: 'Open the other end, or make the rows shorter.',
  },
  'row-end-narrow': {
    severity: 'warning',
    title: 'Way round a row too narrow',
    meaning: 'Between the end of a row and what stands next to it, there is less way than the rule asks for.',
    remedy: 'Take out a rack at the end of the row, or close the gap to a tile or less.',
  },
  'perforated-tile-near-unit': {
    severity: 'warning',
    title: 'Perforated tile too near to a cooling unit',
    meaning: 'So near to the fan, air under the floor is too fast to rise: the tile gives little, or sucks.',
    remedy: 'Move the tile away from the unit.',
  },
  'perforated-tile-outside-cold-aisle': {
    severity: 'warning',
    title: 'Perforated tile outside the cold aisles',
    meaning: 'Cold air rises where no rack takes it in, and mixes with the air that goes back to be cooled.',
    remedy: 'Move the tile before the fronts of racks.',
  },
  'room-low': {
    severity: 'warning',
    title: 'Room too low',
    meaning: 'The clear height of the room is less than the rule asks for.',
    remedy: 'Choose another room, or give the room a rule of its own.',
  },
  'rack-too-tall': {
    severity: 'error',
    title: 'Rack taller than the room',
    meaning: 'The rack is higher than the clear height that the room states.',
    remedy: 'Choose a lower rack.',
  },
  'floor-overload': {
    severity: 'error',
    title: 'Floor overloaded',
    meaning:
      'A rack weighs more than the floor carries under it and under half the aisles before and behind it.',
    remedy: 'Make the aisles wider, take devices out of the rack, or spread its load.',
  },
  'point-overload': {
    severity: 'error',
    title: 'Tile overloaded under a foot',
    meaning: 'A quarter of the weight of a rack is more than a tile carries in one point.',
    remedy: 'Spread the load with plates or a frame, or take devices out.',
  },
  'floor-weight-missing': {
    severity: 'info',
    title: 'Load of the floor not checked',
    meaning: 'The weight of a rack is not known, so the floor under it was not checked.',
    remedy: 'State the weights of its devices and of the rack in rows of the plan’s own.',
  },
  'row-facings-mixed': {
    severity: 'warning',
    title: 'Fronts of a row look both ways',
    meaning: 'Some racks of a row blow their hot air into the aisle that others take cold air from.',
    remedy: 'Turn the racks of the row the same way.',
  },
  'aisle-mixed': {
    severity: 'warning',
    title: 'Rears blow at fronts',
    meaning: 'One row takes in the air that the row before it has heated.',
    remedy: 'Turn every other row, so that fronts look at fronts and rears at rears.',
  },
});
