import {
  checkNode,
  ensureBuilt,
  ensureGenerated,
  ensurePackages,
  ROOT,
} from "../../scripts/prepare/prepare.mjs";

// What npm start does before it serves: packages, database client, build; each only when something changed.

checkNode(19, "npm run bench");
process.chdir(ROOT);
ensurePackages();
ensureGenerated();
ensureBuilt();
