import { described } from './described.ts';

/** Findings of the positions of racks in the rooms of their halls. */
export const placementCodes = described({
  'place-feed-unknown': {
    severity: 'warning',
    title: 'Position refers to an unknown feed',
    meaning:
      'A position states the source node of a feed of its rack, but the rack has no feed of that name.',
    remedy: 'Use the names of the rack’s feeds.',
  },
  'places-beyond-count': {
    severity: 'error',
    title: 'More positions than racks',
    meaning: 'An entry of the plan states more positions on the floor than it has racks.',
    remedy: 'Raise the number of racks, or remove positions.',
  },
  'place-without-room': {
    severity: 'warning',
    title: 'Position in a hall without a room',
    meaning: 'Racks have positions, but their hall has no room, so nothing is checked.',
    remedy: 'Draw the room of the hall.',
  },
  'place-label-repeated': {
    severity: 'warning',
    title: 'Duplicate rack label',
    meaning: 'Two positions in one hall have the same label, so the racks cannot be told apart on the floor.',
    remedy: 'Change one of the labels.',
  },
  'racks-unplaced': {
    severity: 'info',
    title: 'Unplaced racks',
    meaning:
      'Racks of a hall with a room have no position yet; they count for energy and power, not for the floor.',
    remedy: 'Place them on the floor, by hand or by automatic layout.',
  },
  'footprint-assumed': {
    severity: 'info',
    title: 'Footprint assumed',
    meaning: 'No source gives the outer width or depth of a placed rack; the default size is drawn.',
    remedy: 'Add a custom rack type with the manufacturer’s dimensions.',
  },
});
