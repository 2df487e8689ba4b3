// Preloaded for Prisma's command line where Node is older than 20.19. Loading it, though not generating with it, needs
// two things that such a Node lacks: colours from `util`, and `require` of an ES module. The only ES module that it
// requires serves the command `prisma dev`.
const Module = require("node:module");
const util = require("node:util");

util.styleText ??= (_format, text) => text;

const load = Module._load;
Module._load = (request, ...rest) => {
  try {
    return load(request, ...rest);
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM") throw error;
    return {};
  }
};
