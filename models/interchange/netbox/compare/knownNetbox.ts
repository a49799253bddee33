import type { Feed } from '../../../power/feedSchema.ts';
import type { RackDevice } from '../write/rackDevices.ts';

/** A device as it was in NetBox, and the entry of the plan that it was put into. */
export interface KnownDevice extends RackDevice {
  readonly entry: string;
}

/** A feed likewise. */
export interface KnownFeed {
  readonly id: string;
  readonly fields: Readonly<Record<FeedField, string>>;
}

/** Fields of a feed that NetBox states. */
export const feedFields = [
  'side',
  'phaseCount',
  'voltage_V',
  'current_A',
  'deratingFraction',
  'from',
] as const;
export type FeedField = (typeof feedFields)[number];

/** Values of a feed as texts to compare; an absent one is empty. */
export function feedTexts(feed: Feed): Record<FeedField, string> {
  return {
    side: feed.side ?? '',
    phaseCount: String(feed.phaseCount),
    voltage_V: String(feed.voltage_V),
    current_A: String(feed.current_A),
    deratingFraction: feed.deratingFraction === undefined ? '' : String(feed.deratingFraction),
    from: feed.from ?? '',
  };
}

const SEPARATOR = '|';

/** A device as a line of `Plan.netbox`. */
export const deviceLine = ({ entry, device, position_U, face }: KnownDevice): string =>
  [entry, device, position_U === undefined ? '' : String(position_U), face].join(SEPARATOR);

/** Reads such a line; undefined if it is none. */
export function readDeviceLine(line: string): KnownDevice | undefined {
  const [entry, device, position = '', face] = line.split(SEPARATOR);
  if (entry === undefined || device === undefined || (face !== 'front' && face !== 'rear')) return undefined;
  const position_U = Number(position);
  return { entry, device, position_U: position === '' ? undefined : position_U, face };
}

/** A feed as a line of `Plan.netbox`. */
export const feedLine = ({ id, fields }: KnownFeed): string =>
  [id, ...feedFields.map((field) => fields[field])].join(SEPARATOR);

/** Reads such a line; undefined if it is none. */
export function readFeedLine(line: string): KnownFeed | undefined {
  const [id, ...values] = line.split(SEPARATOR);
  if (id === undefined || values.length !== feedFields.length) return undefined;
  const fields = Object.fromEntries(feedFields.map((field, index) => [field, values[index] ?? '']));
  return { id, fields: fields as KnownFeed['fields'] };
}

/** Reads the lines of a rack by their ids in NetBox. */
export function readLines<Value>(
  lines: Readonly<Record<string, string>>,
  read: (line: string) => Value | undefined,
): Map<string, Value> {
  return new Map(
    Object.entries(lines).flatMap(([id, line]): [string, Value][] => {
      const value = read(line);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
