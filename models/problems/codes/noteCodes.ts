import { described } from './described.ts';

/** What is worth knowing about a plan. */
export const noteCodes = described({
  'pue-asserted': {
    severity: 'info',
    title: 'PUE is an input',
    meaning: 'The PUE was stated, not computed from climate and equipment.',
    remedy: 'Nothing to mend; read results as what that PUE would mean.',
  },
  'rack-weight': {
    severity: 'info',
    title: 'Weight of a rack',
    meaning: 'What the devices weigh against the payload, and what stands on the floor.',
    remedy: 'Compare with the floor’s rating, point load included.',
  },
  'feed-sizing': {
    severity: 'info',
    title: 'Feeds not stated',
    meaning: 'The rack has no feeds in the plan; the smallest usual feed that carries it is named.',
    remedy: 'State the feeds to have them checked.',
  },
  'feed-split-assumed': {
    severity: 'info',
    title: 'Cabling not stated',
    meaning: 'The load was split evenly over the rack’s feeds, since cords are not part of the plan.',
    remedy: 'Nothing to mend; a strip with an uneven share can overload earlier.',
  },
  'own-row-used': {
    severity: 'info',
    title: 'Row of the plan’s own',
    meaning: 'The plan brings a catalogue row with the id of a built-in one; the plan’s row counts.',
    remedy: 'Give the row an id of its own if that was not meant.',
  },
  'own-row-unsourced': {
    severity: 'warning',
    title: 'Source of a row not listed',
    meaning:
      'The plan brings a catalogue row that names a source which neither the plan nor the catalogue lists.',
    remedy: 'Describe the source under `catalogue.sources`: title, publisher, year, licence.',
  },
});
