import { computed, signal } from '@preact/signals';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { coolingUnitNames } from '../../../../models/present/floor/air/coolingUnitNames.ts';
import type { AirflowReport } from '../../../../models/report/airflow/airflowSchema.ts';
import { planDocument } from '../../../state/editor.ts';
import { hallId, overlayId, room } from '../floorState.ts';
import { shownAir } from './airAnswer.ts';

/** True unless the hall states that its inlet temperatures are not computed. */
export const isAirComputed = computed(
  () => valueAt(planDocument.value, ['halls', hallId.value, 'airflow', 'isComputed']) !== false,
);

/** The cooling units of the hall that move air. */
export const coolingUnits = computed(() => (room.value === null ? [] : coolingUnitNames(room.value)));

/** The cooling unit that the user set out of service, in whatever hall. */
export const chosenOutUnit = signal<string | null>(null);

/** The unit of the shown hall that is out of service; null if all work. */
export const outUnit = computed((): string | null =>
  coolingUnits.value.some(({ id }) => id === chosenOutUnit.value) ? chosenOutUnit.value : null,
);

/** The answer for the shown hall while its overlay is shown; null before there is one. */
export const computedAir = computed(() =>
  overlayId.value === 'inlet' && isAirComputed.value && shownAir.value?.hallId === hallId.value
    ? shownAir.value.air
    : null,
);

export const airReport = computed((): AirflowReport | null => computedAir.value?.report ?? null);

/** Whether the air is drawn below the racks. */
export const isAirDrawn = signal(false);

/** Height of the slice through the air. */
export const sliceHeight_m = signal(1.5);
