import type { Device } from '../../../catalogue/device.ts';
import type { Library } from '../../../catalogue/Library.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import type { Plan } from '../../../plan/document/planSchema.ts';
import type { ReviewFinding } from '../groupReview.ts';
import type { UsedNames } from '../UsedNames.ts';
import type { NetboxPort } from '../NetboxDocument.ts';
import type { RowOrigin } from './deviceRow.ts';
import type { TypeEntry } from './TypeEntry.ts';

/** Shared context of the parts of an import. */
export interface ImportContext {
  readonly library: Library;
  /** The plan that is imported into, if any. */
  readonly into: Plan | undefined;
  readonly origin: RowOrigin;
  /** Receives findings on ignored, invalid or questionable content. */
  readonly review: ReviewFinding[];
  /** Whether devices that are offline, decommissioned or in stock are imported as well. */
  readonly isEveryStatusCounted: boolean;
  /** Halls of the plan by the location or site that an earlier read found them in: `location-7`, `site-3`. */
  readonly knownHalls?: Readonly<Record<string, string>>;
}

/** Imported device types, and the ids of the rows that NetBox names refer to. */
export interface ImportedDevices {
  /** Imported types by the id of their row. */
  readonly entries: ReadonlyMap<string, TypeEntry>;
  /** Id of the row of a manufacturer's model. */
  readonly idOf: (maker: string | undefined, model: string) => string | undefined;
  /** Whether devices of a type have bays for others (parent), or are in such a bay (child). */
  readonly subdeviceRoleOf: (id: string) => string;
  /** Sets the class of an imported row by the role of its devices, where its form leaves it open. */
  readonly classify: (id: string, role: string) => void;
  /** Gives a row without draws those of the power ports of its devices. */
  readonly setPorts: (id: string, ports: readonly NetboxPort[]) => void;
  /** The row for a device of a type with power ports of its own; added if the draws differ from those of the type. */
  readonly variantOf: (id: string, ports: readonly NetboxPort[]) => string;
}

/** Rack types likewise. */
export interface ImportedRackTypes {
  readonly rows: Map<string, RackType>;
  readonly idOf: (model: string) => string | undefined;
  /** Number of the lowest unit of a rack type: 1 by default. */
  readonly firstUnitOf: (id: string) => number;
  /** Whether the units of a rack type are numbered from the top. */
  readonly isFromTop: (id: string) => boolean;
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
