import type { ResolvedSystem } from '../../cooling/resolveSystem.ts';
import type { StatedSystem } from '../../cooling/coolingSchema.ts';
import type { HeatCapture } from '../../racks/ItDraw.ts';
import { defaults } from './defaults.ts';
import type { Preparation } from './Preparation.ts';

/** With a stated PUE, devices draw their stated power. */
export const NO_CAPTURE: HeatCapture = {
  kind: 'room-air',
  heatCaptureFraction: 0,
  serverFanFraction: defaults['cooling.serverFanFraction'].value,
  serverFanSavedFraction: 0,
};

/** Effect of a system's heat capture on the devices. */
export function prepareHeatCapture(
  stated: StatedSystem,
  { capture }: ResolvedSystem,
  preparation: Preparation,
): HeatCapture {
  return {
    kind: capture.kind,
    heatCaptureFraction: 'heatCaptureFraction' in capture ? capture.heatCaptureFraction : 0,
    serverFanSavedFraction: 'serverFanSavedFraction' in capture ? capture.serverFanSavedFraction : 0,
    serverFanFraction: preparation.statedOrDefault(
      'cooling.serverFanFraction',
      stated.serverFanFraction,
      'share of an air-cooled device’s draw; IT in PUE, overhead in ITUE and TUE',
    ),
  };
}
