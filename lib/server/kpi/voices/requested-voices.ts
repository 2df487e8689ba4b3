import "server-only";
import type { VoiceWordsQuery } from "@/lib/contracts/voices";
import { NotFound } from "@/lib/errors";
import { isVoiced, type VoicedKpi } from "@/lib/kpi/voices/voice-groups";
import { toInstant } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { requestedPeriod } from "../rankings/requested-period";
import { requestedScope } from "../scope";
import type { Scope } from "../sql/measure-read";

/** Whose comments of when: what both questions about comments share. */
export type RequestedVoices = {
  organization: OrganizationSettings;
  kpi: VoicedKpi;
  scope: Scope;
  start: Date;
  end: Date;
};

/**
 * The answers that a request is about, up to now as the KPI itself.
 * @throws NotFound for a KPI that nobody writes comments for; InvalidInput for a range or dimension it cannot have
 */
export const requestedVoices = async (
  organization: OrganizationSettings,
  kpiId: string,
  { filter, ...range }: VoiceWordsQuery,
  now: Date,
): Promise<RequestedVoices> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId);
  if (!isVoiced(kpiId)) {
    throw new NotFound(`${kpi.definition.name} is not made of answers to a survey: it has no comments.`);
  }
  const period = requestedPeriod(organization, range, now);
  return {
    organization,
    kpi: kpiId,
    scope: requestedScope(configuration, kpi, { filter }),
    start: toInstant(period.start, organization.timeZone),
    end: toInstant(period.elapsedEnd, organization.timeZone),
  };
};
