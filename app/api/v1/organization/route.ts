import {
  getOrganization as getOperation,
  setUpOrganization as setUpOperation,
  updateOrganization as updateOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { getOrganization } from "@/lib/server/organizations/get-organization";
import { setUpOrganization } from "@/lib/server/organizations/set-up-organization";
import { updateOrganization } from "@/lib/server/organizations/update-organization";

export const GET = handle(getOperation, ({ ctx }) => getOrganization(ctx));
export const PUT = handle(updateOperation, ({ ctx, body }) => updateOrganization(ctx, body));
export const POST = handle(setUpOperation, ({ body }) => setUpOrganization(body));
