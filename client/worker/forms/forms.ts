import type { Library } from '../../../models/catalogue/Library.ts';
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import { catalogueClimate, ownClimate } from '../../../models/weather/climateOf.ts';
import { climateSchema } from '../../../models/weather/climateSchema.ts';
import { climateSummary } from '../../../models/weather/climateSummary.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import {
  isObject,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
} from '../../../models/edit/document/json.ts';
import { tablesOf } from '../../../models/plan/prepare/lookUp.ts';
import { sitePlace, type SitePlace } from '../../../models/plan/prepare/sitePlace.ts';
import { carbonForm } from './carbonForm.ts';
import { coolingForm } from './coolingForm.ts';
import { financeForm } from './financeForm.ts';
import type { FormDesign } from './formSection.ts';
import { powerForm } from './powerForm.ts';
import type { ClimateFacts, Forms } from '../protocol/protocol.ts';
import { tariffForm } from './tariffForm.ts';
import { workloadForm } from './workloadForm.ts';

/** The requested forms. */
interface FormsRequest {
  readonly revision: number;
  readonly document: JsonObject;
  /** '' for the base plan. */
  readonly optionId: string;
}

/**
 * The forms of one design: every parameter of its kinds, with the value used if the design does not state it. An invalid value
 * counts as not stated, so that the form stays while typing. This module is loaded when a form is opened.
 */
export function formsOf({ revision, document, optionId }: FormsRequest, library: Library): Forms {
  const design = (section: string): FormDesign => designOf(document, section, optionId);
  const cooling = design('cooling');
  const isOption = optionId !== '';
  const ownRows = objectAt(document, ['catalogue']);
  const place = placeOf(design('site').section, library);
  const tariff = tariffForm(design('tariff'), { isOption, place }, library);
  const calendarYear = design('site').section['calendarYear'];
  return {
    revision,
    optionId,
    climate: climateFacts(design('site').section['climate'], library),
    cooling: coolingForm(cooling),
    power: powerForm(design('power'), cooling.section),
    workload: workloadForm(design('workload')),
    tariff,
    carbon: carbonForm({ ...design('carbon'), isOption, ownRows, place }, library),
    finance: financeForm(
      {
        ...design('finance'),
        isOption,
        racks: design('racks').section,
        ownRows,
        currency: tariff.currency,
        calendarYear: typeof calendarYear === 'number' ? calendarYear : defaults['site.calendarYear'].value,
      },
      library,
    ),
  };
}

function designOf(document: JsonObject, section: string, optionId: string): FormDesign {
  const base = objectAt(document, [section]);
  if (optionId === '') return { section: base, beneath: {} };
  const changes = valueAt(document, ['options', optionId, 'changes', section]);
  const merged = changes === undefined ? base : mergePatch(base, changes);
  const whole = isObject(merged as Json) ? (merged as JsonObject) : {};
  return { section: whole, beneath: whole['kind'] === base['kind'] ? base : {} };
}

/** The place of a site; an invalid part counts as not stated. */
function placeOf(site: JsonObject, library: Library): SitePlace | undefined {
  const climate = climateSchema.safeParse(site['climate']);
  const country = textAt(site, ['country']);
  const region = textAt(site, ['region']);
  return sitePlace(
    {
      site: {
        ...(climate.success ? { climate: climate.data } : {}),
        ...(country === undefined ? {} : { country }),
        ...(region === undefined ? {} : { region }),
      },
    },
    tablesOf(library, undefined),
  );
}

function climateFacts(stated: Json | undefined, library: Library): ClimateFacts | null {
  const read = climateSchema.safeParse(stated);
  if (!read.success) return null;
  const climate = climateOf(read.data, library);
  if (climate === undefined) return null;
  const { name, country, latitude_deg, longitude_deg, elevation_m, source, design } = climate;
  const { dryBulbMean_C, wetBulbMean_C } = climateSummary(climate);
  const { dryBulb_0p4_C, wetBulb_0p4_C, dryBulbExtreme20y_C, wetBulbExtreme_C } = design;
  return {
    kind: read.data.kind,
    name,
    country,
    latitude_deg,
    longitude_deg,
    elevation_m,
    source,
    dryBulbMean_C,
    wetBulbMean_C,
    dryBulb_0p4_C,
    wetBulb_0p4_C,
    dryBulbExtreme20y_C,
    wetBulbExtreme_C,
    designSource: design.source,
  };
}

function climateOf(stated: ReturnType<typeof climateSchema.parse>, library: Library): Climate | undefined {
  if (stated.kind === 'catalogue') {
    const row = library.climates[stated.id];
    return row === undefined ? undefined : catalogueClimate(row);
  }
  try {
    return ownClimate(stated);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return undefined;
  }
}
