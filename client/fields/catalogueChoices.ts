import { computed } from '@preact/signals';
import type { Device } from '../../models/catalogue/device.ts';
import type { Grid } from '../../models/catalogue/grid.ts';
import type { Price } from '../../models/catalogue/price.ts';
import type { RackType } from '../../models/catalogue/rackType.ts';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';
import { measureText } from '../../models/present/format/measure.ts';
import { displayUnits } from '../state/displayUnits.ts';
import { significant } from '../../models/present/format/number.ts';
import { planDocument } from '../state/editor.ts';
import { objectAt, textAt } from '../../models/edit/document/json.ts';
import { catalogue } from '../state/models.ts';
import type { ComboboxItem } from '../ui/Combobox.tsx';

const CUSTOM_GROUP = 'Custom rows';

const deviceGroups: Readonly<Record<Device['class'], string>> = {
  'gpu-server': 'GPU servers',
  'gpu-rack': 'Rack-scale systems',
  'accelerator-host': 'Accelerator hosts',
  server: 'Servers',
  storage: 'Storage',
  network: 'Network',
  cooling: 'Cooling',
  power: 'Power distribution',
  passive: 'Passive equipment',
};

type Section = 'devices' | 'rackTypes' | 'prices' | 'grids';

/** Custom rows of the plan, then rows of the catalogue. */
function rowsOf<Row extends { readonly id: string }>(
  section: Section,
  rows: Readonly<Record<string, Row>> | undefined,
  choiceOf: (row: Row) => ComboboxItem,
): readonly ComboboxItem[] {
  const custom = objectAt(planDocument.value, ['catalogue', section]);
  const builtIn = Object.values(rows ?? {}).filter(({ id }) => !Object.hasOwn(custom, id));
  return [
    ...Object.entries(custom).map(([id, row]): ComboboxItem => ({
      value: id,
      label: textAt(row, ['name']) ?? id,
      group: CUSTOM_GROUP,
    })),
    ...builtIn.map(choiceOf),
  ];
}

const known = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

export const deviceChoices = computed(() =>
  rowsOf('devices', catalogue.value?.devices, (row): ComboboxItem => {
    const { id, name, height_U, maximum_kW, quality } = row;
    const flag = quality['maximum_kW'];
    return {
      value: id,
      label: name,
      group: deviceGroups[row.class],
      detail: known(
        height_U === undefined ? undefined : `${String(height_U)} U`,
        maximum_kW === undefined ? 'maximum unknown' : `${significant(maximum_kW)} kW max`,
        flag === undefined || flag === 'S' ? undefined : qualityLabels[flag],
      ),
    };
  }),
);

export const rackTypeChoices = computed(() =>
  rowsOf(
    'rackTypes',
    catalogue.value?.rackTypes,
    ({ id, name, height_U, payload_kg }: RackType): ComboboxItem => ({
      value: id,
      label: name,
      detail: known(
        `${String(height_U)} U`,
        payload_kg === undefined
          ? 'payload unknown'
          : `${measureText(payload_kg, 'kg', displayUnits.value)} payload`,
      ),
    }),
  ),
);

const sectorLabels: Readonly<Record<Price['sector'], string>> = {
  industrial: 'industrial',
  'large-industrial': 'large industrial',
  commercial: 'commercial',
  business: 'business',
};

/** "Virginia, industrial": label of a price. */
export function priceName({ name, sector }: Price): string {
  return `${name}, ${sectorLabels[sector]}`;
}

function priceGroup({ country, sector, year }: Price): string {
  if (country === 'US') return `United States, ${sectorLabels[sector]}, ${String(year)}`;
  return sector === 'business' ? 'World regions' : 'Countries';
}

export const priceChoices = computed(() =>
  rowsOf('prices', catalogue.value?.prices, (row): ComboboxItem => ({
    value: row.id,
    label: priceName(row),
    group: priceGroup(row),
    detail: known(
      `${significant(row.energyPrice_per_kWh)} ${row.currency}/kWh`,
      String(row.year),
      row.quality === 'S' ? undefined : qualityLabels[row.quality],
    ),
    keywords: row.country,
  })),
);

/** "SRVC, SERC Virginia/Carolina": label of a grid. */
export function gridName({ name, region, country }: Grid): string {
  return region === undefined || country === 'World' ? name : `${region}, ${name}`;
}

function gridGroup({ id, country, region, year }: Grid): string {
  if (id.startsWith('EMBER-')) return 'Countries, life cycle (Ember)';
  if (country !== 'US') return 'Countries, direct (official)';
  const places = region?.startsWith('US-') === true ? 'states, ' : '';
  return `United States, ${places}direct (eGRID${String(year)})`;
}

export const gridChoices = computed(() =>
  rowsOf('grids', catalogue.value?.grids, (row): ComboboxItem => ({
    value: row.id,
    label: gridName(row),
    group: gridGroup(row),
    detail: known(
      `${significant(row.intensity_g_per_kWh)} g/kWh`,
      String(row.year),
      row.quality === 'S' ? undefined : qualityLabels[row.quality],
    ),
    keywords: row.country,
  })),
);

/** The named cooling systems, in groups. */
export const presetGroups = computed(() =>
  (catalogue.value?.presets ?? []).map(({ id, name, description, group }): ComboboxItem => ({
    value: id,
    label: name,
    group,
    keywords: description,
  })),
);

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** The name of a country, or the code if it has none: "DE" → "Germany". */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}

export const climateGroups = computed(() => {
  const custom = objectAt(planDocument.value, ['catalogue', 'climates']);
  const builtIn = catalogue.value?.climates ?? [];
  return [
    ...Object.keys(custom).map((id): ComboboxItem => ({ value: id, label: id, group: CUSTOM_GROUP })),
    ...builtIn.map(({ id, city, country, dryBulb_0p4_C, elevation_m }): ComboboxItem => ({
      value: id,
      label: city,
      group: countryName(country),
      detail: known(
        dryBulb_0p4_C === undefined
          ? undefined
          : measureText(dryBulb_0p4_C, '°C', displayUnits.value, { decimals: 1 }),
        measureText(elevation_m, 'm', displayUnits.value, { decimals: 0 }),
      ),
    })),
  ];
});

/** The name of the climate of the base plan; undefined if it has none. */
export function climateName(): string | undefined {
  const climate = objectAt(planDocument.value, ['site', 'climate']);
  const id = textAt(climate, ['id']);
  return textAt(climate, ['name']) ?? climateGroups.value.find(({ value }) => value === id)?.label ?? id;
}

/** IANA time zones supported by the browser. */
export const timeZoneChoices: readonly ComboboxItem[] = ['UTC', ...Intl.supportedValuesOf('timeZone')].map(
  (zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    keywords: zone,
  }),
);
