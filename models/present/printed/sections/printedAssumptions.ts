import type { Input } from '../../../plan/prepare/input.ts';
import { countText, listText } from '../../../units/text.ts';
import { isPartInput } from '../../figures/partInputs.ts';
import { isShare } from '../../format/share.ts';
import { inputValue, statedSymbol } from '../../words/basisText.ts';
import { originLabels } from '../../words/originLabels.ts';
import { qualityLabels } from '../../words/qualityLabels.ts';
import { cited } from '../document/Cited.ts';
import { locatedAt, placesOf, type Located } from '../document/Located.ts';
import { printedNumber, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedCell, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';

/** Every input of the calculation with its source and the quality of its data; of further options those that differ. */
export function printedAssumptions({ options }: PrintedSource): PrintedBlock[] {
  const [first, ...others] = options;
  if (first === undefined) return [];
  const inputs = placesOf(first.report.at('inputs'));
  const parts = inputs.filter(({ value }) => isPartInput(value));
  const known = new Set(inputs.map(({ value }) => JSON.stringify(value)));
  return [
    {
      kind: 'paragraph',
      text: 'A value follows the plan, the catalogue, or a default with its source. Verified means that it was read in the source that is named; an estimate has no source of its own.',
    },
    ...siteBlocks(first),
    inputsTable(
      options.length === 1 ? 'Inputs' : `Inputs of ${first.name}`,
      inputs.filter(({ value }) => !isPartInput(value)),
    ),
    ...(parts.length === 0
      ? []
      : [inputsTable(`Parameters of cooling and power chain: ${countText(parts.length, 'input')}`, parts)]),
    ...differingTables(others, known),
  ];
}

/** Inputs that the first option does not have, by the options that share them. */
function differingTables(others: readonly PrintedOption[], known: ReadonlySet<string>): PrintedTable[] {
  const inputs = new Map<string, { readonly input: Located<Input>; readonly names: string[] }>();
  for (const { name, report } of others) {
    for (const input of placesOf(report.at('inputs'))) {
      const key = JSON.stringify(input.value);
      if (known.has(key)) continue;
      const entry = inputs.get(key) ?? { input, names: [] };
      if (entry.names.at(-1) !== name) entry.names.push(name);
      inputs.set(key, entry);
    }
  }
  const groups = new Map<string, Located<Input>[]>();
  for (const { input, names } of inputs.values()) {
    const shared = listText(names);
    groups.set(shared, [...(groups.get(shared) ?? []), input]);
  }
  return [...groups].map(([names, shared]) => inputsTable(`Inputs of ${names} that differ`, shared));
}

function siteBlocks({ report, scenario }: PrintedOption): PrintedBlock[] {
  const climate = report.value.plant?.climate;
  const { site } = scenario;
  const items = [
    ...(site?.name === undefined ? [] : [`Site: ${site.name}`]),
    ...(climate === undefined
      ? []
      : [
          `Climate: ${climate.name}, ${climate.kind === 'normals' ? 'a synthetic year of monthly normals' : 'an hourly file'} (${climate.source})`,
          `Design values: ${climate.designSource}`,
        ]),
    `Simulated year: ${String(report.value.annual.year)}, ${report.value.annual.hourCount.toLocaleString('en-US')} hours in local standard time`,
  ];
  return [{ kind: 'list', items }];
}

function inputsTable(title: string, inputs: readonly Located<Input>[]): PrintedTable {
  const values = inputs.map(({ value }) => value);
  return {
    kind: 'table',
    title,
    isWrapped: true,
    columns: [
      textColumn(
        'Input',
        values.map(({ label }) => label),
      ),
      { label: 'Value', unit: '', cells: inputs.map(valueCell) },
      ...(values.every(isPartInput)
        ? []
        : [
            textColumn(
              'Meaning',
              values.map(({ basis }) => basis),
            ),
          ]),
      textColumn('Source', values.map(sourceText)),
      textColumn(
        'Quality',
        values.map(({ quality }) => (quality === undefined ? '' : qualityLabels[quality])),
      ),
    ],
  };
}

function valueCell(input: Located<Input>): PrintedCell {
  const { path, value, unit } = input.value;
  const text = inputValue(input.value);
  if (typeof value === 'string') return text;
  const shownUnit = isShare(path) ? '%' : statedSymbol(unit);
  const number = cited(locatedAt(value, input.at('value').pointer));
  const rounded =
    shownUnit !== '' && text.endsWith(` ${shownUnit}`) ? text.slice(0, -shownUnit.length - 1) : text;
  const isUnitShown = rounded !== text;
  return { ...printedNumber(number, { text: rounded, unit: isUnitShown ? shownUnit : '' }), isUnitShown };
}

function sourceText({ origin, source, year, follows }: Input): string {
  const when = year === undefined || source.includes(String(year)) ? '' : `, ${String(year)}`;
  const follow = follows === undefined ? '' : `; follows ${follows}`;
  return `${originLabels[origin]}: ${source}${when}${follow}`;
}
