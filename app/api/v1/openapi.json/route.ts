import { buildOpenApi } from "@/lib/contracts/openapi/build-openapi";
import * as operations from "@/lib/contracts/operations";
import packageJson from "@/package.json";

/** The API's own description, generated once from the schemas that validate requests. */
const document = buildOpenApi(Object.values(operations), packageJson.version);

export const dynamic = "force-static";
export const GET = () => Response.json(document);
