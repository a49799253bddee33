import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import {
  displayChoices,
  metricUnits,
  systemOf,
  usUnits,
  withUnit,
  type DisplayQuantity,
} from '../../models/units/display/displayUnits.ts';
import { chooseUnits, displayUnits } from '../state/displayUnits.ts';
import { Icon } from '../ui/Icon.tsx';
import { SelectBox } from '../ui/SelectBox.tsx';
import { placeFloat } from '../ui/placeFloat.ts';

const systems = { metric: metricUnits, us: usUnits } as const;
const systemLabels = { metric: 'Metric', us: 'US customary', mixed: 'Mixed' } as const;

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

const quantities = Object.keys(displayChoices) as DisplayQuantity[];

/** The units of all pages: one system, or single quantities in other units. */
export function UnitsMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = useSignal(false);
  const units = displayUnits.value;
  const system = systemOf(units);
  const name = `Units: ${systemLabels[system]}`;
  const place = (): void => {
    if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        popovertarget="units-menu"
        aria-label={name}
        title={name}
      >
        <Icon name="ruler" />
      </button>
      <div
        ref={menu}
        id="units-menu"
        class="menu units-menu"
        role="group"
        aria-label="Units"
        popover="auto"
        onToggle={(event) => {
          isOpen.value = event instanceof ToggleEvent && event.newState === 'open';
          place();
        }}
      >
        {isOpen.value && (
          <>
            <SelectBox
              id="units-system"
              label="Units"
              choices={(['metric', 'us', ...(system === 'mixed' ? (['mixed'] as const) : [])] as const).map(
                (value) => ({ value, label: systemLabels[value] }),
              )}
              value={system}
              onChoose={(chosen) => {
                if (chosen !== 'mixed') chooseUnits(systems[chosen]);
              }}
            />
            <details onToggle={place}>
              <summary>Single quantities</summary>
              {quantities.map((quantity) => (
                <SelectBox
                  key={quantity}
                  id={`units-${quantity}`}
                  label={quantityLabels[quantity]}
                  choices={displayChoices[quantity].map(({ id, label }) => ({ value: id, label }))}
                  value={units[quantity]}
                  onChoose={(id) => {
                    chooseUnits(withUnit(units, quantity, id));
                  }}
                />
              ))}
            </details>
            <p class="field-note">
              For this browser, on all pages. Electric power stays in kW, energy in kWh, carbon in kg and t.
              Files and exports are metric.
            </p>
          </>
        )}
      </div>
    </>
  );
}
