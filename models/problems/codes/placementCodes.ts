import { described } from './described.ts';

/** What is found when racks of a plan are put into the rooms of their halls. */
export const placementCodes = described({
  'place-feed-unknown': {
    severity: 'warning',
    title: 'Place names a feed that the rack does not have',
    meaning: 'A place says which node a feed of its rack comes from, but the rack has no feed of that name.',
    remedy: 'Use the names of the feeds of the rack.',
  },
  'places-beyond-count': {
    severity: 'error',
    title: 'More places than racks',
    meaning: 'An entry of the plan states more places on the floor than it has racks.',
    remedy: 'Raise the count of the racks, or take places away.',
  },
  'place-without-room': {
    severity: 'warning',
    title: 'Place in a hall that is not drawn',
    meaning: 'Racks have places, but their hall has no room to put them in, so nothing is checked.',
    remedy: 'Draw the room of the hall.',
  },
  'place-label-repeated': {
    severity: 'warning',
    title: 'Two racks of one label',
    meaning:
      'Two places in one hall have the same label, so people on the floor cannot tell the racks apart.',
    remedy: 'Give one of them another label.',
  },
  'racks-unplaced': {
    severity: 'info',
    title: 'Racks without a place',
    meaning:
      'Racks of a hall that is drawn stand nowhere yet; they count for energy and power, not for the floor.',
    remedy: 'Place them on the floor, by hand or by automatic layout.',
  },
  'footprint-assumed': {
    severity: 'info',
    title: 'Footprint assumed',
    meaning:
      'No source gives the outer width or depth of a rack that stands on the floor; the usual one is drawn.',
    remedy: 'Give the plan a rack type of its own with the sizes of the maker.',
  },
});
