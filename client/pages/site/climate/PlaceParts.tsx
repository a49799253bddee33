import { inShownUnits } from '../../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { valueAt, type Json, type Path } from '../../../../models/edit/document/json.ts';
import { significant } from '../../../../models/present/format/number.ts';
import type { Input } from '../../../../models/plan/prepare/input.ts';
import { currencyOf } from '../../../fields/currency.ts';
import { followedAt } from '../../../fields/defaults.ts';
import { planDocument, run } from '../../../state/editor.ts';

interface PlacePart {
  readonly label: string;
  /** Of the value in a report. */
  readonly path: Path;
  /** Of the field that states it. */
  readonly statedPath: Path;
}

const parts: readonly PlacePart[] = [
  { label: 'Time zone', path: ['site', 'timeZone'], statedPath: ['site', 'timeZone'] },
  {
    label: 'Electricity price',
    path: ['tariff', 'energyPrice_per_kWh'],
    statedPath: ['tariff', 'price'],
  },
  { label: 'Grid', path: ['carbon', 'intensity_g_per_kWh'], statedPath: ['carbon', 'grid'] },
  {
    label: 'Regulations',
    path: ['carbon', 'regulation', 'ruleSets'],
    statedPath: ['carbon', 'regulation', 'ruleSets'],
  },
];

/** What follows the place of the site, and what the plan states instead, which may be made to follow. */
export function PlaceParts(): JSX.Element | null {
  const place = followedAt(['site', 'country']) ?? followedAt(['site', 'timeZone']);
  if (place === undefined && valueAt(planDocument.value, ['site', 'country']) === undefined) return null;
  const currency = currencyOf();
  return (
    <div>
      <h3>What follows the place</h3>
      <dl class="facts place-parts">
        {parts.map((part) => (
          <PartOfPlace key={part.label} part={part} />
        ))}
        {currency !== undefined && (
          <div class="fact">
            <dt>Currency</dt>
            <dd>{currency}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function PartOfPlace({
  part: { label, path, statedPath },
}: {
  readonly part: PlacePart;
}): JSX.Element | null {
  const followed = followedAt(path);
  const stated = valueAt(planDocument.value, statedPath);
  if (followed === undefined && stated === undefined) return null;
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{stated === undefined ? valueText(followed) : statedText(stated)}</dd>
      {stated === undefined ? (
        <dd class="field-note">Follows {followed?.follows}</dd>
      ) : (
        <dd class="field-note">
          Stated.{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              run(changeValue(planDocument.value, { path: statedPath, value: undefined, label }));
            }}
          >
            Follow the site<span class="sr-only">: {label}</span>
          </button>
        </dd>
      )}
    </div>
  );
}

const statedText = (stated: Json): string =>
  Array.isArray(stated) ? stated.join(', ') : JSON.stringify(stated).replaceAll('"', '');

function valueText(input: Input | undefined): string {
  if (input === undefined) return '';
  const { value, unit } = input;
  return typeof value === 'number' ? inShownUnits(`${significant(value)} ${unit}`) : value;
}
