import { objectAt } from '../../../../models/edit/document/json.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { planDocument } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { coolestFirst } from './coolestFirst.ts';
import { devicesOfPlan } from './DevicesAxis.tsx';
import { OWN_NAME, tariffOfPlan } from './TariffsAxis.tsx';

/** An axis that is offered as it is. */
interface ReadyAxis {
  readonly label: string;
  readonly axis: AxisSection;
}

/** Axes with all that the catalogue or the plan has of their kind. */
export function readyAxes(): ReadyAxis[] {
  const document = planDocument.value;
  const { presets = [], climates } = catalogue.value ?? {};
  const options = Object.keys(objectAt(document, ['options']));
  const [device] = devicesOfPlan(document);
  return [
    { label: 'Cooling systems', axis: { kind: 'presets', ids: presets.map(({ id }) => id) } },
    {
      label: 'Climates',
      axis: { kind: 'climates', ids: coolestFirst((climates ?? []).map(({ id }) => id)) },
    },
    ...(options.length > 1 ? [{ label: 'Options', axis: { kind: 'options' as const, ids: options } }] : []),
    ...(device === undefined
      ? []
      : [{ label: 'Devices', axis: { kind: 'devices' as const, replaces: device, ids: [device] } }]),
    {
      label: 'Tariffs',
      axis: { kind: 'tariffs', tariffs: [{ name: OWN_NAME, tariff: tariffOfPlan(document) }] },
    },
  ];
}

/** The ready axis of a kind; undefined if the plan has none. */
export const axisOfKind = (kind: AxisSection['kind']): AxisSection | undefined =>
  readyAxes().find(({ axis }) => axis.kind === kind)?.axis;
