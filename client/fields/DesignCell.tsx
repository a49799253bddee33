import type { JSX } from 'preact';
import { chooseRow } from '../../models/edit/commands/chooseRow.ts';
import { chooseClimate, chooseCoolingKind, choosePreset } from '../../models/edit/commands/cooling.ts';
import { NumberField } from './NumberField.tsx';
import { RowField } from './RowField.tsx';
import { SelectField } from './SelectField.tsx';
import { type SelectChoice } from '../../models/present/design/designRows.ts';
import { TextField } from './TextField.tsx';
import { planDocument, run } from '../state/editor.ts';
import { textAt, valueAt, type Path } from '../../models/edit/document/json.ts';
import { catalogue, wantClimates, wantCountryGrids } from '../state/models.ts';
import { page } from '../state/route.ts';
import type { ComboboxItem } from '../ui/Combobox.tsx';
import { climateGroups, climateName, gridChoices, presetGroups, priceChoices } from './catalogueChoices.ts';
import { currencyOf } from './currency.ts';
import { defaultAt, followedAt } from './defaults.ts';
import type { DesignRow } from '../../models/present/design/designRows.ts';
import { TariffLink } from './TariffLink.tsx';
import { gridNote, presetNote, priceNote, valuePathOf } from './rowNote.ts';

interface DesignCellProps {
  readonly row: DesignRow;
  /** The option that is changed; default: the base plan. */
  readonly optionId?: string;
  /** "PUE of Liquid": includes the column, for screen readers. */
  readonly label: string;
  /** False if no table head shows the label. */
  readonly isLabelHidden?: boolean;
}

/** One figure or choice of the plan or of an option; an empty cell of an option shows the value of the plan. */
export function DesignCell({ row, optionId, label, isLabelHidden = true }: DesignCellProps): JSX.Element {
  const path = optionId === undefined ? row.path : ['options', optionId, 'changes', ...row.path];
  const section = path.slice(0, -1);
  const common = { path, label, isLabelHidden };
  switch (row.kind) {
    case 'number': {
      const { factor, step, rule } = row;
      const unit = unitOf(row, optionId);
      const units = { ...(unit === undefined ? {} : { unit }), ...(factor === undefined ? {} : { factor }) };
      const placeholder = inheritedNumber(row.path, optionId);
      return (
        <NumberField
          {...common}
          {...units}
          step={step}
          {...(rule === undefined ? {} : { rule })}
          placeholder={placeholder}
        />
      );
    }
    case 'select':
      return (
        <SelectField
          {...common}
          choices={row.choices}
          whenEmpty={inheritedChoice(row.path, optionId, row.choices)}
        />
      );
    case 'cooling-kind':
      return (
        <SelectField
          {...common}
          choices={coolingKinds}
          {...(optionId === undefined
            ? {}
            : { whenEmpty: inheritedChoice(row.path, optionId, coolingKinds) })}
          onChoose={(kind) => {
            run(chooseCoolingKind(planDocument.value, kind, optionId));
          }}
        />
      );
    case 'preset':
      return (
        <>
          <RowField
            {...common}
            choices={presetGroups.value}
            whenEmpty={inheritedRow(row.path, optionId, presetGroups.value)}
            onChoose={(preset) => {
              run(choosePreset(planDocument.value, preset, optionId));
            }}
          />
          <Note text={presetNote(optionId)} />
        </>
      );
    case 'climate':
      // The site page has a card for the climate of the base plan.
      return optionId === undefined && page.value === 'site' ? (
        <p class="design-unused">{climateName() ?? 'None'}</p>
      ) : (
        <RowField
          {...common}
          choices={climateGroups.value}
          whenEmpty={
            optionId === undefined ? (climateName() ?? 'None') : `${climateName() ?? 'None'} (base plan)`
          }
          waiting={catalogue.value?.climates === null ? 'Loading climates…' : undefined}
          onOpen={wantClimates}
          onChoose={(id) => {
            run(chooseClimate(planDocument.value, id, optionId));
          }}
        />
      );
    case 'tariff':
      return <TariffLink optionId={optionId} />;
    case 'text':
      return <TextField {...common} placeholder={currencyOf(optionId) ?? 'from price'} />;
    case 'price':
      return (
        <>
          <RowField
            {...common}
            choices={priceChoices.value}
            whenEmpty={followedRow(row.path, optionId, priceChoices.value)}
            onChoose={(rowId) => {
              const choice = { section, rowField: 'price', ownField: 'energyPrice_per_kWh', rowId } as const;
              run(chooseRow(planDocument.value, choice));
            }}
          />
          <Note text={priceNote(optionId)} />
        </>
      );
    case 'grid':
      return (
        <>
          <RowField
            {...common}
            choices={gridChoices.value}
            whenEmpty={followedRow(row.path, optionId, gridChoices.value)}
            waiting={catalogue.value?.hasCountryGrids === false ? 'Loading country grids…' : undefined}
            onOpen={wantCountryGrids}
            onChoose={(rowId) => {
              const choice = { section, rowField: 'grid', ownField: 'intensity_g_per_kWh', rowId } as const;
              run(chooseRow(planDocument.value, choice));
            }}
          />
          <Note text={gridNote(optionId)} />
        </>
      );
  }
}

const coolingKinds: readonly SelectChoice[] = [
  { value: 'fixed-pue', label: 'Stated PUE' },
  { value: 'system', label: 'Computed system' },
];

interface NoteProps {
  readonly text: string | undefined;
}

function Note({ text }: NoteProps): JSX.Element | null {
  return text === undefined ? null : <p class="field-note">{text}</p>;
}

/** The currency of a price: the stated one, otherwise the currency of the catalogue price. */
function unitOf(
  { path, unit }: DesignRow & { kind: 'number' },
  optionId: string | undefined,
): string | undefined {
  const currency = path.at(-1) === 'energyPrice_per_kWh' ? currencyOf(optionId) : undefined;
  return currency === undefined ? unit : `${currency}/kWh`;
}

/** The value of the plan if an option states none, or the default if the plan states none either. */
function inheritedNumber(path: Path, optionId: string | undefined): number | string | undefined {
  if (optionId !== undefined) {
    if (valueAt(planDocument.value, ['options', optionId, 'changes', ...path]) === null)
      return 'none in this option';
    const inPlan = valueAt(planDocument.value, path);
    if (typeof inPlan === 'number' || typeof inPlan === 'string') return inPlan;
  }
  return defaultAt(path);
}

function inheritedChoice(
  path: Path,
  optionId: string | undefined,
  choices: readonly SelectChoice[],
): string | undefined {
  const named = (value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;
  const inPlan = textAt(planDocument.value, path);
  if (optionId !== undefined && inPlan !== undefined) return `${named(inPlan)} (base plan)`;
  const value = defaultAt(path);
  return value === undefined ? 'Not stated' : `${named(String(value))} (default)`;
}

/** The price or grid that follows the place of a design that states none. */
function followedRow(path: Path, optionId: string | undefined, choices: readonly ComboboxItem[]): string {
  const inPlan = valueAt(planDocument.value, path);
  const followed =
    optionId === undefined || inPlan === undefined ? followedAt(valuePathOf(path), optionId) : undefined;
  return followed === undefined ? inheritedRow(path, optionId, choices) : `Follows ${followed.follows ?? ''}`;
}

function inheritedRow(path: Path, optionId: string | undefined, choices: readonly ComboboxItem[]): string {
  if (optionId === undefined) return 'None';
  const inPlan = textAt(planDocument.value, path);
  return inPlan === undefined
    ? 'None (base plan)'
    : `${choices.find(({ value }) => value === inPlan)?.label ?? inPlan} (base plan)`;
}
