import { described } from './described.ts';

/** Notes on a plan. */
export const noteCodes = described({
  'pue-asserted': {
    severity: 'info',
    title: 'PUE is stated, not computed',
    meaning: 'The PUE is stated, not computed from climate and equipment.',
    remedy: 'No action needed; results show what that PUE implies.',
  },
  'series-doubtful': {
    severity: 'warning',
    title: 'Hours of a series doubtful',
    meaning:
      'A series of hours stays at exactly zero, or at exactly one value, for longer than a measured one does.',
    remedy:
      'Leave the cells of missing hours empty and read the file again, or use a file without gaps. No action needed if the values are right.',
  },
  'pue-category-assumed': {
    severity: 'info',
    title: 'Distribution loss assumed',
    meaning:
      'A stated PUE of category 1 meters IT at the output of the UPS; the loss between there and the racks follows from the default distribution.',
    remedy: 'State the distribution of the power chain, or meter IT at the input of the racks.',
    causedBy: [{ code: 'pue-asserted', scope: 'plan', because: 'It is an assumption on the stated PUE.' }],
  },
  'rack-weight': {
    severity: 'info',
    title: 'Rack weight',
    meaning: 'The weight of the devices against the payload, and the installed weight on the floor.',
    remedy: 'Compare with the floor rating, including the point load.',
  },
  'feed-sizing': {
    severity: 'info',
    title: 'Feeds not stated',
    meaning: 'The rack has no feeds in the plan; the smallest standard feed that supplies it is named.',
    remedy: 'State the feeds to have them checked.',
  },
  'feed-split-assumed': {
    severity: 'info',
    title: 'Cabling not stated',
    meaning: 'The load was split evenly over the rack’s feeds, since no cords are stated.',
    remedy: 'No action needed; a rack PDU with an uneven share can overload earlier.',
  },
  'own-row-used': {
    severity: 'info',
    title: 'Custom catalogue row',
    meaning:
      'The plan has a catalogue row with the id of a built-in one; the plan’s row is used, overriding the built-in one.',
    remedy: 'Give the row a different id if that was not intended.',
  },
  'own-row-unsourced': {
    severity: 'warning',
    title: 'Row source not listed',
    meaning: 'A custom catalogue row names a source that neither the plan nor the catalogue lists.',
    remedy: 'Describe the source in the sources of the plan: title, publisher, year, licence.',
  },
  'decision-unmatched': {
    severity: 'info',
    title: 'Decision matches no finding',
    meaning:
      'A finding was accepted or ignored, and the plan does not have it now: it was corrected, or its place was removed.',
    remedy:
      'Remove the decision. Keep it if the finding can come back, as in an option that was removed for a while.',
  },
});
