import type { JSX } from 'preact';
import { displayChoices, usUnits, withUnit } from '../../models/units/display/chosenUnits.ts';
import {
  metricUnits,
  type DisplayQuantity,
  type DisplayUnits,
  type UnitChoices,
} from '../../models/units/display/displayUnits.ts';
import { chooseUnits, displayUnits } from '../state/displayUnits.ts';
import { failure } from '../state/models.ts';
import { SelectBox } from '../ui/SelectBox.tsx';

const systems = { metric: metricUnits, us: usUnits } as const;

const systemChoices = [
  { value: 'metric', label: 'Metric' },
  { value: 'us', label: 'US customary' },
] as const;
const mixed = { value: 'mixed', label: 'Mixed' } as const;

const quantityLabels: Readonly<Record<DisplayQuantity, string>> = {
  length: 'Length',
  area: 'Area and power density',
  temperature: 'Temperature',
  mass: 'Mass and floor load',
  liquid: 'Volume and flow of liquids',
  air: 'Airflow',
  pressure: 'Pressure',
  heat: 'Heat and cooling capacity',
};

type Choice = UnitChoices[DisplayQuantity];

const choiceLabels: Readonly<Record<Choice, string>> = {
  m: 'm, mm',
  ft: 'ft, in',
  m2: 'm², kW/m²',
  ft2: 'ft², W/ft²',
  C: '°C, K',
  F: '°F',
  kg: 'kg, kg/m²',
  lb: 'lb, lb/ft²',
  L: 'L, m³, L/s',
  gal: 'gal, gpm',
  m3_s: 'm³/s',
  CFM: 'CFM',
  Pa: 'Pa, kPa',
  inH2O: 'inH₂O, psi',
  kW: 'kW',
  BTU_per_h: 'BTU/h',
  ton: 'tons',
};

const quantities = Object.keys(displayChoices) as DisplayQuantity[];

function choose(units: DisplayUnits): void {
  chooseUnits(units).catch(() => {
    failure.value = 'These units could not be loaded: choose them again.';
  });
}

/** One system of units for all pages, and below it the unit of each quantity. */
export function UnitsFields(): JSX.Element {
  const units = displayUnits.value;
  const { system } = units;
  return (
    <>
      <SelectBox
        id="units-system"
        label="System of units"
        choices={system === 'mixed' ? [...systemChoices, mixed] : systemChoices}
        value={system}
        onChoose={(chosen) => {
          if (chosen !== 'mixed') choose(systems[chosen]);
        }}
      />
      <details>
        <summary>Single quantities</summary>
        {quantities.map((quantity) => (
          <SelectBox
            key={quantity}
            id={`units-${quantity}`}
            label={quantityLabels[quantity]}
            choices={displayChoices[quantity].map((id) => ({ value: id, label: choiceLabels[id] }))}
            value={units[quantity]}
            onChoose={(id) => {
              choose(withUnit(units, quantity, id));
            }}
          />
        ))}
      </details>
      <p class="field-note">
        For this browser, on all pages. Electric power stays in kW, energy in kWh, carbon in kg and t. Files
        and exports are metric.
      </p>
    </>
  );
}
