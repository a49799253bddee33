import { described } from './described.ts';

/** Findings of import from and export to other programs. */
export const interchangeCodes = described({
  'drawing-remark': {
    severity: 'info',
    title: 'Drawing read in part',
    meaning: 'A drawing has content that is not shown, or its scale is not stated.',
    remedy: 'Follow the message if what is missing matters.',
  },
  'netbox-file-unread': {
    severity: 'error',
    title: 'NetBox file not read',
    meaning: 'A file is damaged, empty or of an unknown type: nothing from it was imported.',
    remedy: 'Check the line named in the message, or omit the file.',
  },
  'netbox-record-ignored': {
    severity: 'info',
    title: 'NetBox object not imported',
    meaning: 'A plan has no equivalent for objects of this kind.',
    remedy: 'No action needed.',
  },
  'netbox-record-skipped': {
    severity: 'warning',
    title: 'NetBox object skipped',
    meaning: 'An object lacks information without which it cannot be imported.',
    remedy: 'Add the missing information in NetBox, or add the object to the plan by hand.',
  },
  'netbox-field-ignored': {
    severity: 'info',
    title: 'NetBox fields not imported',
    meaning: 'Columns or keys contain data for which a plan has no equivalent.',
    remedy: 'No action needed unless the data matter to the plan.',
  },
  'netbox-value-wrong': {
    severity: 'warning',
    title: 'NetBox value skipped',
    meaning: 'A value cannot be read, or is outside the range that a plan allows.',
    remedy: 'Correct it in NetBox, or state it in the plan.',
  },
  'netbox-duplicate': {
    severity: 'warning',
    title: 'Duplicate name',
    meaning: 'Two objects have the same name in the same place; the first was imported.',
    remedy: 'Rename the second, or omit it.',
  },
  'netbox-not-read': {
    severity: 'warning',
    title: 'Part of NetBox not read',
    meaning:
      'A list of NetBox was not read, or not as it was at one moment. Nothing of it is said to be gone.',
    remedy: 'Give the token the permission to view it, or read again.',
  },
  'netbox-list-incomplete': {
    severity: 'warning',
    title: 'Incomplete API response (one page)',
    meaning: 'A file is one page of an API response that has more pages.',
    remedy: 'Request with limit=0, or save and import all pages.',
  },
  'netbox-assumed': {
    severity: 'info',
    title: 'Assumed on import',
    meaning: 'The files lack information that a plan needs, so a default was used.',
    remedy: 'Replace it with the actual value of the site.',
  },
  'netbox-known-row-kept': {
    severity: 'info',
    title: 'Catalogue row used',
    meaning: 'A NetBox type is already in the plan or in the catalogue, with sources; that row is used.',
    remedy: 'No action needed; a custom row overrides it if the file is more accurate.',
  },
  'netbox-power-doubtful': {
    severity: 'warning',
    title: 'Device power questionable',
    meaning:
      'The power ports of a device type add up to an implausible draw: a GPU server below 3 kW, or more than 1.25 times the known maximum.',
    remedy: 'Check the vendor’s data sheet; choose a catalogue row if there is one.',
  },
  'netbox-power-missing': {
    severity: 'warning',
    title: 'Device power missing',
    meaning:
      'Device types state no draw, or state that they are powered by the chassis or rack around them. Their draw is unknown: they are in the plan, but in no load.',
    remedy:
      'State the draw in the custom row, or import with estimates; combine rack-powered trays into one device for the whole rack.',
  },
  'netbox-power-estimated': {
    severity: 'warning',
    title: 'Device power estimated',
    meaning:
      'Device types without a draw got the median draw per unit of height of known rows of their class, as asked for. The figures are marked as estimates.',
    remedy: 'Replace them with the data sheets of the devices that matter.',
  },
  'netbox-power-passed-on': {
    severity: 'info',
    title: 'Passes power on',
    meaning:
      'A device type with outlets, such as a rack PDU, UPS or transfer switch, passes on the power of the devices behind it. It draws nothing itself; its own losses are not known.',
    remedy: 'No action needed; state the own draw in the custom row if it matters.',
  },
  'netbox-power-stated': {
    severity: 'info',
    title: 'Device power from comments',
    meaning:
      'The comments of a device type state the draw of the whole device, which was used instead of its ports.',
    remedy: 'Check the vendor’s data sheet if it matters.',
  },
  'netbox-supplies-assumed': {
    severity: 'warning',
    title: 'Redundant supplies assumed',
    meaning:
      'Equal power ports of a device type were taken as redundant supplies, so that its draw is that of the supplies that must have power, not the sum of all. The figures are marked as estimates.',
    remedy: 'State the maximum draw from the data sheet in the custom row, and the supplies that it needs.',
  },
  'netbox-child-device': {
    severity: 'info',
    title: 'Counted within its chassis',
    meaning:
      'A device in a bay of another, such as a blade, is part of that chassis: it is not in the plan by itself.',
    remedy: 'No action needed.',
  },
  'netbox-status': {
    severity: 'warning',
    title: 'Status of NetBox object',
    meaning:
      'Devices that are offline, decommissioning or in the inventory are not imported, nor are feeds that failed or are offline, and deprecated racks without devices in service. Staged and failed devices are counted.',
    remedy: 'Import with every status if devices that are out of service should be counted.',
  },
  'netbox-depth-doubtful': {
    severity: 'warning',
    title: 'Mounting depth questionable',
    meaning:
      'The mounting depth of a rack is shorter than any server, or longer than the rack; it is not imported.',
    remedy: 'Check the data sheet of the rack.',
  },
  'netbox-payload-missing': {
    severity: 'info',
    title: 'Rack payload missing',
    meaning:
      'The rack type has no maximum weight (max_weight) in NetBox, so no weight is checked against it.',
    remedy: 'State the payload from the data sheet of the rack.',
  },
  'netbox-line-to-neutral': {
    severity: 'warning',
    title: 'Three-phase feed voltage questionable',
    meaning:
      'A three-phase feed has a voltage that is usual from line to neutral. NetBox and Plenum use the line-to-line voltage.',
    remedy: 'If it is line to neutral, multiply it by √3: 400 V for 230 V, 208 V for 120 V.',
  },
  'netbox-feeds-summed': {
    severity: 'info',
    title: 'NetBox adds up redundant feeds',
    meaning:
      'NetBox compares the power of a rack with the sum of all its feeds, redundant ones included; a plan checks what remains when a side is lost.',
    remedy: 'No action needed; expect other figures than in NetBox.',
  },
  'netbox-several-sites': {
    severity: 'warning',
    title: 'Several sites in one plan',
    meaning: 'The files contain racks of several sites; a plan has one climate, one tariff and one grid.',
    remedy: 'Import each site into a separate plan if these differ.',
  },
  'netbox-device-unplaced': {
    severity: 'warning',
    title: 'Device without rack',
    meaning: 'A device names no rack, or one that was not imported, and is not in the plan.',
    remedy: 'Assign it to a rack in NetBox, or add it to the plan by hand.',
  },
  'netbox-device-type-unknown': {
    severity: 'warning',
    title: 'Device of unknown type',
    meaning:
      'The type of a device is neither in the files nor in the catalogue; the device is not in the plan.',
    remedy: 'Import the file of the device type as well.',
  },
  'netbox-position-wrong': {
    severity: 'warning',
    title: 'Position outside the rack',
    meaning: 'A device is below the first or above the last unit of its rack.',
    remedy: 'Correct the position: NetBox states the lowest unit of a device, counted from the bottom.',
  },
  'netbox-plan-kept': {
    severity: 'info',
    title: 'Plan value retained',
    meaning: 'An imported item is already in the plan, where it has more detail or represents several racks.',
    remedy: 'Change the plan by hand if NetBox is more accurate.',
  },
  'netbox-not-carried': {
    severity: 'info',
    title: 'Not exported to NetBox',
    meaning: 'The plan has data for which NetBox has no equivalent.',
    remedy: 'Keep the plan: importing into it restores what NetBox cannot store.',
  },
  'netbox-limit': {
    severity: 'warning',
    title: 'Changed for NetBox',
    meaning: 'A value or position of the plan does not fit NetBox; it was rounded, or NetBox will reject it.',
    remedy: 'Check the object named in the message, in the plan or after the import.',
  },
});
