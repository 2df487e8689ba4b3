/**
 * Who may import whom. Each rule's comment is what a developer sees on breaking it: it names the right way.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: "\\.(test|itest)\\.tsx?$" },
  to: { path: "^(app|components|lib|prisma|scripts|e2e|bench)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle: move what both need into a third file.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only(
      "app-imports",
      "^app/",
      ["^app/", "^components/", "^lib/(server|queries|contracts)/"],
      "Pages and routes only authorize, prefetch and hydrate: use components, lib/server, lib/queries or lib/contracts.",
    ),
    only(
      "components-imports",
      "^components/",
      ["^components/", "^lib/(queries|contracts|charts|format|kpi)/"],
      "Components read through lib/queries and format through lib/format; never the server or the database.",
    ),
    {
      name: "components-kpi-types-only",
      severity: "error",
      comment: "Components may use types of lib/kpi only: values arrive computed, through lib/queries.",
      from: { path: "^components/" },
      to: { path: "^lib/kpi/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "feature-not-feature",
      severity: "error",
      comment:
        "A feature's components do not import another feature's: put what both need in components/ui, components/charts or components/layout.",
      from: { path: "^components/([^/]+)/", pathNot: "^components/(ui|charts|layout)/" },
      to: { path: "^components/([^/]+)/", pathNot: ["^components/$1/", "^components/(ui|charts|layout)/"] },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      comment: "components/ui and components/charts know nothing of features.",
      from: { path: "^components/(ui|charts)/" },
      to: { path: "^components/", pathNot: "^components/(ui|charts)/" },
    },
    only(
      "server-imports",
      "^lib/server/",
      ["^lib/(server|kpi|time|contracts|errors|format)/"],
      "lib/server may use kpi, time, contracts, errors and format; nothing of React or queries.",
    ),
    only(
      "queries-imports",
      "^lib/queries/",
      ["^lib/(queries|contracts|errors)/"],
      "lib/queries may use contracts and errors: the browser and the server share it.",
    ),
    {
      name: "queries-operations-types-only",
      severity: "error",
      comment:
        "Browsers load lib/queries: import the operations as types, and name one by its method and path, call<typeof operations.getDashboard>('GET /dashboard').",
      from: { path: "^lib/queries/" },
      to: { path: "^lib/contracts/operations/", dependencyTypesNot: ["type-only"] },
    },
    only(
      "contracts-imports",
      "^lib/contracts/",
      ["^lib/(contracts|kpi|time|errors)/"],
      "Contracts describe data: they may use kpi and time vocabulary, nothing else.",
    ),
    only(
      "pure-imports",
      "^lib/(kpi|charts|format)/",
      ["^lib/(kpi|charts|format|time)/"],
      "The pure core may use lib/time and itself only: pass the clock and the data in.",
    ),
    only("time-imports", "^lib/time/", ["^lib/time/"], "lib/time stands alone."),
    {
      name: "pure-no-frameworks",
      severity: "error",
      comment: "No React, Next, Prisma or Node in the pure core.",
      from: { path: "^lib/(kpi|charts|format|time)/", pathNot: "\\.test\\.ts$" },
      to: { path: "node_modules/(react|react-dom|next|@prisma|pg|recharts)/|^(fs|path|crypto|os|http)$" },
    },
    {
      name: "recharts-in-charts-only",
      severity: "error",
      comment: "recharts is imported in components/charts alone: one theme, one tooltip, one legend.",
      from: { pathNot: "^components/charts/" },
      to: { path: "node_modules/recharts/" },
    },
    {
      name: "client-in-db-only",
      severity: "error",
      comment: "Only lib/server/db constructs a Prisma client: import { db } from '@/lib/server/db'.",
      from: { pathNot: "^(lib/server/db|lib/testing|scripts|prisma|bench)/" },
      to: { path: "@prisma/adapter-pg|node_modules/pg/" },
    },
    {
      name: "testing-not-in-product",
      severity: "error",
      comment: "lib/testing is for tests and seeds.",
      from: { path: "^(app|components|lib)/", pathNot: ["^lib/testing/", "\\.(test|itest)\\.tsx?$"] },
      to: { path: "^lib/testing/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|lib/server/db/generated)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
