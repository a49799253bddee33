import type { Library } from '../catalogue/Library.ts';
import { parsePlan } from '../plan/document/parse.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { formLoad_kW } from '../power/topology/formLoad.ts';
import { installedRatings, type InstalledRating } from '../power/topology/installedRatings.ts';
import { topologyOfForm, type TopologyForm } from '../power/topology/topologyOfForm.ts';
import { ModelError } from '../problems/ModelError.ts';
import { topologyReport } from '../report/topologyReport.ts';
import type { TopologyReport } from '../report/topologySchema.ts';
import { feedsOnTwoSides } from './commands/newFeeds.ts';
import { loadsOfWays, startTopology } from './commands/powerTopology.ts';
import { applyEdits } from './document/edit.ts';
import { objectAt, type JsonObject } from './document/json.ts';

/** What the standard topologies are sized for. */
export interface FormRequest {
  readonly optionId: string;
  /** Load of all racks; undefined: of the racks of the plan, as they fit on the paths of each configuration. */
  readonly itLoad_kW: number | undefined;
  readonly blockRating_kW: number;
  readonly mechanicalLoad_kW: number;
}

/** A standard topology as it would be in the plan, proved before it is applied. */
export interface FormTrial {
  readonly form: TopologyForm;
  readonly ratings: readonly InstalledRating[];
  /** Feeds that racks without any are to have. */
  readonly newFeeds: Readonly<Record<string, JsonObject>>;
  /** The topology with the racks of the plan and every failure; null if the plan or the topology cannot be computed. */
  readonly topology: TopologyReport | null;
  /** Why the configuration is not possible; null if it is. */
  readonly problem: string | null;
}

/** In the order of their redundancy. */
const forms = ['n', 'n+1', '2n', '4n3', 'block'] as const;

/** UPS and transformer of the topologies; as in the topology of a new hall. */
const efficiencies = { upsEfficiency: 0.97, transformerEfficiency: 0.99 } as const;

/**
 * Tries every standard topology on a plan: its sizes, and what each failure would do to the racks that the plan has.
 *
 * @param document - the plan; not changed
 * @throws ModelError if the plan is not valid
 */
export function formTrials(document: JsonObject, request: FormRequest, library: Library): FormTrial[] {
  const { racks, facility } = racksOf(document, request.optionId, library);
  const newFeeds = Object.fromEntries(
    Object.entries(objectAt(document, ['racks'])).flatMap(([id, rack]) =>
      Object.keys(objectAt(rack, ['feeds'])).length === 0 && (racks[id]?.load_kVA ?? 0) > 0
        ? [[id, feedsOnTwoSides(racks[id]?.load_kVA ?? 0)] as const]
        : [],
    ),
  );
  const loads_kW = Object.fromEntries(Object.entries(racks).map(([id, { load_kW }]) => [id, load_kW]));
  const { blockRating_kW, mechanicalLoad_kW } = request;
  return forms.map((name) => {
    const itLoad_kW =
      request.itLoad_kW ??
      formLoad_kW(name, (count) => loadsOfWays(document, loads_kW, count), blockRating_kW);
    const form = { form: name, itLoad_kW, blockRating_kW, mechanicalLoad_kW, ...efficiencies };
    try {
      const ratings = installedRatings(topologyOfForm(form).stated);
      const tried = applyEdits(document, startTopology(document, form, newFeeds).edits).document;
      const topology = facility ? provedTopology(tried, request.optionId, library) : null;
      return { form, ratings, newFeeds, topology, problem: null };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return { form, ratings: [], newFeeds, topology: null, problem: error.message };
    }
  });
}

interface RackLoad {
  readonly load_kW: number;
  readonly load_kVA: number;
}

function racksOf(
  document: JsonObject,
  optionId: string,
  library: Library,
): { readonly racks: Readonly<Record<string, RackLoad>>; readonly facility: boolean } {
  const { facility } = prepare(scenarioAt(parsePlan(document), optionId), library);
  const racks = Object.fromEntries(
    (facility?.racks ?? []).flatMap(({ group, figures }) =>
      group.ids.map((id) => [id, { load_kW: figures.sizing_kW, load_kVA: figures.sizing_kVA }] as const),
    ),
  );
  return { racks, facility: facility !== null };
}

function provedTopology(document: JsonObject, optionId: string, library: Library): TopologyReport | null {
  const { facility } = prepare(scenarioAt(parsePlan(document), optionId), library);
  return topologyReport(facility?.topology ?? null);
}
