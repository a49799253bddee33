import { afterAll, beforeAll } from 'vitest';
import { createNetbox, type Netbox } from '../../../server/netbox/createNetbox.ts';
import { generatedNetbox } from '../../support/netboxObjects.ts';
import { startNetboxStandIn, STAND_IN_TOKEN, type NetboxStandIn } from '../../support/netboxStandIn.ts';

/** A NetBox for the app under test, and the stand-in behind it. */
export interface RunningNetbox extends Netbox {
  readonly standIn: () => NetboxStandIn;
}

/** A stand-in for NetBox of twenty racks, for the tests of one file or one group. */
export function runningNetbox(): RunningNetbox {
  let standIn: NetboxStandIn | undefined;
  let netbox: Netbox | undefined;
  beforeAll(async () => {
    standIn = await startNetboxStandIn(generatedNetbox({ rackCount: 20, devicesPerRack: 4 }));
    netbox = createNetbox({ url: standIn.address, token: STAND_IN_TOKEN, pause_ms: 1 });
  });
  afterAll(async () => {
    netbox?.reads.endAll();
    await standIn?.close();
  });
  const started = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the stand-in has not started');
    return value;
  };
  return {
    get address() {
      return started(netbox).address;
    },
    get reads() {
      return started(netbox).reads;
    },
    places: (signal) => started(netbox).places(signal),
    standIn: () => started(standIn),
  };
}
