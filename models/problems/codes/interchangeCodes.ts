import { described } from './described.ts';

/** What is found about documents that come from or go to other programs. */
export const interchangeCodes = described({
  'netbox-file-unread': {
    severity: 'error',
    title: 'File of NetBox not read',
    meaning: 'A file is broken, empty, or none that is taken: nothing of it came into the plan.',
    remedy: 'Look at the line that is named, or leave the file out.',
  },
  'netbox-record-ignored': {
    severity: 'info',
    title: 'Object of NetBox not taken',
    meaning: 'An object is of a kind that a plan has no place for.',
    remedy: 'Nothing to mend.',
  },
  'netbox-record-skipped': {
    severity: 'warning',
    title: 'Object of NetBox left out',
    meaning: 'An object lacks something without which it cannot be taken.',
    remedy: 'State what is missing in NetBox, or add the object to the plan by hand.',
  },
  'netbox-field-ignored': {
    severity: 'info',
    title: 'Fields of NetBox not taken',
    meaning: 'Columns or keys hold something that a plan has no place for.',
    remedy: 'Nothing to mend, unless it matters to the plan.',
  },
  'netbox-value-wrong': {
    severity: 'warning',
    title: 'Value of NetBox left out',
    meaning: 'A value cannot be read, or lies outside what a plan takes.',
    remedy: 'Mend it in NetBox, or state it in the plan.',
  },
  'netbox-duplicate': {
    severity: 'warning',
    title: 'The same name twice',
    meaning: 'Two objects have one name in one place; the first was taken.',
    remedy: 'Give the second a name of its own, or leave it out.',
  },
  'netbox-list-incomplete': {
    severity: 'warning',
    title: 'Only a page of the answer',
    meaning: 'A file is one page of an answer of the API, and there are more.',
    remedy: 'Ask with limit=0, or save every page and give them all.',
  },
  'netbox-assumed': {
    severity: 'info',
    title: 'Assumed on import',
    meaning: 'The files do not say something that a plan needs, and the usual was taken.',
    remedy: 'Replace it by what is true of the site.',
  },
  'netbox-known-row-kept': {
    severity: 'info',
    title: 'Row of the catalogue used',
    meaning:
      'A type of NetBox is one that the plan or the catalogue has already, with sources; that row is used.',
    remedy: 'Nothing to mend; a row of the plan’s own stands before it where the file knows better.',
  },
  'netbox-power-doubtful': {
    severity: 'warning',
    title: 'Power of a device doubtful',
    meaning:
      'The power ports of a device type add up to what such a device does not draw: a GPU server below 3 kW, or more than 1.25 times the known maximum.',
    remedy: 'Look into the vendor’s data sheet; name a row of the catalogue where there is one.',
  },
  'netbox-power-missing': {
    severity: 'warning',
    title: 'Power of a device missing',
    meaning: 'A device type states no draw, or says that it is powered by the rack around it.',
    remedy: 'State the draw in the plan’s own row; sum up rack-powered trays as a device of the whole rack.',
  },
  'netbox-depth-doubtful': {
    severity: 'warning',
    title: 'Mounting depth doubtful',
    meaning:
      'The mounting depth of a rack is shorter than any server, or longer than the rack; it is not taken.',
    remedy: 'Look into the data sheet of the rack.',
  },
  'netbox-payload-missing': {
    severity: 'info',
    title: 'Payload of a rack missing',
    meaning: 'The rack type has no max_weight, so that no weight is checked against it.',
    remedy: 'State the payload from the data sheet of the rack.',
  },
  'netbox-line-to-neutral': {
    severity: 'warning',
    title: 'Voltage of a three-phase feed doubtful',
    meaning:
      'A three-phase feed has a voltage that is usual from line to neutral. It counts from line to line, in NetBox and here.',
    remedy: 'Where it is line to neutral, state √3 times as much: 400 V for 230 V, 208 V for 120 V.',
  },
  'netbox-feeds-summed': {
    severity: 'info',
    title: 'NetBox adds up redundant feeds',
    meaning:
      'NetBox shows the power of a rack against the sum of all its feeds, redundant ones included; a plan checks what is left when a side is lost.',
    remedy: 'Nothing to mend; expect other figures than those of NetBox.',
  },
  'netbox-several-sites': {
    severity: 'warning',
    title: 'Several sites in one plan',
    meaning: 'The files hold racks of several sites; a plan has one climate, one tariff and one grid.',
    remedy: 'Import each site into a plan of its own, where these differ.',
  },
  'netbox-device-unplaced': {
    severity: 'warning',
    title: 'Device in no rack',
    meaning: 'A device names no rack, or none that was taken, and is not in the plan.',
    remedy: 'Give it a rack in NetBox, or add it to the plan by hand.',
  },
  'netbox-device-type-unknown': {
    severity: 'warning',
    title: 'Device of unknown type',
    meaning:
      'The type of a device is neither in the files nor in the catalogue; the device is not in the plan.',
    remedy: 'Give the file of the device type too.',
  },
  'netbox-position-wrong': {
    severity: 'warning',
    title: 'Position outside the rack',
    meaning: 'A device stands below the first or above the last unit of its rack.',
    remedy: 'Mend the position: NetBox counts the lowest unit that a device takes, from the bottom.',
  },
  'netbox-plan-kept': {
    severity: 'info',
    title: 'Kept as the plan has it',
    meaning:
      'Something that is imported is in the plan already, where it says more or stands for several racks.',
    remedy: 'Change the plan by hand where NetBox knows better.',
  },
  'netbox-not-carried': {
    severity: 'info',
    title: 'Not in the files for NetBox',
    meaning: 'The plan has something that NetBox has no place for.',
    remedy: 'Keep the plan: importing into it brings back what NetBox left out.',
  },
  'netbox-limit': {
    severity: 'warning',
    title: 'Written otherwise for NetBox',
    meaning: 'A figure or a place of the plan does not fit NetBox; it was rounded, or NetBox will refuse it.',
    remedy: 'Look at the object that is named, in the plan or after the import.',
  },
});
