import { deviceClassSchema, deviceSchema, type Device } from '../../catalogue/device.ts';
import { idOfName, normalisedName, sameness, unique } from '../netbox/ids.ts';
import { UsedNames } from '../netbox/UsedNames.ts';
import { listFields, type ListField } from './listFields.ts';
import type { ListDraft } from './ListDraft.ts';
import type { ListedDevice } from './ListProposal.ts';
import { deviceFinder, type DeviceFinder } from './matchDevice.ts';
import type { ListRecord } from './readListSheet.ts';

/** How devices of a list become those of the plan. */
export interface DeviceChoices {
  /** Takes the device of the catalogue whose name is like that of the list. */
  readonly isNearTaken: boolean;
  /** Year of the figures of own devices. */
  readonly year: number;
  /** Key of their source. */
  readonly sourceId: string;
}

const drawFields = ['nameplate_kW', 'maximum_kW', 'typical_kW', 'idle_kW'] as const;
/** What is plausible for one device, in kW: less or more is mostly watts for kilowatts. */
const PLAUSIBLE_kW = { least: 0.002, most: 160 };
/** Height of a device whose list states none, as NetBox assumes it, too. */
const ASSUMED_HEIGHT_U = 1;
/** Differences below this are those of rounding. */
const ROUNDED = 0.005;

/** Finds or makes the device of each row of a list. */
export class DevicesOfList {
  readonly #draft: ListDraft;
  readonly #choices: DeviceChoices;
  readonly #find: DeviceFinder;
  readonly #ids: UsedNames;
  readonly #listed = new Map<string, { -readonly [Key in keyof ListedDevice]: ListedDevice[Key] }>();
  /** Own devices by what they are called. */
  readonly #own = new Map<string, Device>();

  constructor(draft: ListDraft, choices: DeviceChoices) {
    this.#draft = draft;
    this.#choices = choices;
    const devices = draft.tables.all('devices');
    this.#find = deviceFinder(devices);
    this.#ids = new UsedNames(devices.map(({ id }) => id));
  }

  /** How each name of the list was understood, in the order of the list. */
  listed(): ListedDevice[] {
    return [...this.#listed.values()];
  }

  /**
   * The id of the device of a row.
   *
   * @returns undefined if the row is left out
   */
  deviceOf(record: ListRecord): string | undefined {
    const { texts, cellOf } = record;
    const name = texts.device === undefined ? '' : normalisedName(texts.device);
    if (name === '') {
      this.#draft.leaveOut(cellOf('device'), 'states no device');
      return undefined;
    }
    const match = this.#find(name, texts.manufacturer);
    const shown = texts.manufacturer === undefined ? name : `${normalisedName(texts.manufacturer)} ${name}`;
    if (match !== undefined && (match.kind === 'exact' || this.#choices.isNearTaken)) {
      this.#note(shown, record, {
        kind: match.kind,
        device: match.device,
      });
      this.#compareDraws(record, match.device);
      return match.device.id;
    }
    const own = this.#ownDevice(shown, record);
    this.#note(shown, record, {
      kind: own === undefined ? 'left-out' : 'own',
      device: own,
      like: match?.device,
    });
    if (own === undefined) {
      const like = match === undefined ? '' : `; is ${match.device.name} (${match.device.id}) meant?`;
      this.#draft.leaveOut(
        cellOf('device'),
        `“${shown.slice(0, 80)}” is not in the catalogue, and the row states no power for a device of its own${like}`,
      );
    }
    return own?.id;
  }

  /** An own device for a load of which nothing but its power is known: it takes no units of the rack. */
  loadOf(power_kW: number, record: ListRecord): string | undefined {
    const shown = `IT load of ${String(Number(power_kW.toPrecision(6)))} kW`;
    const own = this.#ownDevice(shown, { ...record, texts: {}, numbers: { power_kW, height_U: 0 } });
    this.#note(shown, record, { kind: own === undefined ? 'left-out' : 'own', device: own });
    return own?.id;
  }

  #note(
    text: string,
    record: ListRecord,
    {
      kind,
      device,
      like,
    }: { kind: ListedDevice['kind']; device: Device | undefined; like?: Device | undefined },
  ): void {
    const key = `${kind} ${text}`;
    const known = this.#listed.get(key);
    if (known !== undefined) {
      known.rowCount += 1;
      return;
    }
    const place = record.cellOf('device');
    const [deviceId, deviceName] = [device?.id ?? null, device?.name ?? null];
    const candidate = like === undefined ? null : { id: like.id, name: like.name };
    this.#listed.set(key, { text, kind, deviceId, deviceName, candidate, rowCount: 1, place });
  }

  /** Says where a list states another draw than the catalogue, which is used. */
  #compareDraws({ numbers, cellOf }: ListRecord, device: Device): void {
    const { power_kW, maximum_kW = power_kW } = numbers;
    for (const [field, stated] of Object.entries({ ...numbers, maximum_kW }) as [
      ListField,
      number | undefined,
    ][]) {
      const its = isDraw(field) ? device[field] : undefined;
      if (its === undefined || stated === undefined || Math.abs(stated - its) <= ROUNDED * its) continue;
      const shown = field === 'maximum_kW' && numbers.maximum_kW === undefined ? 'power_kW' : field;
      this.#draft.remark(
        cellOf(shown),
        `${listFields[field].label} of ${device.name} is ${String(its)} kW in the catalogue, which is used; the list states ${String(stated)} kW`,
      );
    }
  }

  /** A device with the figures of its row, all flagged as estimates. */
  #ownDevice(name: string, record: ListRecord): Device | undefined {
    const { numbers, texts, cellOf } = record;
    const { power_kW, height_U = ASSUMED_HEIGHT_U, weight_kg } = numbers;
    const draws = {
      ...Object.fromEntries(drawFields.map((field) => [field, numbers[field]])),
      maximum_kW: numbers.maximum_kW ?? power_kW,
    };
    const figures = Object.fromEntries(
      Object.entries({ height_U, ...draws, weight_kg }).filter(([, value]) => value !== undefined),
    ) as Record<string, number>;
    const key = sameness(name);
    const known = this.#own.get(key);
    if (known !== undefined) return this.#sameOwn(known, figures, record);
    if (!drawFields.some((field) => field in figures)) return undefined;
    const parsed = deviceSchema.safeParse({
      id: unique(idOfName(name.toLowerCase(), 'device'), this.#ids),
      name: name.slice(0, 200),
      class: classOf(texts.class),
      inputBasis: 'ac',
      ...figures,
      quality: Object.fromEntries(Object.keys(figures).map((figure) => [figure, 'E'])),
      year: this.#choices.year,
      sources: [this.#choices.sourceId],
    });
    if (parsed.data === undefined) {
      const [issue] = parsed.error.issues;
      this.#draft.leaveOut(
        cellOf(issue?.path[0] as ListField | undefined),
        `of ${name}: ${issue?.message ?? 'is not valid'}`,
      );
      return undefined;
    }
    this.#own.set(key, parsed.data);
    this.#draft.ownDevices[parsed.data.id] = parsed.data;
    this.#warnOf(parsed.data, record);
    return parsed.data;
  }

  /** The own device of an earlier row; a row that states other figures of it is told. */
  #sameOwn(known: Device, figures: Readonly<Record<string, number>>, { cellOf }: ListRecord): Device {
    for (const [figure, value] of Object.entries(figures)) {
      const its = known[figure as (typeof drawFields)[number]];
      if (its === value) continue;
      const field = figure as ListField;
      this.#draft.remark(
        cellOf(field),
        `${listFields[field].label} of ${known.name} is ${String(value)} here and ${its === undefined ? 'not stated' : String(its)} in an earlier row, which is used`,
      );
    }
    return known;
  }

  #warnOf({ name, height_U, ...device }: Device, { cellOf, numbers }: ListRecord): void {
    const draw_kW = device.maximum_kW ?? device.nameplate_kW ?? device.typical_kW ?? 0;
    const field = numbers.maximum_kW === undefined ? 'power_kW' : 'maximum_kW';
    if (draw_kW > 0 && (draw_kW < PLAUSIBLE_kW.least || draw_kW > PLAUSIBLE_kW.most)) {
      this.#draft.remark(
        cellOf(field),
        `${name} draws ${String(draw_kW)} kW: are watts and kilowatts confused?`,
      );
    }
    if (numbers.height_U === undefined) {
      const height = String(height_U);
      this.#draft.remark(cellOf('device'), `the height of ${name} is not stated: ${height} unit is assumed`);
    }
  }
}

const isDraw = (field: ListField): field is (typeof drawFields)[number] =>
  (drawFields as readonly string[]).includes(field);

const classOf = (text: string | undefined): Device['class'] =>
  deviceClassSchema.safeParse(text?.toLowerCase().replaceAll(' ', '-')).data ?? 'server';
