/** NetBox columns of the body of a rack; rack types use the same names. */
export const rackBodyColumns = [
  'form_factor',
  'width',
  'u_height',
  'starting_unit',
  'outer_width',
  'outer_height',
  'outer_depth',
  'outer_unit',
  'weight',
  'max_weight',
  'weight_unit',
] as const;

/** Columns of a rack type, in NetBox's order. */
export const rackTypeColumns = ['manufacturer', 'model', 'slug', ...rackBodyColumns, 'description'] as const;

/** Columns of a device, in NetBox's order. */
export const deviceColumns = [
  'name',
  'role',
  'manufacturer',
  'device_type',
  'status',
  'site',
  'location',
  'rack',
  'position',
  'face',
] as const;

/** Columns of a power panel and of a power feed, in NetBox's order. */
export const panelColumns = ['site', 'location', 'name', 'description'] as const;
export const feedColumns = [
  'site',
  'power_panel',
  'location',
  'rack',
  'name',
  'status',
  'type',
  'supply',
  'phase',
  'voltage',
  'amperage',
  'max_utilization',
  'description',
] as const;
