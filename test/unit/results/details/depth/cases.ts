import { withoutForbidden } from "../../../../../src/core/api/decode/forbiddenFields";
import type { InstanceDetails } from "../../../../../src/core/api/depth/instanceDetails";
import { readDetails } from "../../../../../src/core/api/depth/readDetails";
import type { JsonObject } from "../../../../../src/core/api/json";
import type { DepthContext } from "../../../../../src/core/results/details/depth/context";
import type { ActivityModel, DepthModel } from "../../../../../src/core/results/details/depth/types";
import type { Row } from "../../../../../src/core/results/details/types";
import { everyActivity } from "../../../../simulator/everyActivity";

/** Tue, Oct 6, 2026, 08:00 UTC */
export const start = 1_791_273_600;
export const hour = 3600;

export const context: DepthContext = {
  timeZone: "UTC",
  now: start + 5 * hour,
  askedAt: start + 5 * hour,
  idleMinutes: 15,
};

/** An instance with activities of every kind, with changes. */
export function every(changes: JsonObject = {}): InstanceDetails {
  return readDetails(withoutForbidden({ ...everyActivity(7, start), ...changes }), 7);
}

/** One with these activities alone. */
export function withActivities(...activities: JsonObject[]): InstanceDetails {
  return every({ ActivityResults: activities, ActivityGroupResults: [] });
}

export function activitiesOf({ activities }: DepthModel): ActivityModel[] {
  return activities.groups.flatMap((group) => group.activities);
}

/** @throws when there is none of that name, or several. */
export function activityNamed(model: DepthModel, name: string): ActivityModel {
  const [found, ...more] = activitiesOf(model).filter((activity) => activity.name === name);
  if (!found || more.length > 0) throw new Error(`${name}: ${found ? "several" : "none"}`);
  return found;
}

/** What rows say, by their labels. */
export function said(rows: readonly Row[] = []): Record<string, string> {
  return Object.fromEntries(rows.map(({ label, text }) => [label, text]));
}
