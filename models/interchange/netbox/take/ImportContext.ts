import type { Device, DeviceClass } from '../../../catalogue/device.ts';
import type { Library } from '../../../catalogue/Library.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import type { Plan } from '../../../plan/document/planSchema.ts';
import type { Finding } from '../../../problems/Finding.ts';
import type { TakenNames } from '../ids.ts';
import type { RowOrigin } from './deviceRow.ts';

/** What the parts of an import share. */
export interface ImportContext {
  readonly library: Library;
  /** The plan that is imported into, if any. */
  readonly into: Plan | undefined;
  readonly origin: RowOrigin;
  /** Receives what is ignored, wrong or doubtful. */
  readonly review: Finding[];
}

/** Devices that an import brings, and the ids of all that names of NetBox stand for. */
export interface TakenDevices {
  readonly rows: Map<string, Device>;
  /** Id of the row that a maker's model stands for. */
  readonly idOf: (maker: string | undefined, model: string) => string | undefined;
  /** Gives an imported row the class that the role of its devices says. */
  readonly classify: (id: string, deviceClass: DeviceClass) => void;
}

/** Rack types likewise. */
export interface TakenRackTypes {
  readonly rows: Map<string, RackType>;
  readonly idOf: (model: string) => string | undefined;
  /** Number of the lowest unit of a rack type: 1 unless its file says otherwise. */
  readonly firstUnitOf: (id: string) => number;
  readonly takenIds: TakenNames;
  /** Rows made of racks without a type, by their figures. */
  readonly ownIds: Map<string, string>;
}

/** Every device of the plan that is imported into, and of the catalogue; the plan's first. */
export const knownDevices = ({ into, library }: Pick<ImportContext, 'into' | 'library'>): readonly Device[] =>
  ownFirst(into?.catalogue?.devices, library.devices);

/** Every rack type likewise. */
export const knownRackTypes = ({
  into,
  library,
}: Pick<ImportContext, 'into' | 'library'>): readonly RackType[] =>
  ownFirst(into?.catalogue?.rackTypes, library.rackTypes);

function ownFirst<Row extends { readonly id: string }>(
  own: Readonly<Record<string, Row>> | undefined,
  builtIn: Readonly<Record<string, Row>>,
): readonly Row[] {
  const ownRows = own ?? {};
  return [
    ...Object.values(ownRows),
    ...Object.values(builtIn).filter(({ id }) => !Object.hasOwn(ownRows, id)),
  ];
}
