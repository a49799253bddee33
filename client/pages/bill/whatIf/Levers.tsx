import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { figureText, scaledFigure } from '../../../../models/present/format/figure.ts';
import { significant } from '../../../../models/present/format/number.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { BillLevers } from '../../../../models/study/whatIf/BillLevers.ts';
import { countText } from '../../../../models/units/text.ts';
import { explainedBill } from '../../../state/details.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { LeverSlider } from './LeverSlider.tsx';

interface LeversProps {
  readonly option: OptionReport;
  readonly levers: Signal<BillLevers>;
}

const HUNDRED = 100;
const percent = (ratio: number): string => `${String(Math.round(ratio * HUNDRED))} %`;

/** The sliders of a what-if. */
export function Levers({ option, levers }: LeversProps): JSX.Element {
  const { shiftFraction, utilisationRatio, energyPriceRatio, powerFactor } = levers.value;
  const move = (change: Partial<BillLevers>): void => {
    levers.value = { ...levers.value, ...change };
  };
  const explained = explainedBill.value;
  const hasPeriods = explained?.calendar.varying.some(({ kind }) => kind === 'energy') === true;
  const isApparent = explained?.charges.some(({ unit }) => unit.startsWith('kVA')) === true;
  return (
    <div class="levers">
      <ShaveLever option={option} levers={levers} />
      <LeverSlider
        id="lever-shift"
        label="Load moved to cheap hours"
        value={shiftFraction * HUNDRED}
        min={0}
        max={100}
        step={1}
        text={percent(shiftFraction)}
        reason={hasPeriods ? undefined : 'Energy has one price, so that moving it saves nothing.'}
        onMove={(value) => {
          move({ shiftFraction: value / HUNDRED });
        }}
      />
      <LeverSlider
        id="lever-utilisation"
        label="Utilisation"
        value={utilisationRatio * HUNDRED}
        min={0}
        max={150}
        step={1}
        text={`${percent(utilisationRatio)} of planned`}
        onMove={(value) => {
          move({ utilisationRatio: value / HUNDRED });
        }}
      />
      <LeverSlider
        id="lever-price"
        label="Price of energy"
        value={energyPriceRatio * HUNDRED}
        min={25}
        max={300}
        step={1}
        text={`${percent(energyPriceRatio)} of tariff`}
        onMove={(value) => {
          move({ energyPriceRatio: value / HUNDRED });
        }}
      />
      {isApparent && (
        <LeverSlider
          id="lever-power-factor"
          label="Power factor"
          value={(powerFactor ?? 1) * HUNDRED}
          min={70}
          max={100}
          step={1}
          text={powerFactor === null ? 'as planned' : significant(powerFactor, 2)}
          onMove={(value) => {
            move({ powerFactor: value / HUNDRED });
          }}
        />
      )}
      <RacksLever option={option} levers={levers} />
    </div>
  );
}

function ShaveLever({ option, levers }: LeversProps): JSX.Element {
  const { shave, isShavedEnergyMoved } = levers.value;
  const peak_kW = option.peak.facility_kW;
  const isFraction = shave.kind === 'fraction';
  const step_kW = niceStep(peak_kW / HUNDRED);
  return (
    <div class="lever-group">
      <LeverSlider
        id="lever-shave"
        label="Cut each month's peak"
        value={isFraction ? shave.amount * HUNDRED : shave.amount}
        min={0}
        max={isFraction ? 50 : Math.ceil(peak_kW / 2 / step_kW) * step_kW}
        step={isFraction ? 1 : step_kW}
        text={isFraction ? percent(shave.amount) : figureText(scaledFigure('power', shave.amount))}
        onMove={(value) => {
          levers.value = {
            ...levers.value,
            shave: { ...shave, amount: isFraction ? value / HUNDRED : value },
          };
        }}
      />
      <div class="lever-row">
        <Segments
          label="Unit of the cut"
          choices={[
            { value: 'kW', label: 'kW' },
            { value: 'fraction', label: '%' },
          ]}
          value={shave.kind}
          onChoose={(kind) => {
            levers.value = { ...levers.value, shave: { kind, amount: 0 } };
          }}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={isShavedEnergyMoved}
            onChange={(event) => {
              levers.value = { ...levers.value, isShavedEnergyMoved: event.currentTarget.checked };
            }}
          />
          <span>Move the energy within its day</span>
        </label>
      </div>
    </div>
  );
}

/** A step of 1, 2 or 5 times a power of ten, at least as large as a number. */
function niceStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return Number((factor * power).toPrecision(1));
}

const MIN_ADDED = 20;
const MAX_ADDED = 2000;

function RacksLever({ option, levers }: LeversProps): JSX.Element | null {
  const [first] = option.racks;
  if (first === undefined) return null;
  const { addedRacks } = levers.value;
  const rackId = addedRacks?.rackId ?? first.ids[0] ?? '';
  const chosen = option.racks.find(({ ids }) => ids.includes(rackId)) ?? first;
  const count = addedRacks?.count ?? 0;
  const choose = (nextId: string, nextCount: number): void => {
    levers.value = { ...levers.value, addedRacks: { rackId: nextId, count: nextCount } };
  };
  return (
    <div class="lever-group">
      <LeverSlider
        id="lever-racks"
        label="Another row of racks"
        value={count}
        min={0}
        max={Math.min(MAX_ADDED, Math.max(MIN_ADDED, chosen.rackCount))}
        step={1}
        text={count === 0 ? 'none' : countText(count, 'more rack')}
        onMove={(value) => {
          choose(rackId, value);
        }}
      />
      {option.racks.length > 1 && (
        <SelectBox
          id="lever-rack"
          label="Like"
          choices={option.racks.map(({ ids: [id = ''], name, rackCount }) => ({
            value: id,
            label: `${name} (${countText(rackCount, 'rack')})`,
          }))}
          value={chosen.ids[0] ?? ''}
          onChoose={(value) => {
            choose(value, count);
          }}
        />
      )}
    </div>
  );
}
