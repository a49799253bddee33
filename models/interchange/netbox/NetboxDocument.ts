/** A decoded NetBox file: rows of a CSV, or the value of a YAML or JSON text. */
export type NetboxDocument =
  | {
      readonly kind: 'table';
      readonly file: string;
      /** Rows of cells, the header first. */
      readonly rows: readonly (readonly string[])[];
      /** First line of each row in the file. */
      readonly lines: readonly number[];
    }
  | {
      readonly kind: 'yaml' | 'json';
      readonly file: string;
      readonly value: unknown;
      /** Whether findings name objects by endpoint and id, such as `devices/501`, instead of by file and index. */
      readonly isPage?: true;
    };

/** Kinds of NetBox objects that can be imported. */
export const netboxKinds = [
  'site',
  'location',
  'manufacturer',
  'device-role',
  'rack-type',
  'rack',
  'device-type',
  'device',
  'power-panel',
  'power-feed',
  'module-type',
  'module',
  'power-port',
  'power-outlet',
  'power-port-template',
  'power-outlet-template',
  'device-bay',
] as const;
export type NetboxKind = (typeof netboxKinds)[number];

/** A power port of a device type, as its file states it. */
export interface NetboxPort {
  readonly name: string;
  readonly type: string | undefined;
  readonly maximum_W: number | undefined;
  readonly allocated_W: number | undefined;
}

/** Numbers of the parts of a device type; undefined where the file does not tell. */
export interface NetboxForm {
  readonly outletCount: number | undefined;
  readonly powerPortCount: number | undefined;
  /** Network interfaces that are neither virtual nor for management only. */
  readonly interfaceCount: number | undefined;
  /** Front and rear ports, which pass cables through. */
  readonly passThroughCount: number | undefined;
  /** Bays for accelerators, by their names. */
  readonly acceleratorBayCount: number;
}

/** Of a type whose file tells nothing about its parts. */
export const unknownForm: NetboxForm = {
  outletCount: undefined,
  powerPortCount: undefined,
  interfaceCount: undefined,
  passThroughCount: undefined,
  acceleratorBayCount: 0,
};

/** One NetBox object from any file type: its fields as text, named as in NetBox's CSV. */
export interface NetboxRecord {
  readonly kind: NetboxKind;
  /** Location in the files: `racks.csv:12`. */
  readonly at: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Of a device type or module type. */
  readonly ports: readonly NetboxPort[];
  /** Of a device type. */
  readonly form?: NetboxForm;
}

/** A device type as in its YAML file, in the order of the keys. */
export interface NetboxDeviceType {
  readonly manufacturer: string;
  readonly model: string;
  readonly slug: string;
  readonly u_height: number;
  readonly is_full_depth: boolean;
  readonly weight?: number;
  readonly weight_unit?: 'kg';
  readonly is_powered?: false;
  readonly comments: string;
  readonly 'power-ports'?: readonly {
    readonly name: string;
    readonly type: string;
    readonly maximum_draw?: number;
    readonly allocated_draw?: number;
  }[];
}
