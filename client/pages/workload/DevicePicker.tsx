import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Device } from '../../../models/catalogue/device.ts';
import { acceleratorOf } from '../../../models/workload/ai/acceleratorOf.ts';
import { significant } from '../../../models/present/format/number.ts';
import { catalogue } from '../../state/models.ts';
import { Combobox, type ComboboxItem } from '../../ui/Combobox.tsx';
import { chooseDevice, inputs, type WorkloadKind } from './inputs.ts';
import { deviceFields } from './workloadInputs.ts';

const NONE: ComboboxItem = { value: '', label: 'None: enter values' };

/** Devices with accelerators, with peak and draw per accelerator. */
const choices = computed((): readonly ComboboxItem[] => [
  NONE,
  ...Object.values(catalogue.value?.devices ?? {}).flatMap(choiceOf),
]);

function choiceOf(device: Device): ComboboxItem[] {
  const figures = acceleratorOf(device);
  if (figures === undefined) return [];
  const { peak_TFLOPS, powerPerAccelerator_kW, acceleratorsPerServerCount } = figures;
  const known = [
    `${String(acceleratorsPerServerCount)} ×`,
    peak_TFLOPS === undefined ? 'peak not known' : `${significant(peak_TFLOPS)} TFLOP/s`,
    powerPerAccelerator_kW === undefined ? 'draw not known' : `${significant(powerPerAccelerator_kW, 3)} kW`,
  ];
  return [{ value: device.id, label: device.name, detail: known.join(' · ') }];
}

interface DevicePickerProps {
  readonly kind: WorkloadKind;
}

/** Selects the device whose accelerators give peak, draw and price if these fields are empty. */
export function DevicePicker({ kind }: DevicePickerProps): JSX.Element {
  const id = `${kind}-device`;
  return (
    <div class="field statement-wide">
      <label class="field-label" for={id}>
        Catalogue device
      </label>
      <Combobox
        id={id}
        label={`Catalogue device, ${kind}`}
        value={inputs.value[kind].deviceId}
        choices={choices.value}
        onChoose={(deviceId) => {
          chooseDevice(kind, deviceId, deviceFields[kind]);
        }}
      />
    </div>
  );
}
