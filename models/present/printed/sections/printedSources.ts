import type { Source } from '../../../catalogue/row.ts';
import { qualityLabels } from '../../words/qualityLabels.ts';
import { textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedSource } from '../printedSource.ts';

/** Where the figures are from: the publications of the devices, and every source that an input names. */
export function printedSources(source: PrintedSource): PrintedBlock[] {
  const { report } = source;
  const { version, hash } = report.value.library;
  return [
    { kind: 'paragraph', text: `Catalogue ${version}, with the hash ${hash}.` },
    ...devicesTable(source),
    ...inputSources(source),
  ];
}

function devicesTable({ options, library, plan }: PrintedSource): PrintedBlock[] {
  const sources: Readonly<Record<string, Source>> = { ...library.sources, ...plan.catalogue?.sources };
  const devices = new Map(
    options.flatMap(({ facility }) =>
      facility.racks.flatMap(({ items }) =>
        items.map(({ device }): [string, typeof device] => [device.id, device]),
      ),
    ),
  );
  const rows = [...devices.values()];
  if (rows.length === 0) return [];
  const flags = ['S', 'M', 'E'] as const;
  return [
    {
      kind: 'table',
      title: 'Devices',
      isWrapped: true,
      columns: [
        textColumn(
          'Device',
          rows.map(({ name }) => name),
        ),
        textColumn(
          'Year',
          rows.map(({ year }) => String(year)),
        ),
        textColumn(
          'Quality of its figures',
          rows.map(({ quality }) =>
            flags
              .map((flag) => [flag, Object.values(quality).filter((one) => one === flag).length] as const)
              .filter(([, count]) => count > 0)
              .map(([flag, count]) => `${String(count)} ${qualityLabels[flag]}`)
              .join(', '),
          ),
        ),
        textColumn(
          'Sources',
          rows.map((row) => row.sources.map((key) => sourceText(sources[key], key)).join('; ')),
        ),
      ],
    },
  ];
}

function sourceText(source: Source | undefined, key: string): string {
  if (source === undefined) return key;
  const { title, publisher, year, link } = source;
  return [
    `${publisher}: ${title}`,
    ...(year === undefined ? [] : [String(year)]),
    ...(link === undefined ? [] : [link]),
  ].join(', ');
}

/** Every source that inputs name, with the inputs that are read from it. */
function inputSources({ options }: PrintedSource): PrintedBlock[] {
  const labels = new Map<string, Set<string>>();
  for (const { report } of options) {
    for (const { source, label } of report.value.inputs) {
      labels.set(source, (labels.get(source) ?? new Set()).add(label));
    }
  }
  const rows = [...labels].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  return [
    {
      kind: 'table',
      title: 'Sources of the inputs',
      isWrapped: true,
      columns: [
        textColumn(
          'Source',
          rows.map(([name]) => name),
        ),
        textColumn(
          'Inputs',
          rows.map(([, of]) => [...of].join(', ')),
        ),
      ],
    },
  ];
}
