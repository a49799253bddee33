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
  | { readonly kind: 'yaml' | 'json'; readonly file: string; readonly value: unknown };

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
] as const;
export type NetboxKind = (typeof netboxKinds)[number];

/** A power port of a device type, as its file states it. */
export interface NetboxPort {
  readonly name: string;
  readonly type: string | undefined;
  readonly maximum_W: number | undefined;
  readonly allocated_W: number | undefined;
}

/** One NetBox object from any file type: its fields as text, named as in NetBox's CSV. */
export interface NetboxRecord {
  readonly kind: NetboxKind;
  /** Location in the files: `racks.csv:12`. */
  readonly at: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Of a device type. */
  readonly ports: readonly NetboxPort[];
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
  readonly comments: string;
  readonly 'power-ports'?: readonly {
    readonly name: string;
    readonly type: string;
    readonly maximum_draw?: number;
    readonly allocated_draw?: number;
  }[];
}
