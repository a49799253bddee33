import type { Input } from '../../../models/plan/prepare/input.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { countedNoun, figure } from './numbers.ts';
import { sharedByOptions } from './sharedByOptions.ts';
import { cut } from './table.ts';
import { wrap } from './wrap.ts';
import { originLabels } from '../../../models/present/words/originLabels.ts';
import { qualityLabels } from '../../../models/present/words/qualityLabels.ts';

const SHOWN = 60;

/**
 * Every input with its value, meaning and origin.
 *
 * @param options - inputs that they share are listed once
 * @param width - columns to wrap to
 */
export function inputsTable(options: readonly OptionReport[], width: number): string[] {
  const inputs = sharedByOptions(
    options.map(({ name, inputs: items }) => ({ name, items })),
    (input) => JSON.stringify(input),
  );
  const lines = inputs
    .slice(0, SHOWN)
    .flatMap(({ item, options: names }) => [
      `  ${item.label}: ${valueText(item)}${names === 'all options' ? '' : ` (${names})`}`,
      ...wrap(provenance(item), { width, indent: '      ' }),
    ]);
  if (inputs.length > SHOWN)
    lines.push(`  ${countedNoun(inputs.length - SHOWN, 'more input')}; --json has all`);
  return lines;
}

function valueText({ value, unit }: Input): string {
  if (typeof value === 'string') return value;
  // Without a unit it is a fraction, a ratio or a year: no separators, or 2025 becomes 2,025.
  return unit === '' ? String(value) : figure(value, [0, 6], unit);
}

function provenance({ basis, origin, source, year, quality, path }: Input): string {
  const parts = [basis, originLabels[origin].toLowerCase(), cut(source, 140)];
  if (year !== undefined) parts.push(String(year));
  if (quality !== undefined) parts.push(qualityLabels[quality]);
  const distinctParts = new Set(parts.filter((part) => part !== ''));
  return `${[...distinctParts].join('; ')} [${path}]`;
}
