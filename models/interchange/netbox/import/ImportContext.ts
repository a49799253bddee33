import type { Device, DeviceClass } from '../../../catalogue/device.ts';
import type { Library } from '../../../catalogue/Library.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import type { Plan } from '../../../plan/document/planSchema.ts';
import type { Finding } from '../../../problems/Finding.ts';
import type { UsedNames } from '../ids.ts';
import type { RowOrigin } from './deviceRow.ts';

/** Shared context of the parts of an import. */
export interface ImportContext {
  readonly library: Library;
  /** The plan that is imported into, if any. */
  readonly into: Plan | undefined;
  readonly origin: RowOrigin;
  /** Receives findings on ignored, invalid or questionable content. */
  readonly review: Finding[];
}

/** Imported devices, and the ids of the rows that NetBox names refer to. */
export interface ImportedDevices {
  readonly rows: Map<string, Device>;
  /** Id of the row of a manufacturer's model. */
  readonly idOf: (maker: string | undefined, model: string) => string | undefined;
  /** Sets the class of an imported row by the role of its devices. */
  readonly classify: (id: string, deviceClass: DeviceClass) => void;
}

/** Rack types likewise. */
export interface ImportedRackTypes {
  readonly rows: Map<string, RackType>;
  readonly idOf: (model: string) => string | undefined;
  /** Number of the lowest unit of a rack type: 1 by default. */
  readonly firstUnitOf: (id: string) => number;
  readonly usedIds: UsedNames;
  /** Rows created for racks without a type, by their figures. */
  readonly ownIds: Map<string, string>;
}

/** Every device of the target plan and of the catalogue; rows of the plan first. */
export const knownDevices = ({ into, library }: Pick<ImportContext, 'into' | 'library'>): readonly Device[] =>
  customFirst(into?.catalogue?.devices, library.devices);

/** Every rack type likewise. */
export const knownRackTypes = ({
  into,
  library,
}: Pick<ImportContext, 'into' | 'library'>): readonly RackType[] =>
  customFirst(into?.catalogue?.rackTypes, library.rackTypes);

function customFirst<Row extends { readonly id: string }>(
  custom: Readonly<Record<string, Row>> | undefined,
  builtIn: Readonly<Record<string, Row>>,
): readonly Row[] {
  const customRows = custom ?? {};
  return [
    ...Object.values(customRows),
    ...Object.values(builtIn).filter(({ id }) => !Object.hasOwn(customRows, id)),
  ];
}
